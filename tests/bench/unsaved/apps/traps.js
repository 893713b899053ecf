import {ask, load, root, save, tell, upload, whenAsked} from './crm.js';

/** A dirty form beside much that looks like saving and is not. */
whenAsked(async () => {
  const contact = await load();
  root().innerHTML = `<form><label>Name <input name="name" list="names"></label><datalist id="names"></datalist>
    <button type="button" name="lookup">Look up</button><button type="button" name="upload">Upload file</button><button type="button" name="copy">Copy link</button>
    <button type="button" name="view">Save as view</button><button name="save">Save</button></form><section><form id="comment"><label>Comment <textarea></textarea></label><button>Save</button></form></section>
    <section><label>Message <input></label><button type="button" id="post">Post</button></section><div class="toasts"></div>`;
  document.querySelector('#comment').addEventListener('submit', async (event) => {
    event.preventDefault();
    await upload();
    event.target.reset();
    toast('success', 'Saved');
  });
  document.querySelector('#post').addEventListener('click', async (event) => {
    await upload();
    event.target.parentElement.querySelector('input').value = '';
    toast('success', 'Message saved');
  });
  const {elements} = document.querySelector('form');
  const toast = (kind, text) => {
    const place = document.querySelector('.toasts').appendChild(document.createElement('div'));
    place.className = `toast toast-${kind}`;
    place.setAttribute('role', 'status');
    place.textContent = text;
  };
  elements.name.value = contact.name;
  elements.name.addEventListener('input', () => void ask('names'));
  const press = (name, act) => elements[name].addEventListener('click', act);
  press('lookup', async () => {
    await ask('names');
    toast('success', 'Address found');
  });
  press('upload', async () => {
    await upload();
    toast('success', 'Uploaded successfully');
  });
  press('copy', () => toast('success', 'Copied'));
  press('view', async () => {
    await upload();
    toast('success', 'View created');
  });
  document.querySelector('form').addEventListener('submit', async (event) => {
    event.preventDefault();
    // Is there one of this name? Then the reader is asked first.
    const {twins} = await ask('names');
    if (!twins) return save({id: contact.id, name: elements.name.value});
    toast('warning', 'There is another contact of this name. Save all the same?');
  });
  tell(() => ({id: contact.id, name: elements.name.value}));
});
