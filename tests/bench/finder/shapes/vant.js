import 'vant/lib/index.css';
import Vant, {Cell, CellGroup, NavBar, Popover, Tabbar, TabbarItem} from 'vant';
import {h, ref} from 'vue';
import {act, brand, look, own, picture, scene, user, words} from './scene.js';
import {content, show} from './vue-root.js';

// A Chinese phone page: 我的, where the way out stands on the page itself; or a pop-over at the picture.
const shown = ref(false);
const actions = (own ?? []).map(({text, act: does}) => ({text, does}));
const card = () =>
  h(CellGroup, {inset: true}, () => [
    h(Cell, {title: user.name, label: user.email, icon: 'contact'}),
    ...(own ?? []).map(({text, act: does}) => h(Cell, {title: text, isLink: true, clickable: true, onClick: () => act(does)})),
  ]);
show(
  () =>
    h('div', [
      h(
        NavBar,
        {title: brand},
        {
          right: () =>
            own && look !== 'name'
              ? h(
                  Popover,
                  {show: shown.value, 'onUpdate:show': (value) => (shown.value = value), actions, placement: 'bottom-end', onSelect: ({does}) => act(does)},
                  {reference: () => h('img', {src: picture, class: 'avatar own-button', width: 30, height: 30, style: 'border-radius:50%'})},
                )
              : undefined,
        },
      ),
      look === 'name' ? card() : undefined,
      content('div'),
      h(Tabbar, {modelValue: look === 'name' ? 2 : 0}, () => [
        h(TabbarItem, {icon: 'home-o'}, () => scene.nav[0]),
        h(TabbarItem, {icon: 'friends-o'}, () => scene.nav[2]),
        h(TabbarItem, {icon: 'user-o'}, () => words.account),
      ]),
    ]),
  () => document.querySelector('.own-button'),
  [Vant],
);
