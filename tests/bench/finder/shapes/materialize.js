import '@materializecss/materialize/dist/css/materialize.css';
import * as M from '@materializecss/materialize';
import {addressOf, brand, drawContent, html, markup, nav, others, own, picture, ready} from './scene.js';

const items = (list) => list.map((item) => html`<li><a href="${addressOf(item)}">${item.text}</a></li>`);
markup(
  html`<nav><div class="nav-wrapper" style="padding:0 16px"><a href="#/" class="brand-logo" style="position:static">${brand}</a><ul class="right">${nav.slice(0, 3).map((text) => `<li><a href="#/${text}">${text}</a></li>`)}${others.map(({label}, index) => `<li><a class="dropdown-trigger" href="#!" data-target="drop-${index}">${label}</a></li>`)}${own && `<li><a class="dropdown-trigger own" href="#!" data-target="drop-me"><img src="${picture}" alt="" class="circle" style="width:36px;height:36px;vertical-align:middle"></a></li>`}</ul></div></nav>${others.map(({items: list}, index) => html`<ul id="drop-${index}" class="dropdown-content">${items(list)}</ul>`)}${own && html`<ul id="drop-me" class="dropdown-content">${items(own)}</ul>`}<main></main>`,
);
M.Dropdown.init(document.querySelectorAll('.dropdown-trigger'), {constrainWidth: false, coverTrigger: false});
drawContent(document.querySelector('main'));
ready(() => document.querySelector('.own'));
