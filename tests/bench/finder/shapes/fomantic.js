import 'fomantic-ui-css/semantic.css';
import './jquery-global.js';
import 'fomantic-ui-css/semantic.js';
import {addressOf, brand, drawContent, html, look, markup, nav, others, own, picture, ready, user} from './scene.js';

const symbols = {notifications: 'bell', language: 'globe', help: 'help circle', company: 'building'};
const face = {
  picture: `<img class="ui avatar image" src="${picture}">${user.name}`,
  initials: `<div class="ui circular label">${user.initials}</div>`,
  icon: '<i class="user circle icon"></i>',
  name: `<i class="user icon"></i>${user.name}`,
}[look];
const items = (list) => list.map((item) => html`<a class="item" href="${addressOf(item)}">${item.act === 'sign-out' && '<i class="sign-out icon"></i>'}${item.text}</a>`);
markup(
  html`<div class="ui top menu" style="margin:0"><div class="header item">${brand}</div>${nav.map((text) => `<a class="item" href="#/${text}">${text}</a>`)}<div class="right menu">${others.map(
    ({kind, label, items: list}) =>
      html`<div class="ui dropdown item" data-tooltip="${label}" data-position="bottom right"><i class="${symbols[kind]} icon"></i><div class="menu">${items(list)}</div></div>`,
  )}${own && html`<div class="ui dropdown item">${face}<i class="dropdown icon"></i><div class="menu"><div class="header">${user.name}</div>${items(own)}</div></div>`}</div></div><main></main>`,
);
window.$('.ui.dropdown').dropdown({action: 'hide', duration: 0});
drawContent(document.querySelector('main'));
ready(() => [...document.querySelectorAll('.ui.dropdown')].at(-1));
