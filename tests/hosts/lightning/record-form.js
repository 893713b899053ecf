import {aura} from './aura.js';
import {element} from '/every/element.js';

const fields = [
  ['name', 'Name'],
  ['role', 'Title'],
  ['email', 'Email'],
  ['phone', 'Phone'],
  ['notes', 'Notes', 'textarea'],
];

/** A record's form. It says when it holds something unsaved, and when no longer. */
export function recordForm(contact, onUnsaved) {
  let saved = contact;
  const inputs = new Map(
    fields.map(([name, , tag = 'input']) => {
      const input = element(tag, {name, autocomplete: 'off'});
      input.value = contact[name];
      return [name, input];
    }),
  );
  const values = () => Object.fromEntries([...inputs].map(([name, input]) => [name, input.value]));
  const state = element('span', {class: 'note', role: 'status'});
  const form = element(
    'form',
    {class: 'record', 'lwc-7kq3d': ''},
    ...fields.map(([name, title, tag]) => element('label', {class: tag === 'textarea' ? 'field long' : 'field'}, title, inputs.get(name))),
    element('div', {class: 'actions'}, element('button', {type: 'submit', class: 'primary'}, 'Save'), state),
  );

  const tell = () => {
    const unsaved = [...inputs].some(([name, input]) => input.value !== saved[name]);
    state.textContent = unsaved ? 'Unsaved changes' : '';
    onUnsaved(unsaved);
  };
  form.addEventListener('input', tell);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    saved = await aura({action: 'save', id: contact.id, ...values()});
    tell();
    state.textContent = 'Saved';
  });
  return element('section', {class: 'sheet'}, element('header', {class: 'head'}, element('h1', {}, contact.name), element('small', {}, contact.company)), form);
}
