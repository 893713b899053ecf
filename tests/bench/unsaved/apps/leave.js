import {load, root, tell, whenAsked} from './crm.js';

/** Another page of the app takes the form's place; what was typed is gone, and nobody asked. */
whenAsked(async () => {
  const contact = await load();
  root().innerHTML = `<form><label>Name <input name="name"></label></form><a href="#list">List</a>`;
  const field = document.querySelector('[name=name]');
  field.value = contact.name;
  tell(() => (field.isConnected ? {id: contact.id, name: field.value} : undefined));
  document.querySelector('#app a').addEventListener('click', () => {
    root().innerHTML = '<p>All contacts</p>';
  });
});
