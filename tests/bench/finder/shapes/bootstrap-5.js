import 'bootstrap/dist/css/bootstrap.css';
import 'bootstrap-icons/font/bootstrap-icons.css';
import 'bootstrap/dist/js/bootstrap.bundle.js';
import {addressOf, brand, drawContent, html, look, markup, nav, others, own, picture, ready, user, words} from './scene.js';

const symbols = {notifications: 'bell', language: 'translate', help: 'question-circle', company: 'building'};
const items = (list) =>
  list.map((item) => html`<li><a class="dropdown-item" href="${addressOf(item)}">${item.act === 'sign-out' && '<i class="bi bi-box-arrow-right me-2"></i>'}${item.text}</a></li>`);
const face = {
  picture: `<img src="${picture}" alt="" width="32" height="32" class="rounded-circle">`,
  initials: `<span class="rounded-circle bg-primary text-white d-inline-flex justify-content-center align-items-center" style="width:32px;height:32px">${user.initials}</span>`,
  icon: '<i class="bi bi-person-circle fs-4"></i>',
  name: `<i class="bi bi-person"></i> ${user.name}`,
}[look];

markup(html`<nav class="navbar navbar-expand bg-body-tertiary px-3"><a class="navbar-brand" href="#/">${brand}</a>
<ul class="navbar-nav me-auto">${nav.map((text) => `<li class="nav-item"><a class="nav-link" href="#/${text}">${text}</a></li>`)}</ul>
<ul class="navbar-nav">${others.map(
  ({kind, label, items: list}) =>
    html`<li class="nav-item dropdown"><a class="nav-link dropdown-toggle" href="#" role="button" data-bs-toggle="dropdown" aria-expanded="false"><i class="bi bi-${symbols[kind]}"></i> <span class="small">${label}</span></a><ul class="dropdown-menu dropdown-menu-end">${items(list)}</ul></li>`,
)}
${own && html`<li class="nav-item dropdown"><a class="nav-link dropdown-toggle py-0" href="#" role="button" data-bs-toggle="dropdown" aria-expanded="false">${face}</a><ul class="dropdown-menu dropdown-menu-end"><li><h6 class="dropdown-header">${user.name}</h6></li>${items(own)}</ul></li>`}
${!own && `<li class="nav-item"><a class="nav-link" href="/people/7" title="${words.profile}">${face}</a></li>`}
</ul></nav><main></main>`);
drawContent(document.querySelector('main'));
ready(() => [...document.querySelectorAll('.dropdown-toggle')].at(-1));
