import 'bootstrap3/dist/css/bootstrap.css';
import '@fortawesome/fontawesome-free/css/all.css';
import './jquery-global.js';
import 'bootstrap3/dist/js/bootstrap.js';
import {addressOf, brand, drawContent, html, look, markup, nav, others, own, picture, ready, user} from './scene.js';

// In the manner of SuiteCRM 7, vtiger and AdminLTE 2: jQuery plug-ins over lists of links.
const symbols = {notifications: 'fa-bell', language: 'fa-globe', help: 'fa-question-circle', company: 'fa-building'};
const items = (list) => list.map((item) => html`<li><a href="${addressOf(item)}">${item.act === 'sign-out' && '<i class="fa fa-power-off"></i> '}${item.text}</a></li>`);
const face = {
  picture: `<img src="${picture}" class="user-image img-circle" width="26" height="26" alt="User Image"> <span class="hidden-xs">${user.name}</span>`,
  initials: `<span class="badge">${user.initials}</span> ${user.name}`,
  icon: `<span class="fa fa-user" title="${user.name}(${user.email})"></span>`,
  name: `<i class="fa fa-user"></i> ${user.name} <b class="caret"></b>`,
}[look];
markup(html`<nav class="navbar navbar-inverse navbar-static-top"><div class="container-fluid"><div class="navbar-header"><a class="navbar-brand" href="#/">${brand}</a></div>
<ul class="nav navbar-nav">${nav.map((text) => `<li><a href="#/m/${text}">${text}</a></li>`)}</ul>
<ul class="nav navbar-nav navbar-right">${others.map(
  ({kind, label, items: list}) =>
    html`<li class="dropdown ${kind}-menu"><a href="#" class="dropdown-toggle" data-toggle="dropdown"><i class="fa ${symbols[kind]}"></i> ${label}</a><ul class="dropdown-menu">${items(list)}</ul></li>`,
)}${own && html`<li class="dropdown user user-menu"><a href="#" class="dropdown-toggle" data-toggle="dropdown">${face}</a><ul class="dropdown-menu">${items(own)}</ul></li>`}</ul></div></nav><main></main>`);
drawContent(document.querySelector('main'));
ready(() => document.querySelector('.user-menu > a'));
