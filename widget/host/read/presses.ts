import type {Query, Search} from '../../core/host-page.ts';
import {listen} from './listen.ts';
import {look} from './look.ts';
import {simplify} from './names.ts';

/** What the browser itself presses at Enter or Space: there a click comes. */
const native = 'button,a[href],area[href],input,select,summary';

/** Tells the reader's own presses of a control. A press of the keyboard comes as a click, but for what only plays the button. */
export function watchPresses(query: Query | Search, own: () => Element | undefined, onPress: () => void, signal: AbortSignal): void {
  let aimedAt: Element | undefined;
  const act = (event: Event) => {
    // What a script presses is nobody's press.
    if (!event.isTrusted) return;
    const {type, key} = event as KeyboardEvent;
    // Typing must not cost a look at each letter.
    if (type === 'keydown' && !/^(Enter| )$/u.test(key)) return;
    const {sighting, node} = look(query, own());
    const target = sighting.kind === 'hidden' ? undefined : node;
    if (type === 'keydown') {
      if (target && !target.matches(native) && isOn(event, target)) onPress();
    } else if (type === 'click') {
      if ([target, aimedAt].some((at) => at && isOn(event, at))) onPress();
      aimedAt = undefined;
    } else aimedAt = target;
  };
  // Menus may begin to close at the touch already, and be gone at the click.
  listen(['pointerdown', 'click', 'keydown'], own, act, signal);
}

/** On it, in it, or on what is around it and says nothing more: the item around its word. */
function isOn(event: Event, node: Element): boolean {
  const path = event.composedPath();
  const target = path[0] as Element;
  return path.includes(node) || (target.contains(node) && simplify(target.textContent ?? '') === simplify(node.textContent ?? ''));
}
