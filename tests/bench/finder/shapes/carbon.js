import 'carbon-components/css/carbon-components.css';
import {HeaderNav} from 'carbon-components';
import {act, brand, drawContent, element, icon, nav, others, own, ready, user, words} from './scene.js';

// The shell of IBM's Carbon: square buttons at the end of a black bar, each with a panel of its own.
const panel = (id, items) =>
  element(
    'div',
    {id, class: 'bx--header-panel', 'data-header-panel': true},
    element(
      'ul',
      {class: 'bx--switcher__item'},
      ...items.map(({text, act: does}) =>
        element('li', {class: 'bx--switcher__item'}, element('a', {class: 'bx--switcher__item-link', href: 'javascript:void(0)', click: () => act(does)}, text)),
      ),
    ),
  );
const global = element('div', {class: 'bx--header__global'});
const header = element(
  'header',
  {class: 'bx--header', role: 'banner', 'aria-label': brand, 'data-header': true},
  element('a', {class: 'bx--header__name', href: '#/'}, brand),
  element(
    'nav',
    {class: 'bx--header__nav'},
    element('ul', {class: 'bx--header__menu-bar'}, ...nav.map((text) => element('li', {}, element('a', {class: 'bx--header__menu-item', href: `#/${text}`}, text)))),
  ),
  global,
);
const add = (id, label, items, symbol) => {
  const drawn = panel(id, items);
  const button = element('button', {
    class: 'bx--header__action bx--header__menu-trigger',
    type: 'button',
    'aria-label': label,
    title: label,
    'aria-controls': id,
    click: () => [drawn.classList.toggle('bx--header-panel--expanded'), button.classList.toggle('bx--header__action--active')],
  });
  button.innerHTML = icon(symbol);
  global.append(button);
  header.append(drawn);
  return button;
};
for (const {kind, label, items} of others) add(`${kind}-panel`, label, items, kind);
const face = own && add('account-panel', words.account, own, 'user--avatar');
const main = element('main', {class: 'bx--content', title: user.name === '' ? '' : undefined});
document.body.append(header, main);
for (const part of document.querySelectorAll('[data-header-nav]')) HeaderNav.create(part);
drawContent(main);
ready(() => face);
