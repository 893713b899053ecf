import 'element-ui/lib/theme-chalk/index.css';
import ElementUI from 'element-ui';
import Vue from 'vue';
import {act, brand, drawContent, nav, others, own, picture, ready, user} from './scene.js';

// Vue 2, as thousands of Chinese back offices still are (RuoYi, vue-element-admin, Wukong).
Vue.use(ElementUI);
const root = document.createElement('div');
document.body.append(root);
new Vue({
  render(h) {
    const drop = (items, trigger, options) =>
      h('el-dropdown', {props: {trigger: 'click'}, on: {command: act}, ...options}, [
        trigger,
        h(
          'el-dropdown-menu',
          {slot: 'dropdown'},
          items.map(({text, act: does}) => h('el-dropdown-item', {key: text, props: {command: does, divided: does === 'sign-out'}}, [h('span', {style: 'display:block'}, text)])),
        ),
      ]);
    return h('div', [
      h('div', {class: 'navbar', style: 'display:flex;gap:16px;padding:8px 16px'}, [
        h('b', brand),
        ...nav.map((text) => h('a', {attrs: {href: `#/${text}`}}, text)),
        h('div', {class: 'right-menu', style: 'margin-left:auto;display:flex;gap:16px'}, [
          ...others.map(({label, items}) => drop(items, h('span', {class: 'right-menu-item', style: 'cursor:pointer'}, [label]), {key: label})),
          ...(own
            ? [
                drop(
                  own,
                  h('div', {class: 'avatar-wrapper', style: 'cursor:pointer'}, [
                    h('img', {class: 'user-avatar', attrs: {src: picture, width: 40, height: 40, alt: user.name}}),
                    h('i', {class: 'el-icon-caret-bottom'}),
                  ]),
                  {class: 'avatar-container right-menu-item hover-effect'},
                ),
              ]
            : []),
        ]),
      ]),
      h('section', {ref: 'main'}),
    ]);
  },
  mounted() {
    drawContent(this.$refs.main);
    ready(() => document.querySelector('.avatar-wrapper'));
  },
}).$mount(root);
