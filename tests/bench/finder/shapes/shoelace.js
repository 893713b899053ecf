import '@shoelace-style/shoelace/dist/themes/light.css';
import '@shoelace-style/shoelace/dist/components/avatar/avatar.js';
import '@shoelace-style/shoelace/dist/components/button/button.js';
import '@shoelace-style/shoelace/dist/components/dropdown/dropdown.js';
import '@shoelace-style/shoelace/dist/components/menu/menu.js';
import '@shoelace-style/shoelace/dist/components/menu-item/menu-item.js';
import {act, brand, drawContent, element, look, nav, others, own, picture, ready, user, words} from './scene.js';

const drop = (items, trigger) =>
  element('sl-dropdown', {placement: 'bottom-end'}, trigger, element('sl-menu', {}, ...items.map(({text, act: does}) => element('sl-menu-item', {click: () => act(does)}, text))));
const face =
  look === 'name'
    ? element('sl-button', {slot: 'trigger', caret: true}, user.name)
    : element(
        'sl-button',
        {slot: 'trigger', variant: 'text', circle: true},
        element('sl-avatar', {
          image: look === 'picture' ? picture : undefined,
          initials: look === 'initials' ? user.initials : undefined,
          label: words.account,
          style: '--size:32px',
        }),
      );
const bar = element(
  'header',
  {style: 'display:flex;gap:12px;padding:8px;align-items:center;background:#eee'},
  element('b', {}, brand),
  ...nav.map((text) => element('a', {href: `#/${text}`}, text)),
  element('span', {style: 'flex:1'}),
);
for (const {label, items} of others) bar.append(drop(items, element('sl-button', {slot: 'trigger', caret: true}, label)));
if (own) bar.append(drop(own, face));
const main = element('main');
document.body.append(bar, main);
drawContent(main);
await Promise.all(['sl-dropdown', 'sl-button', 'sl-menu', 'sl-menu-item', 'sl-avatar'].map((name) => customElements.whenDefined(name)));
await Promise.all([...document.querySelectorAll('sl-dropdown,sl-button')].map(({updateComplete}) => updateComplete));
ready(() => face);
