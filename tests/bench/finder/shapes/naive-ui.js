import {NAvatar, NButton, NDropdown, NIcon, NLayoutHeader, NConfigProvider} from 'naive-ui';
import {h} from 'vue';
import {act, brand, icon, look, nav, others, own, picture, user} from './scene.js';
import {content, show} from './vue-root.js';

// Soybean Admin and its like: a quiet button with an icon and a name.
const options = (items) => items.map(({text, act: does}) => ({label: text, key: does}));
const sprite = (name) => h('div', {innerHTML: icon(name)});
const drop = (items, trigger, how = 'click') => h(NDropdown, {options: options(items), trigger: how, onSelect: act}, () => trigger);
const face = () =>
  look === 'picture'
    ? h('div', {class: 'own-button', style: 'display:flex;gap:6px;cursor:pointer'}, [h(NAvatar, {round: true, size: 'small', src: picture}), user.name])
    : h(NButton, {quaternary: true, class: 'own-button'}, () => [h(NIcon, {size: 20}, () => sprite('user-circle')), h('span', user.name)]);
show(
  () =>
    h(NConfigProvider, () => [
      h(NLayoutHeader, {bordered: true, style: 'display:flex;gap:12px;padding:8px 16px;align-items:center'}, () => [
        h('b', brand),
        ...nav.map((text) => h('a', {href: `#/${text}`}, text)),
        h('span', {style: 'flex:1'}),
        ...others.map(({kind, label, items}) =>
          drop(
            items,
            h(NButton, {quaternary: true, title: label}, () => (kind === 'company' ? label : sprite(kind))),
          ),
        ),
        ...(own ? [drop(own, face(), look === 'picture' ? 'hover' : 'click')] : []),
      ]),
      content(),
    ]),
  () => document.querySelector('.own-button'),
);
