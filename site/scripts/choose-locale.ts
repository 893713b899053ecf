import {localeFor} from './locale-for.ts';

/** Goes on to the reader's language, but not for someone who came back here to choose another. */
const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-locale]')];

/** True the second time in a tab, and where storage is closed to us: who comes back wants to choose. */
function wasHere(): boolean {
  try {
    const before = sessionStorage.getItem('exit-guide-was-here') !== null;
    sessionStorage.setItem('exit-guide-was-here', '1');
    return before;
  } catch {
    return true;
  }
}

let remembered: string | null = null;
try {
  remembered = localStorage.getItem('exit-guide-locale');
} catch {
  // Storage may be closed to us; the languages of the browser decide then.
}
const wanted = remembered ?? localeFor(navigator.languages);
const link = links.find(({dataset}) => dataset['locale'] === wanted);
if (!wasHere() && link !== undefined) location.replace(link.href);
for (const choice of links) {
  choice.addEventListener('click', () => {
    try {
      localStorage.setItem('exit-guide-locale', choice.dataset['locale'] ?? '');
    } catch {
      // As above.
    }
  });
}
