import 'element-plus/dist/index.css';
import {Bell, OfficeBuilding, QuestionFilled, CaretBottom} from '@element-plus/icons-vue';
import ElementPlus, {ElAvatar, ElDropdown, ElDropdownItem, ElDropdownMenu, ElIcon} from 'element-plus';
import {h} from 'vue';
import {act, brand, look, nav, others, own, picture, user} from './scene.js';
import {content, show} from './vue-root.js';

// The bar of vue-element-admin and RuoYi in Vue 3: the menu opens at a click, its items stand at the end of `body`.
const symbols = {notifications: Bell, help: QuestionFilled, company: OfficeBuilding};
const drop = (items, trigger, props = {}) =>
  h(
    ElDropdown,
    {trigger: 'click', onCommand: act, ...props},
    {
      default: () => trigger,
      dropdown: () =>
        h(ElDropdownMenu, () =>
          items.map(({text, act: does}) => h(ElDropdownItem, {command: does, divided: does === 'sign-out'}, () => h('span', {style: 'display:block'}, text))),
        ),
    },
  );
const face = () =>
  h('div', {class: 'avatar-wrapper', style: 'display:flex;align-items:center;cursor:pointer'}, [
    look === 'picture' ? h('img', {src: picture, class: 'user-avatar', width: 36, height: 36}) : h(ElAvatar, {size: 30}, () => user.initials),
    look === 'picture' ? h(ElIcon, () => h(CaretBottom)) : h('span', user.name),
  ]);
show(
  () =>
    h('div', [
      h('div', {class: 'navbar', style: 'display:flex;gap:16px;padding:8px 16px;box-shadow:0 1px 4px #0003'}, [
        h('b', brand),
        ...nav.map((text) => h('a', {href: `#/${text}`}, text)),
        h('div', {class: 'right-menu', style: 'margin-inline-start:auto;display:flex;gap:16px'}, [
          ...others.map(({kind, label, items}) =>
            drop(items, h('span', {class: 'right-menu-item hover-effect', style: 'cursor:pointer'}, symbols[kind] ? [h(ElIcon, () => h(symbols[kind])), label] : label)),
          ),
          ...(own ? [drop(own, face(), {class: 'avatar-container right-menu-item hover-effect'})] : []),
        ]),
      ]),
      content('section'),
    ]),
  () => document.querySelector('.avatar-wrapper'),
  [ElementPlus],
);
