import TomSelect from 'tom-select';
import {levels, load, root, save, saved, tell, whenAsked} from './crm.js';

whenAsked(async () => {
  const contact = await load();
  root().innerHTML = `<form><label for="level">Level</label><select id="level">${levels.map((level) => `<option ${level === contact.level ? 'selected' : ''}>${level}</option>`).join('')}</select>
    <button>Save</button><p role="status"></p></form>`;
  const select = new TomSelect('#level');
  tell(() => ({id: contact.id, level: select.getValue()}));
  document.querySelector('form').addEventListener('submit', async (event) => {
    event.preventDefault();
    await save({id: contact.id, level: select.getValue()});
    document.querySelector('[role=status]').textContent = saved;
  });
});
