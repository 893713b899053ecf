import {root, tell, whenAsked} from './crm.js';

/** Guards of three kinds: one that always holds back, one that asks whether the browser means it, one that only tidies up. */
const kind = new URLSearchParams(location.search).get('kind');
addEventListener('beforeunload', (event) => {
  if (kind === 'always') event.preventDefault();
  if (kind === 'browser' && event.isTrusted) event.preventDefault();
  if (kind === 'tidy') window.isTidied = true;
});
whenAsked(() => {
  root().innerHTML = '<button type="button">Add a star</button><p></p>';
  let stars = 0;
  document.querySelector('#app button').addEventListener('click', () => {
    stars += 1;
    document.querySelector('#app p').textContent = '*'.repeat(stars);
  });
  tell(() => ({'changed-stars': stars ? `${stars}` : ''}));
});
