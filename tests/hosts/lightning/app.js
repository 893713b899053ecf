import {aura} from './aura.js';
import {contactList} from './contact-list.js';
import {consoleTabs} from './console-tabs.js';
import {recordForm} from './record-form.js';
import {element} from '/every/element.js';
import './profile-card.js';
import './omni-channel.js';

const list = '/lightning/o/Contact/list';
const content = document.querySelector('.oneContent');
const tabs = consoleTabs(document.querySelector('.navexConsoleTabContainer'), go);

/** Each opened page stays in the document, hidden, so that an edit survives a change of tab. */
const opened = new Map();
let contacts = [];

function go(path) {
  if (path !== location.pathname) history.pushState(null, '', path);
  show();
}

async function show() {
  const path = location.pathname;
  if (!opened.has(path) || path === list) {
    const made = await make(path);
    opened.get(path)?.remove();
    opened.set(path, made);
    content.append(made);
  }
  for (const [at, node] of opened) node.hidden = at !== path;
  tabs.activate(path);
}

async function make(path) {
  if (path === list) {
    contacts = await aura({action: 'contacts'});
    return contactList(contacts, go);
  }
  if (contacts.length === 0) contacts = await aura({action: 'contacts'});
  const contact = contacts.find(({id}) => path === `/lightning/r/Contact/${id}/view`);
  if (contact === undefined) return element('section', {class: 'sheet'}, element('header', {class: 'head'}, element('h1', {}, 'This page is not part of the demo')));
  tabs.open(path, contact.name);
  return recordForm(contact, (unsaved) => tabs.mark(path, unsaved));
}

// The first of the three ways to guard unsaved work; the other hosts have the other two.
addEventListener('beforeunload', (event) => {
  if (document.querySelector('.oneConsoleTabItem.slds-is-unsaved')) event.preventDefault();
});
addEventListener('popstate', show);
tabs.open(list, 'Contacts');
await show();
