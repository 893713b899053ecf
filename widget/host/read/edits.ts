import {findField, readValue} from './fields.ts';
import {listen} from './listen.ts';
import {survey} from './survey.ts';
import {listFields} from './unwatched.ts';

/** Which fields the reader came to, and what was in them then. Values are compared, never kept elsewhere. */
export type Edits = {
  /** What a field held when the reader first came to it. */
  readonly first: WeakMap<Element, string>;
  /** Fields that were edited, and those that were reported: an id is a place in this list. */
  readonly known: WeakRef<Element>[];
  /** Fields that were there before anybody watched: only in these can an edit have gone unnoticed. */
  readonly early: WeakSet<Element>;
  watch(signal: AbortSignal): void;
};

/** Notices edits from the moment that it watches. */
export function noticeEdits(own: () => Element | undefined): Edits {
  const first = new WeakMap<Element, string>();
  const known: WeakRef<Element>[] = [];
  const edited = new WeakSet<Element>();
  const early = new WeakSet<Element>();
  const act = (event: Event) => {
    const path = event.composedPath();
    const field = findField(path[0] as Element);
    if (!field || path.includes(own() as EventTarget)) return;
    const isEdit = event.type === 'input' || event.type === 'change';
    if (event.isTrusted && !first.has(field)) {
      const {type, checked} = field as HTMLInputElement;
      // A box that never had the focus is known by its change: before, it was the other way round.
      first.set(field, isEdit && /^(checkbox|radio)$/u.test(type) ? `${!checked}` : readValue(field));
    }
    // Date pickers set the value by script: that counts too, once the reader has been there.
    if (!isEdit || !first.has(field) || edited.has(field)) return;
    edited.add(field);
    known.push(new WeakRef(field));
  };
  const watch = (signal: AbortSignal) => {
    for (const field of survey(own()).roots.flatMap(listFields)) early.add(field);
    listen(['focusin', 'pointerdown', 'beforeinput', 'input', 'change'], own, act, signal);
  };
  return {first, known, early, watch};
}
