import '@ionic/core/css/core.css';
import '@ionic/core/css/normalize.css';
import {initialize} from '@ionic/core/components';
import {defineCustomElement as app} from '@ionic/core/components/ion-app.js';
import {defineCustomElement as buttons} from '@ionic/core/components/ion-buttons.js';
import {defineCustomElement as button} from '@ionic/core/components/ion-button.js';
import {defineCustomElement as contentOf} from '@ionic/core/components/ion-content.js';
import {defineCustomElement as header} from '@ionic/core/components/ion-header.js';
import {defineCustomElement as item} from '@ionic/core/components/ion-item.js';
import {defineCustomElement as label} from '@ionic/core/components/ion-label.js';
import {defineCustomElement as list} from '@ionic/core/components/ion-list.js';
import {defineCustomElement as popover} from '@ionic/core/components/ion-popover.js';
import {defineCustomElement as title} from '@ionic/core/components/ion-title.js';
import {defineCustomElement as toolbar} from '@ionic/core/components/ion-toolbar.js';
import {defineCustomElement as avatar} from '@ionic/core/components/ion-avatar.js';
import {act, brand, drawContent, element, look, others, own, picture, ready, user} from './scene.js';

// A phone: few words on the bar, the menu is a pop-over of the library.
initialize({animated: false});
for (const define of [app, buttons, button, contentOf, header, item, label, list, popover, title, toolbar, avatar]) define();
const bar = element('ion-buttons', {slot: 'end'});
const menus = [];
const add = (id, items, face) => {
  bar.append(face);
  face.id = id;
  menus.push(
    element(
      'ion-popover',
      {trigger: id, 'dismiss-on-select': 'true'},
      element('ion-list', {}, ...items.map(({text, act: does}) => element('ion-item', {button: 'true', detail: 'false', click: () => act(does)}, element('ion-label', {}, text)))),
    ),
  );
};
for (const {kind, label: text, items} of others) add(`open-${kind}`, items, element('ion-button', {}, text));
const face = element(
  'ion-button',
  {},
  look === 'name'
    ? user.name
    : element(
        'ion-avatar',
        {style: 'width:30px;height:30px;background:#cde;border-radius:50%'},
        look === 'picture' ? element('img', {src: picture, alt: user.name}) : user.initials,
      ),
);
if (own) add('open-me', own, face);
const main = element('ion-content');
document.body.append(element('ion-app', {}, element('ion-header', {}, element('ion-toolbar', {}, element('ion-title', {}, brand), bar)), main, ...menus));
drawContent(main);
await Promise.all([...document.querySelectorAll('ion-button,ion-content,ion-popover')].map((node) => node.componentOnReady?.()));
ready(() => face);
