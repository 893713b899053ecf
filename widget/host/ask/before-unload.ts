import {survey} from '../read/survey.ts';

/**
 * Puts the question that the browser puts before a tab closes, without the browser's dialog: true
 * where the page, or a frame that we may reach, would hold the reader back. Some handlers do work
 * (they send, they release a lock), so this is asked on the reader's press only, never on a timer.
 */
export function askBeforeUnload(own: Element | undefined): boolean {
  return survey(own).roots.some((root) => {
    if (!('defaultView' in root)) return false;
    // Only an event of this class has the `returnValue` that handlers set; `new Event` would miss them.
    const event = root.createEvent('BeforeUnloadEvent') as BeforeUnloadEvent;
    event.initEvent('beforeunload', false, true);
    root.defaultView?.dispatchEvent(event);
    // The property is deprecated for being a string that nobody sees, which is all that we need.
    return event.defaultPrevented || event.returnValue !== '';
  });
}
