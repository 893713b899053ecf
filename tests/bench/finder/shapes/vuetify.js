import 'vuetify/styles';
import '@mdi/font/css/materialdesignicons.css';
import {h} from 'vue';
import {createVuetify} from 'vuetify';
import {VApp, VAppBar, VAppBarTitle, VAvatar, VBtn, VIcon, VImg, VList, VListItem, VListItemTitle, VMain, VMenu} from 'vuetify/components';
import {act, brand, look, nav, others, own, picture, scene, user} from './scene.js';
import {content, show} from './vue-root.js';

const symbols = {notifications: 'mdi-bell', language: 'mdi-translate', help: 'mdi-help-circle', company: 'mdi-domain'};
const drop = (items, button) =>
  h(
    VMenu,
    {transition: false},
    {
      activator: ({props}) => button(props),
      default: () =>
        h(VList, () =>
          items.map(({text, act: does}) =>
            h(VListItem, {onClick: () => act(does), prependIcon: does === 'sign-out' ? 'mdi-logout' : undefined}, () => h(VListItemTitle, () => text)),
          ),
        ),
    },
  );
const face = () =>
  look === 'picture'
    ? h(VAvatar, {size: 32}, () => h(VImg, {src: picture}))
    : look === 'initials'
      ? h(VAvatar, {color: 'primary', size: 32}, () => user.initials)
      : h(VIcon, {icon: 'mdi-account-circle'});
show(
  () =>
    h(VApp, () => [
      h(VAppBar, () => [
        h(VAppBarTitle, () => brand),
        ...nav.map((text) => h(VBtn, {variant: 'text'}, () => text)),
        ...others.map(({kind, label, items}) =>
          drop(items, (props) =>
            h(
              VBtn,
              {...props, icon: kind === 'company' ? undefined : symbols[kind], 'aria-label': kind === 'company' ? undefined : label},
              kind === 'company' ? () => label : undefined,
            ),
          ),
        ),
        ...(own ? [drop(own, (props) => h(VBtn, {...props, icon: true, class: 'own-button'}, face))] : []),
      ]),
      h(VMain, () => content('div')),
    ]),
  () => document.querySelector('.own-button'),
  [createVuetify({locale: {rtl: {[scene.lang]: scene.rtl === true}, locale: scene.lang, messages: {[scene.lang]: {}}}})],
);
