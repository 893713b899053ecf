import {initFlowbite} from 'flowbite';
import {addressOf, brand, drawContent, element, html, markup, nav, others, own, picture, ready, user} from './scene.js';

// What Tailwind would have made of the classes that are used here.
const style =
  '.hidden{display:none}.flex{display:flex}.ms-auto{margin-inline-start:auto}.rounded-full{border-radius:9999px}.w-8{width:32px}.h-8{height:32px}.sr-only{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0);white-space:nowrap}.block{display:block}.z-50{z-index:50;background:#fff;border:1px solid #ccc}.px-4{padding:8px 16px}button{cursor:pointer}';
document.head.append(element('style', {}, style));
const items = (list) => list.map((item) => html`<li><a href="${addressOf(item)}" class="block px-4">${item.text}</a></li>`);
markup(
  html`<nav class="flex px-4"><a href="#/" class="px-4">${brand}</a>${nav.map((text) => `<a class="px-4" href="#/${text}">${text}</a>`)}<div class="flex ms-auto">${others.map(({label}, index) => `<button type="button" class="px-4" data-dropdown-toggle="menu-${index}">${label}</button>`)}${own && `<button type="button" class="flex rounded-full" id="user-menu-button" aria-expanded="false" data-dropdown-toggle="user-dropdown" data-dropdown-placement="bottom"><span class="sr-only">Open user menu</span><img class="w-8 h-8 rounded-full" src="${picture}" alt="user photo"></button>`}</div>${others.map(({items: list}, index) => html`<div class="z-50 hidden" id="menu-${index}"><ul>${items(list)}</ul></div>`)}${own && html`<div class="z-50 hidden" id="user-dropdown"><div class="px-4"><span class="block">${user.name}</span><span class="block">${user.email}</span></div><ul aria-labelledby="user-menu-button">${items(own)}</ul></div>`}</nav><main></main>`,
);
initFlowbite();
drawContent(document.querySelector('main'));
ready(() => document.querySelector('#user-menu-button'));
