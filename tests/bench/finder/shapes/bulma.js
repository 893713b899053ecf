import 'bulma/css/bulma.css';
import '@fortawesome/fontawesome-free/css/all.css';
import {addressOf, brand, drawContent, html, look, markup, nav, others, own, picture, ready, user, words} from './scene.js';

// Menus that open under the pointer: the page has them from the start.
const symbols = {notifications: 'fa-bell', language: 'fa-language', help: 'fa-circle-question', company: 'fa-building'};
const face =
  look === 'picture'
    ? `<figure class="image is-24x24 mr-2"><img class="is-rounded" src="${picture}" alt=""></figure>${user.name}`
    : `<span class="icon"><i class="fas fa-user"></i></span><span>${user.name}</span>`;
const items = (list) => list.map((item) => html`<a class="navbar-item" href="${addressOf(item)}">${item.text}</a>`);
markup(
  html`<nav class="navbar is-light" role="navigation" aria-label="main navigation"><div class="navbar-brand"><a class="navbar-item" href="#/"><b>${brand}</b></a></div><div class="navbar-menu is-active"><div class="navbar-start">${nav.map((text) => `<a class="navbar-item" href="#/${text}">${text}</a>`)}</div><div class="navbar-end">${others.map(
    ({kind, label, items: list}) =>
      html`<div class="navbar-item has-dropdown is-hoverable"><a class="navbar-link"><span class="icon"><i class="fas ${symbols[kind]}"></i></span><span>${label}</span></a><div class="navbar-dropdown is-right">${items(list)}</div></div>`,
  )}${own && html`<div class="navbar-item has-dropdown is-hoverable"><a class="navbar-link">${face}</a><div class="navbar-dropdown is-right">${items(own)}</div></div>`}${!own && `<a class="navbar-item" href="/profile/7" aria-label="${words.profile}">${face}</a>`}</div></div></nav><main></main>`,
);
drawContent(document.querySelector('main'));
ready(() => [...document.querySelectorAll('.navbar-link')].at(-1));
