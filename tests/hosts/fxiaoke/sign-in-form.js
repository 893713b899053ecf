import {post} from './api.js';
import {element} from '/every/element.js';

/** Puts the login form in place of whatever the page shows. */
export function signInPlace(onSignedIn) {
  const phone = element('input', {name: 'phoneNumber', type: 'text', autocomplete: 'username', required: ''});
  const password = element('input', {name: 'password', type: 'password', autocomplete: 'current-password', required: ''});
  const wrong = element('p', {class: 'wrong', role: 'alert'});
  const form = element(
    'form',
    {class: 'login sheet'},
    element('header', {}, element('img', {src: '/asset/logo.svg', alt: '', width: '32', height: '32'}), element('h1', {}, '登录青田客户')),
    element(
      'div',
      {class: 'ways'},
      element('button', {type: 'button', 'aria-pressed': 'true'}, '账号登录'),
      element('button', {type: 'button', 'aria-pressed': 'false'}, '扫码登录'),
    ),
    element('label', {class: 'field'}, '手机号', phone),
    element('label', {class: 'field'}, '密码', password),
    element('label', {class: 'tick'}, element('input', {type: 'checkbox', id: 'IHaveReadAndAgreedToTheServiceAgreementAndPrivacyPolicy'}), '我已阅读并同意服务协议'),
    wrong,
    element('button', {class: 'primary loginsdk-button', type: 'submit'}, '登录'),
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const {Result} = await post('/FHH/EM0HUL/Authorize/Login', {phoneNumber: phone.value, password: password.value});
    if (Result.StatusCode === 0) onSignedIn();
    else wrong.textContent = Result.FailureMessage;
  });
  document.title = 'CRM登录系统 - 纷享销客CRM';
  document.body.classList.add('signing-in');
  // Only what the application put there: other guests of the page keep their place.
  for (const own of document.querySelectorAll('#app-portal, .portal-menu, .login')) own.remove();
  document.body.append(form);
}
