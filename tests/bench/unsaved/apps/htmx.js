import htmx from 'htmx.org';
import {load, root, tell, whenAsked} from './crm.js';

/** Every field sends itself once it is left. */
whenAsked(async () => {
  const contact = await load();
  const [, , run] = location.pathname.split('/');
  root().innerHTML = `<div><label for="name">Name</label><input id="name" name="name" hx-put="/api/${run}/contacts/1" hx-trigger="change" hx-swap="none"></div>`;
  const field = document.querySelector('#name');
  field.value = contact.name;
  htmx.process(root());
  tell(() => ({id: contact.id, name: field.value}));
});
