import 'uikit/dist/css/uikit.css';
import UIkit from 'uikit';
import Icons from 'uikit/dist/js/uikit-icons';
import {addressOf, brand, drawContent, html, markup, nav, others, own, picture, ready, user} from './scene.js';

UIkit.use(Icons);
const symbols = {notifications: 'bell', language: 'world', help: 'question', company: 'thumbnails'};
const items = (list) => list.map((item) => html`<li><a href="${addressOf(item)}">${item.act === 'sign-out' && '<span uk-icon="sign-out"></span> '}${item.text}</a></li>`);
markup(
  html`<nav class="uk-navbar-container" uk-navbar="mode: click"><div class="uk-navbar-left" style="padding:0 20px"><a class="uk-navbar-item uk-logo" href="#/">${brand}</a><ul class="uk-navbar-nav">${nav.map((text) => `<li><a href="#/${text}">${text}</a></li>`)}</ul></div><div class="uk-navbar-right" style="padding:0 20px"><ul class="uk-navbar-nav">${others.map(({kind, label, items: list}) => html`<li><a href="#"><span uk-icon="${symbols[kind]}"></span>${label}</a><div class="uk-navbar-dropdown"><ul class="uk-nav uk-navbar-dropdown-nav">${items(list)}</ul></div></li>`)}${own && html`<li><a href="#"><img class="uk-border-circle" src="${picture}" width="32" height="32" alt="${user.name}"></a><div class="uk-navbar-dropdown"><ul class="uk-nav uk-navbar-dropdown-nav">${items(own)}</ul></div></li>`}</ul></div></nav><main></main>`,
);
drawContent(document.querySelector('main'));
ready(() => document.querySelector('.uk-navbar-right > ul > li:last-child > a'));
