import 'daisyui/daisyui.css';
import {addressOf, brand, drawContent, html, look, markup, nav, others, own, picture, ready, user} from './scene.js';

// Tailwind's way: a `details`, or a focused `div` whose menu CSS shows.
const face =
  look === 'picture'
    ? `<div class="avatar"><div style="width:36px;border-radius:50%;overflow:hidden"><img alt="" src="${picture}"></div></div>`
    : `<div class="avatar avatar-placeholder"><div style="width:36px;height:36px;border-radius:50%;background:#456;color:#fff"><span>${user.initials}</span></div></div>`;
const items = (list) => list.map((item) => html`<li><a href="${addressOf(item)}">${item.text}</a></li>`);
markup(
  html`<div class="navbar bg-base-100 shadow-sm" style="display:flex"><div style="flex:1"><a class="btn btn-ghost" href="#/">${brand}</a>${nav.map((text) => `<a class="btn btn-ghost" href="#/${text}">${text}</a>`)}</div><div style="display:flex;gap:8px">${others.map(
    ({label, items: list}) =>
      html`<details class="dropdown dropdown-end"><summary class="btn btn-ghost">${label}</summary><ul class="menu dropdown-content bg-base-100" style="width:200px">${items(list)}</ul></details>`,
  )}${own && html`<div class="dropdown dropdown-end"><div tabindex="0" role="button" class="btn btn-ghost btn-circle avatar">${face}</div><ul tabindex="-1" class="menu menu-sm dropdown-content bg-base-100" style="width:200px">${items(own)}</ul></div>`}</div></div><main></main>`,
);
drawContent(document.querySelector('main'));
ready(() => [...document.querySelectorAll('[role=button]')].at(-1));
