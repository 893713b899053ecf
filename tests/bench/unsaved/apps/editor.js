import {load, root, save, saved, tell, whenAsked} from './crm.js';

/** A note in a rich editor. `make` puts the editor into the place and gives what reads it: text, and whether any is bold. */
export const showEditor = (make) =>
  whenAsked(async () => {
    const contact = await load();
    root().innerHTML = `<label>Search <input type="search"></label><h2>Note</h2><div id="note" aria-label="Note"></div><button type="button" id="save">Save</button><p role="status"></p>`;
    const read = await make(document.querySelector('#note'), contact.note);
    const model = () => {
      const {text, bold = false} = read();
      return {id: contact.id, note: text.trim(), bold: bold ? 'bold' : ''};
    };
    tell(model);
    document.querySelector('#save').addEventListener('click', async () => {
      await save(model());
      document.querySelector('[role=status]').textContent = saved;
    });
    root().dataset.ready = '';
  });
