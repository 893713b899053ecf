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

/** What no first view needs comes once the page is all there and has been drawn: a slow phone draws first. */
addEventListener('load', () => requestAnimationFrame(() => setTimeout(() => void import('./after-load.ts'))));
