import 'framework7/css/bundle';
import Framework7 from 'framework7/bundle';
import {act, brand, drawContent, element, html, look, markup, others, own, picture, ready, user, words} from './scene.js';

markup(
  html`<div id="app"><div class="view view-main"><div class="page"><div class="navbar"><div class="navbar-bg"></div><div class="navbar-inner"><div class="title">${brand}</div><div class="right"></div></div></div><div class="page-content"></div></div></div></div>`,
);
const right = document.querySelector('.right');
const add = (id, items, face) => {
  right.append(face);
  face.setAttribute('data-popover', `.popover-${id}`);
  document
    .querySelector('#app')
    .append(
      element(
        'div',
        {class: `popover popover-${id}`},
        element(
          'div',
          {class: 'popover-inner'},
          element(
            'div',
            {class: 'list'},
            element(
              'ul',
              {},
              ...items.map(({text, act: does}) => element('li', {}, element('a', {class: 'list-button item-link popover-close', href: '#', click: () => act(does)}, text))),
            ),
          ),
        ),
      ),
    );
};
for (const {kind, label, items} of others) add(kind, items, element('a', {class: 'link popover-open', href: '#'}, label));
const face = element(
  'a',
  {class: 'link icon-only popover-open', href: '#', 'aria-label': look === 'icon' ? words.account : undefined},
  look === 'name' || look === 'initials'
    ? element('span', {style: 'width:30px;height:30px;border-radius:50%;background:#cde;line-height:30px;text-align:center;display:block'}, user.initials)
    : element('img', {src: picture, width: 30, height: 30, style: 'border-radius:50%', alt: ''}),
);
if (own) add('me', own, face);
drawContent(document.querySelector('.page-content'));
new Framework7({el: '#app', theme: 'ios', view: {browserHistory: false}});
ready(() => face);
