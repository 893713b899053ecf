import {findContacts} from './api.js';
import {contactList} from './contact-list.js';
import {recordForm} from './record-form.js';
import {signInPlace} from './sign-in-form.js';
import {portalMenu} from './portal-menu.js';
import {element} from '/every/element.js';

const place = document.querySelector('#sub-tpl');

async function show() {
  const {Result, Value} = await findContacts();
  if (Result.StatusCode === 33) return leave();
  const [, page, id] = location.hash.slice(1).split('/');
  const contact = Value.dataList.find((one) => one.id === id);
  if (page === 'list') place.replaceChildren(contactList(Value.dataList));
  else if (contact !== undefined) place.replaceChildren(recordForm(contact));
  else place.replaceChildren(element('section', {class: 'sheet head'}, element('h1', {}, '演示中没有这一页')));
}

/** The login form takes the whole page, and the address stays as it was: `#crm/list` says nothing about a session. */
function leave() {
  globalThis.onbeforeunload = null;
  signInPlace(() => location.reload());
}

portalMenu(document.querySelector('.portal-avatar'), leave);
addEventListener('hashchange', show);
if (location.hash === '') history.replaceState(null, '', '#crm/list');
await show();
