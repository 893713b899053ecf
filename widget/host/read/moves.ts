import {keepQuiet} from './listen.ts';

/** Tells that the page changed its address, is left, came back from the back/forward cache, or was shown again. */
export function watchMoves(onMove: (how: 'route' | 'leaving' | 'restored' | 'shown') => void, signal: AbortSignal): void {
  let at = location.href;
  const tell = keepQuiet(onMove);
  const check = () => {
    if (location.href === at) return;
    at = location.href;
    tell('route');
  };
  // `history.pushState` tells nobody. To wrap it would change the host, so we look now and then.
  const timer = setInterval(check, 400);
  signal.addEventListener('abort', () => clearInterval(timer));
  addEventListener('popstate', check, {signal});
  addEventListener('hashchange', check, {signal});
  addEventListener('pagehide', () => tell('leaving'), {signal});
  addEventListener('pageshow', ({persisted}) => persisted && tell('restored'), {signal});
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && tell('shown'), {signal});
}
