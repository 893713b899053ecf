import 'layui/dist/css/layui.css';
import 'layui/dist/layui.js';
import {addressOf, brand, drawContent, html, markup, nav, others, own, picture, ready, user} from './scene.js';

// Chinese back offices of the last ten years: a bar of links, children under the pointer.
const items = (list) => list.map((item) => html`<dd><a href="${addressOf(item)}">${item.text}</a></dd>`);
markup(
  html`<div class="layui-layout layui-layout-admin"><div class="layui-header"><div class="layui-logo">${brand}</div><ul class="layui-nav layui-layout-left">${nav.slice(0, 3).map((text) => `<li class="layui-nav-item"><a href="#/${text}">${text}</a></li>`)}</ul><ul class="layui-nav layui-layout-right">${others.map(({label, items: list}) => html`<li class="layui-nav-item"><a href="javascript:;">${label}</a><dl class="layui-nav-child">${items(list)}</dl></li>`)}${own && html`<li class="layui-nav-item own"><a href="javascript:;"><img src="${picture}" class="layui-nav-img"> ${user.name}</a><dl class="layui-nav-child">${items(own)}</dl></li>`}</ul></div><div class="layui-side layui-bg-black"></div><div class="layui-body"></div></div>`,
);
window.layui.use('element', () => {
  drawContent(document.querySelector('.layui-body'));
  ready(() => document.querySelector('.own > a'));
});
