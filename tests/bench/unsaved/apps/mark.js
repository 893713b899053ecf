import {load, root, tell, whenAsked} from './crm.js';

/** The app keeps its own mark of a changed record, in a tab of its console; the record itself is drawn. */
whenAsked(async () => {
  const contact = await load();
  root().innerHTML = `<div role="tab" class="console-tab">Ada Li</div><button type="button">Add a star</button>`;
  let stars = '';
  document.querySelector('#app button').addEventListener('click', () => {
    stars += '*';
    document.querySelector('.console-tab').classList.add('is-unsaved');
  });
  tell(() => ({id: contact.id, 'changed-stars': stars}));
});
