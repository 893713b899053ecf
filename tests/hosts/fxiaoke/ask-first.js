import {element} from '/every/element.js';

/** A box of the application's own, not the browser's: another press stands between 退出登录 and its effect. */
export function askFirst(question) {
  return new Promise((resolve) => {
    const answer = (yes) => () => {
      veil.remove();
      resolve(yes);
    };
    const veil = element(
      'div',
      {class: 'fx-veil'},
      element(
        'div',
        {class: 'fx-dialog sheet', role: 'alertdialog', 'aria-label': question},
        element('p', {}, question),
        element(
          'div',
          {class: 'actions'},
          element('button', {type: 'button', on: {click: answer(false)}}, '取消'),
          element('button', {type: 'button', class: 'primary', on: {click: answer(true)}}, '确定'),
        ),
      ),
    );
    document.body.append(veil);
    veil.querySelector('.primary').focus();
  });
}
