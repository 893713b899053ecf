import {saveContact} from './api.js';
import {element} from '/every/element.js';

const fields = [
  ['name', '姓名'],
  ['company', '公司'],
  ['email', '邮箱'],
  ['phone', '电话'],
  ['notes', '备注', 'textarea'],
];

export function recordForm(contact) {
  let saved = contact;
  const inputs = new Map(
    fields.map(([name, , tag = 'input']) => {
      const input = element(tag, {name, autocomplete: 'off'});
      input.value = contact[name];
      return [name, input];
    }),
  );
  const state = element('span', {class: 'note', role: 'status'});
  const form = element(
    'form',
    {class: 'record'},
    ...fields.map(([name, title, tag]) => element('label', {class: tag === 'textarea' ? 'field long' : 'field'}, title, inputs.get(name))),
    element('div', {class: 'actions'}, element('button', {type: 'submit', class: 'primary'}, '保存'), element('a', {class: 'button', href: '#crm/list'}, '返回'), state),
  );

  // The third of the three ways to guard unsaved work: the old property, there only while it is needed.
  // It does not stop 退出登录, which loads no page: unsaved work is simply lost then.
  const tell = () => {
    const unsaved = [...inputs].some(([name, input]) => input.value !== saved[name]);
    state.textContent = unsaved ? '有未保存的修改' : '';
    globalThis.onbeforeunload = unsaved ? () => '有未保存的修改' : null;
  };
  form.addEventListener('input', tell);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const {Value} = await saveContact({id: contact.id, ...Object.fromEntries([...inputs].map(([name, input]) => [name, input.value]))});
    saved = Value.object;
    tell();
    state.textContent = '已保存';
  });
  return element('section', {class: 'sheet'}, element('header', {class: 'head'}, element('h1', {}, contact.name), element('small', {}, contact.company)), form);
}
