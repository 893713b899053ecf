/** The language switch keeps the place on the page and is remembered. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-locale]')) {
  link.addEventListener('click', () => {
    link.search = location.search;
    link.hash = location.hash;
    try {
      localStorage.setItem('exit-guide-locale', link.dataset['locale'] ?? '');
    } catch {
      // Storage may be closed to us; then the choice lasts for this page only.
    }
  });
}

/** The largest text may be shown some frames after the page is all there. Milliseconds. */
const untilShown = 300;

/** What no first view needs comes after that: a slow phone draws first. */
addEventListener('load', () => setTimeout(() => void import('./after-load.ts'), untilShown));
