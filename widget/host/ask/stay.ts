import {keepQuiet} from '../read/listen.ts';

/** A page that takes our element out again and again means it. */
const mostTimes = 5;

/**
 * Puts our own element back where a page's script took it out in the middle of a walk: frameworks clear
 * away what they do not know. Not where another guide stands there by now.
 */
export function stay(own: () => Element | undefined, isOn: () => boolean, onBack: () => void, signal: AbortSignal): void {
  const element = own();
  if (!element || signal.aborted) return;
  let times = 0;
  const check = keepQuiet(() => {
    const {localName} = element;
    if (element.isConnected) {
      // Moved: what was in the top layer is so no longer.
      watch();
      return onBack();
    }
    if (!isOn() || times >= mostTimes || (localName.includes('-') && document.querySelector(localName))) return;
    times += 1;
    document.documentElement.append(element);
    watch();
    onBack();
  });
  const observer = new MutationObserver(check);
  const watch = () => {
    observer.disconnect();
    // Of each parent only its own children: what happens elsewhere in the page costs nothing.
    for (let up = element.parentNode; up; up = up.parentNode) observer.observe(up, {childList: true});
  };
  watch();
  // The page may have been quicker than this script's coming.
  if (!element.isConnected) check();
  signal.addEventListener('abort', () => observer.disconnect(), {once: true});
}
