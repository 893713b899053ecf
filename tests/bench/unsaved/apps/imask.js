import IMask from 'imask';
import {load, root, save, saved, tell, whenAsked} from './crm.js';

/** Every key is rewritten by script, so that the browser's own `change` may never come. */
whenAsked(async () => {
  const contact = await load();
  root().innerHTML = `<form><label for="phone">Phone</label><input id="phone"><button>Save</button><p role="status"></p></form>`;
  const field = document.querySelector('#phone');
  const mask = IMask(field, {mask: '000-0000-0000'});
  mask.value = contact.phone;
  tell(() => ({id: contact.id, phone: mask.value}));
  document.querySelector('form').addEventListener('submit', async (event) => {
    event.preventDefault();
    await save({id: contact.id, phone: mask.value});
    document.querySelector('[role=status]').textContent = saved;
  });
});
