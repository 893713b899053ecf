import 'foundation-sites/dist/css/foundation.css';
import './jquery-global.js';
import 'foundation-sites/dist/js/foundation.js';
import {addressOf, brand, drawContent, html, markup, nav, others, own, ready, user} from './scene.js';

const items = (list) => list.map((item) => html`<li><a href="${addressOf(item)}">${item.text}</a></li>`);
markup(
  html`<div class="top-bar"><div class="top-bar-left"><ul class="menu"><li class="menu-text">${brand}</li>${nav.map((text) => `<li><a href="#/${text}">${text}</a></li>`)}</ul></div><div class="top-bar-right"><ul class="dropdown menu" data-dropdown-menu data-disable-hover="true" data-click-open="true">${others.map(({label, items: list}) => html`<li><a href="#">${label}</a><ul class="menu">${items(list)}</ul></li>`)}${own && html`<li class="own"><a href="#">${user.name}</a><ul class="menu">${items(own)}</ul></li>`}</ul></div></div><main></main>`,
);
window.$(document).foundation();
drawContent(document.querySelector('main'));
ready(() => document.querySelector('.own > a'));
