import {load, refused, root, save, tell, whenAsked} from './crm.js';

/** Sends by itself, a moment after the last key, and says so; with `?mute` it does not say so. */
whenAsked(async () => {
  const contact = await load();
  root().innerHTML = `<label>Name <input name="name"></label><span class="state"></span>`;
  const field = document.querySelector('[name=name]');
  const state = document.querySelector('.state');
  const say = (text) => {
    if (!location.search.includes('mute')) state.textContent = text;
  };
  field.value = contact.name;
  let waiting;
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    say('Saving...');
    waiting = setTimeout(async () => {
      await save({id: contact.id, name: field.value}).then(
        () => say('All changes saved'),
        () => say(refused),
      );
      state.dataset.sent = '';
    }, 200);
  });
  tell(() => ({id: contact.id, name: field.value}));
});
