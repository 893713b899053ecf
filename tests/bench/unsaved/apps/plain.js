import {blank, load, refused, root, save, saved, tell, whenAsked} from './crm.js';

const markup = `<form>
  <p><label>Name <input name="name"></label></p>
  <p><label>Note <textarea name="note"></textarea></label></p>
  <p><label>Level <select name="level"><option>none<option>silver<option>gold</select></label></p>
  <p><label><input type="checkbox" name="vip"> VIP</label></p>
  <button>Save</button> <button type="button" name="undo">Undo</button> <button type="button" name="next">Next contact</button>
  <p role="status"></p></form>`;

whenAsked(async () => {
  root().innerHTML = markup;
  const form = document.querySelector('form');
  const field = (name) => form.elements.namedItem(name);
  let contact = blank;
  const read = () => ({id: contact.id, name: field('name').value, note: field('note').value, level: field('level').value, vip: field('vip').checked});
  const fill = (next) => {
    contact = next;
    for (const name of ['name', 'note', 'level']) field(name).value = contact[name];
    field('vip').checked = contact.vip;
  };
  const say = (text) => {
    document.querySelector('[role=status]').textContent = text;
  };
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    await save(read()).then(
      () => say(saved),
      () => say(refused),
    );
  });
  field('undo').addEventListener('click', () => fill(contact));
  field('next').addEventListener('click', async () => fill(await load(2)));
  tell(() => (contact.id ? read() : undefined));
  fill(await load());
});
