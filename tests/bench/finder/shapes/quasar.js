import 'quasar/dist/quasar.css';
import {QAvatar, QBtn, QBtnDropdown, QItem, QItemLabel, QItemSection, QHeader, QLayout, QList, QPageContainer, QToolbar, QToolbarTitle, Quasar} from 'quasar';
import {h} from 'vue';
import {act, brand, glyph, look, nav, others, own, picture, user} from './scene.js';
import {content, show} from './vue-root.js';

const list = (items) => () =>
  h(QList, () => items.map(({text, act: does}) => h(QItem, {clickable: true, onClick: () => act(does)}, () => h(QItemSection, () => h(QItemLabel, () => text)))));
show(
  () =>
    h(QLayout, {view: 'hHh lpR fFf'}, () => [
      h(QHeader, () =>
        h(QToolbar, () => [
          h(QToolbarTitle, () => brand),
          ...nav.slice(0, 3).map((label) => h(QBtn, {flat: true, label})),
          ...others.map(({kind, label, items}) =>
            h(QBtnDropdown, {flat: true, label: kind === 'company' ? label : glyph[kind], 'aria-label': kind === 'company' ? undefined : label}, list(items)),
          ),
          ...(own
            ? [
                h(
                  QBtnDropdown,
                  {flat: true, class: 'own-button', label: look === 'name' ? user.name : undefined},
                  {
                    label: () => (look === 'name' ? undefined : h(QAvatar, {size: '32px', color: 'teal'}, () => (look === 'picture' ? h('img', {src: picture}) : user.initials))),
                    default: list(own),
                  },
                ),
              ]
            : []),
        ]),
      ),
      h(QPageContainer, () => content('div')),
    ]),
  () => document.querySelector('.own-button'),
  [Quasar],
);
