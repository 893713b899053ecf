import 'admin-lte/dist/css/adminlte.css';
import 'bootstrap-icons/font/bootstrap-icons.css';
import 'bootstrap/dist/js/bootstrap.bundle.js';
import 'admin-lte';
import {brand, doing, drawContent, element, html, markup, nav, others, own, picture, ready, user, words} from './scene.js';

// Profile and sign-out are two buttons at the foot of a card, not a list.
const symbols = {notifications: 'bi-bell-fill', language: 'bi-translate', help: 'bi-question-circle', company: 'bi-building'};
markup(html`<div class="app-wrapper"><nav class="app-header navbar navbar-expand bg-body"><div class="container-fluid"><ul class="navbar-nav"><li class="nav-item"><a class="nav-link" data-lte-toggle="sidebar" href="#" role="button"><i class="bi bi-list"></i></a></li></ul>
<ul class="navbar-nav ms-auto">${others.map(
  ({kind, label, items}) =>
    html`<li class="nav-item dropdown"><a class="nav-link" data-bs-toggle="dropdown" href="#"><i class="bi ${symbols[kind]}"></i><span class="navbar-badge badge text-bg-warning">3</span></a><div class="dropdown-menu dropdown-menu-lg dropdown-menu-end"><span class="dropdown-item dropdown-header">${label}</span>${items.map(({text}) => `<a href="#" class="dropdown-item">${text}</a>`)}</div></li>`,
)}${own && html`<li class="nav-item dropdown user-menu"><a href="#" class="nav-link dropdown-toggle" data-bs-toggle="dropdown"><img src="${picture}" class="user-image rounded-circle shadow" alt="User Image"><span class="d-none d-md-inline">${user.name}</span></a><ul class="dropdown-menu dropdown-menu-lg dropdown-menu-end"><li class="user-header text-bg-primary"><img src="${picture}" class="rounded-circle shadow" alt="User Image"><p>${user.name}</p></li><li class="user-footer"></li></ul></li>`}</ul></div></nav>
<aside class="app-sidebar bg-body-secondary shadow"><div class="sidebar-brand"><a href="#/" class="brand-link">${brand}</a></div><ul class="nav sidebar-menu flex-column">${nav.map((text) => `<li class="nav-item"><a href="#/${text}" class="nav-link"><p>${text}</p></a></li>`)}</ul></aside><main class="app-main"></main></div>`);
if (own)
  document
    .querySelector('.user-footer')
    .append(...own.map((item) => element('a', {href: '#', class: `btn btn-default btn-flat${item.act === 'sign-out' ? ' float-end' : ''}`, click: doing(item.act)}, item.text)));
drawContent(document.querySelector('main'));
document.body.title = words.columns[0];
ready(() => document.querySelector('.user-menu > a'));
