import '@tabler/core/dist/css/tabler.css';
import '@tabler/core';
import {addressOf, brand, drawContent, html, icon, look, markup, nav, others, own, picture, ready, user} from './scene.js';

const face = look === 'picture' ? `<span class="avatar avatar-sm" style="background-image:url('${picture}')"></span>` : `<span class="avatar avatar-sm">${user.initials}</span>`;
const items = (list) => list.map((item) => html`<a href="${addressOf(item)}" class="dropdown-item">${item.text}</a>`);
markup(html`<div class="page"><header class="navbar navbar-expand-md d-print-none"><div class="container-xl"><a class="navbar-brand" href="#/">${brand}</a>
<div class="navbar-nav flex-row order-md-last ms-auto">${others.map(
  ({kind, label, items: list}) =>
    html`<div class="nav-item dropdown"><a href="#" class="nav-link px-2" data-bs-toggle="dropdown" tabindex="-1" aria-label="${label}">${icon(kind)}</a><div class="dropdown-menu dropdown-menu-arrow dropdown-menu-end">${items(list)}</div></div>`,
)}${own && html`<div class="nav-item dropdown"><a href="#" class="nav-link d-flex lh-1 p-0 px-2" data-bs-toggle="dropdown" aria-label="Open user menu">${face}<div class="d-none d-xl-block ps-2"><div>${user.name}</div><div class="mt-1 small text-secondary">Sales</div></div></a><div class="dropdown-menu dropdown-menu-end dropdown-menu-arrow">${items(own)}</div></div>`}</div>
<div class="navbar-nav">${nav.map((text) => `<a class="nav-link" href="#/${text}">${text}</a>`)}</div></div></header><main></main></div>`);
drawContent(document.querySelector('main'));
ready(() => [...document.querySelectorAll('[data-bs-toggle=dropdown]')].at(-1));
