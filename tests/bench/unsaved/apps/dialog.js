import {load, root, save, tell, whenAsked} from './crm.js';

/** The browser's own dialog: closed, it stays in the page with all that was typed. */
whenAsked(async () => {
  let contact = await load();
  root().innerHTML = `<p></p><button type="button" id="edit">Edit</button>
    <dialog><form><label>Name <input name="name"></label><button>Save</button><button type="button" name="cancel">Cancel</button></form></dialog>`;
  const dialog = document.querySelector('dialog');
  const {elements} = document.querySelector('form');
  document.querySelector('#edit').addEventListener('click', () => {
    elements.name.value = contact.name;
    dialog.showModal();
  });
  elements.cancel.addEventListener('click', () => dialog.close());
  document.querySelector('form').addEventListener('submit', async (event) => {
    event.preventDefault();
    await save({id: contact.id, name: elements.name.value});
    contact = {...contact, name: elements.name.value};
    dialog.close();
  });
  tell(() => (dialog.open ? {id: contact.id, name: elements.name.value} : undefined));
});
