import {post} from './api.js';
import {askFirst} from './ask-first.js';
import {element} from '/every/element.js';

const items = [
  ['settings', '个人设置'],
  ['switch', '切换企业'],
  ['quit', '退出企业'],
  ['erase', '注销账号'],
  ['leave', '退出登录'],
];

/** The avatar's menu: four ways that are not the way out, and the one that is. */
export function portalMenu(avatar, onLeft) {
  let menu;

  function close() {
    menu?.remove();
    menu = undefined;
    avatar.setAttribute('aria-expanded', 'false');
  }

  function toggle() {
    if (menu !== undefined) return close();
    menu = element(
      'div',
      {class: 'portal-menu menu', role: 'menu'},
      ...items.map(([act, title]) => element('button', {type: 'button', role: 'menuitem', 'data-act': act, on: {click: () => choose(act)}}, title)),
    );
    document.body.append(menu);
    avatar.setAttribute('aria-expanded', 'true');
  }

  async function choose(act) {
    close();
    if (act !== 'leave') {
      location.hash = `account/${act}`;
      return;
    }
    if (document.body.dataset.asks === 'yes' && !(await askFirst('确定要退出登录吗?'))) return;
    await post('/FHH/EM0HUL/Authorize/Logout');
    onLeft();
  }

  avatar.addEventListener('click', toggle);
  avatar.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    toggle();
  });
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  addEventListener('pointerdown', (event) => {
    if (!event.composedPath().some((node) => node === menu || node === avatar)) close();
  });
}
