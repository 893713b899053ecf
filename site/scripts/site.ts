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

/** The largest text may be shown some frames after the first. Milliseconds. */
const untilShown = 300;

/** What no first view needs comes once the page is all there and its drawing has been shown: a slow phone draws first. */
const afterwards = (): void => void import('./after-load.ts');
addEventListener('load', () => {
  if (!globalThis.PerformanceObserver?.supportedEntryTypes?.includes('paint')) return void requestAnimationFrame(() => setTimeout(afterwards));
  // A frame that was asked for may be the first; that it was shown is told only here.
  new PerformanceObserver((_, shown) => {
    shown.disconnect();
    setTimeout(afterwards, untilShown);
  }).observe({type: 'paint', buffered: true});
});
