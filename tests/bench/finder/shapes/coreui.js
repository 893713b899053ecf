import '@coreui/coreui/dist/css/coreui.css';
import '@coreui/coreui';
import {addressOf, brand, drawContent, html, icon, markup, nav, others, own, picture, ready, user} from './scene.js';

const items = (list) => list.map((item) => html`<a href="${addressOf(item)}" class="dropdown-item">${item.text}</a>`);
markup(html`<div class="sidebar sidebar-dark sidebar-fixed border-end"><div class="sidebar-header">${brand}</div><ul class="sidebar-nav">${nav.map((text) => `<li class="nav-item"><a class="nav-link" href="#/${text}">${text}</a></li>`)}</ul></div>
<div class="wrapper d-flex flex-column" style="margin-inline-start:256px"><header class="header header-sticky"><div class="container-fluid"><ul class="header-nav ms-auto">${others.map(
  ({kind, label, items: list}) =>
    html`<li class="nav-item dropdown"><button class="btn btn-link nav-link" type="button" aria-expanded="false" data-coreui-toggle="dropdown" title="${label}">${icon(kind)}</button><div class="dropdown-menu dropdown-menu-end">${items(list)}</div></li>`,
)}${own && html`<li class="nav-item dropdown"><a class="nav-link py-0 pe-0" data-coreui-toggle="dropdown" href="#" role="button" aria-haspopup="true" aria-expanded="false"><div class="avatar avatar-md"><img class="avatar-img" src="${picture}" alt="${user.email}"></div></a><div class="dropdown-menu dropdown-menu-end pt-0">${items(own)}</div></li>`}</ul></div></header><main></main></div>`);
drawContent(document.querySelector('main'));
ready(() => [...document.querySelectorAll('[data-coreui-toggle=dropdown]')].at(-1));
