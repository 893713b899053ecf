import {openField} from '../search/open-field.ts';
import './copy.ts';

/** Said to who reads by ear, on the link that leads to the same. */
for (const link of document.querySelectorAll('a[href$="/search/"]')) link.setAttribute('aria-keyshortcuts', '/ Control+K');

/** `/` and Ctrl-K (Cmd-K) ask: in the page's own field where it has one, else in a dialog. */
addEventListener('keydown', (event) => {
  const {key, target} = event;
  const slash =
    key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !(target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]'));
  if (event.isComposing || !(slash || (key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey))) return;
  const field = document.querySelector<HTMLInputElement>('main input[type=search]');
  const link = document.querySelector<HTMLAnchorElement>('a[href$="/search/"]');
  if (field === null && link === null) return;
  event.preventDefault();
  if (field !== null) field.focus();
  else if (link !== null) {
    const opened = openField(link);
    void import('../search/dialog.ts').then(({fill}) => fill(opened));
  }
});
