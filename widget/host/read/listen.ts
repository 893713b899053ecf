import {survey} from './survey.ts';

/** A listener that keeps its trouble to itself and says it once: the host's error reports are not the place for ours. */
export function keepQuiet<Args extends readonly unknown[]>(act: (...args: Args) => void): (...args: Args) => void {
  let hasWarned = false;
  return (...args) => {
    try {
      act(...args);
    } catch (trouble) {
      if (!hasWarned) console.warn('exit-guide:', trouble);
      hasWarned = true;
    }
  };
}

/** Listens ahead of the page, in its own window and in those of its same-origin frames, also later ones. */
export function listen(types: readonly string[], own: () => Element | undefined, act: (event: Event) => void, signal: AbortSignal): void {
  const heard = new WeakSet<Document>();
  const options = {capture: true, passive: true, signal};
  const attach = () => {
    for (const root of survey(own()).roots) {
      if (!('defaultView' in root) || heard.has(root)) continue;
      heard.add(root);
      for (const type of types) root.defaultView?.addEventListener(type, keepQuiet(act), options);
      // The load of a frame does not bubble, but it comes by here.
      root.addEventListener(
        'load',
        keepQuiet(({target}) => void ((target as Element).localName?.endsWith('frame') && attach())),
        options,
      );
    }
  };
  if (!signal.aborted) attach();
}
