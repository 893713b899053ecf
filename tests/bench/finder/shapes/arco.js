import '@arco-design/web-vue/dist/arco.css';
import ArcoVue, {Avatar, Button, ConfigProvider, Doption, Dropdown, Space} from '@arco-design/web-vue';
import {IconExport, IconLanguage, IconNotification, IconQuestionCircle, IconUser} from '@arco-design/web-vue/es/icon';
import {h} from 'vue';
import {act, brand, look, nav, others, own, picture, scene, user} from './scene.js';
import {content, show} from './vue-root.js';

// Arco Design Pro: the avatar itself is the trigger, and says nothing of it.
const symbols = {notifications: IconNotification, language: IconLanguage, help: IconQuestionCircle};
const drop = (items, trigger) =>
  h(
    Dropdown,
    {trigger: 'click'},
    {
      default: () => trigger,
      content: () =>
        items.map(({text, act: does}) => h(Doption, null, () => h(Space, {onClick: () => act(does)}, () => [does === 'sign-out' ? h(IconExport) : h(IconUser), h('span', text)]))),
    },
  );
const face = () =>
  h(Avatar, {size: 32, style: 'cursor:pointer', class: 'own-button'}, () =>
    look === 'picture' ? h('img', {alt: 'avatar', src: picture}) : look === 'icon' ? h(IconUser) : user.initials,
  );
show(
  () =>
    h(ConfigProvider, {rtl: scene.rtl}, () => [
      h('div', {class: 'navbar', style: 'display:flex;justify-content:space-between;padding:10px 16px;border-bottom:1px solid #ddd'}, [
        h('div', {class: 'left-side'}, [h('b', brand), ...nav.map((text) => h('a', {href: `#/${text}`}, ` ${text}`))]),
        h('ul', {class: 'right-side', style: 'display:flex;gap:12px;list-style:none;margin:0'}, [
          ...others.map(({kind, label, items}) =>
            h(
              'li',
              drop(
                items,
                h(Button, {class: 'nav-btn', type: 'outline', shape: kind === 'company' ? undefined : 'circle', title: label}, () => (symbols[kind] ? h(symbols[kind]) : label)),
              ),
            ),
          ),
          ...(own ? [h('li', drop(own, face()))] : []),
        ]),
      ]),
      content(),
    ]),
  () => document.querySelector('.own-button'),
  [ArcoVue],
);
