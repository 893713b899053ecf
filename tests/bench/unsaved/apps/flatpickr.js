import flatpickr from 'flatpickr';
import {load, root, save, saved, tell, whenAsked} from './crm.js';

whenAsked(async () => {
  const contact = await load();
  root().innerHTML = `<form><label for="since">Since</label><input id="since"><button>Save</button><p role="status"></p></form>`;
  const field = document.querySelector('#since');
  flatpickr(field, {defaultDate: contact.since});
  tell(() => ({id: contact.id, since: field.value}));
  document.querySelector('form').addEventListener('submit', async (event) => {
    event.preventDefault();
    await save({id: contact.id, since: field.value});
    document.querySelector('[role=status]').textContent = saved;
  });
});
