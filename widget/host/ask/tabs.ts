import {keepQuiet} from '../read/listen.ts';

const name = 'exit-guide';
/** All that is ever said: no id, no name, no time. */
const out = 'signed-out';

/**
 * Hears from the other tabs of this origin that one of them has seen the sign-out; gives what tells them.
 * Any script of the page can say the same, so whoever hears it only asks the server for himself. The
 * channel is shut while the page lies in the back/forward cache, which would not keep it otherwise.
 */
export function joinTabs(onOut: () => void, signal: AbortSignal): () => void {
  let channel: BroadcastChannel | undefined;
  const hear = keepQuiet(({data}: MessageEvent) => data === out && onOut());
  const close = () => {
    channel?.close();
    channel = undefined;
  };
  const open = () => {
    if (channel || signal.aborted) return;
    try {
      channel = new BroadcastChannel(name);
      channel.onmessage = hear;
    } catch {
      // Refused, or a browser without channels: then each tab finds out for itself.
    }
  };
  open();
  addEventListener('pagehide', close, {signal});
  addEventListener('pageshow', open, {signal});
  signal.addEventListener('abort', close, {once: true});
  return () => {
    try {
      channel?.postMessage(out);
    } catch {
      // Closed under our hands: nobody hears it.
    }
  };
}
