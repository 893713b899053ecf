import {root, tell, whenAsked} from './crm.js';

/** What is written is drawn and in no field at all. With `?guard` the page holds back who leaves. */
whenAsked(() => {
  root().innerHTML = '<canvas width="600" height="300" tabindex="0" aria-label="Sheet"></canvas>';
  const sheet = document.querySelector('canvas');
  let note = '';
  sheet.addEventListener('keydown', ({key}) => {
    if (key.length === 1) note += key;
    sheet.getContext('2d').fillText(note, 10, 20);
  });
  if (location.search.includes('guard'))
    addEventListener('beforeunload', (event) => {
      if (note) event.preventDefault();
    });
  tell(() => ({'changed-note': note}));
});
