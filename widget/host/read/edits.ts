import {checkExposure} from './exposure.ts';
import {findField, findNear, isClosed, listFields, readValue} from './fields.ts';
import {keepQuiet, listen} from './listen.ts';
import {noticeSaves, now, type Saves} from './saves.ts';
import {survey} from './survey.ts';
import {type Judgement, judgeUnwatched, nameField} from './unwatched.ts';

/** What is remembered of a field that the reader changed. */
export type Edit = {
  field: Element;
  /** What it held before. Undefined where it keeps that to itself. */
  readonly first: string | undefined;
  /** What it held when it was changed last. */
  last: string | undefined;
  /** When that was, in milliseconds since 1970. */
  at: number;
  readonly name: string;
  /** When it was seen in its place last. */
  seenAt: number;
  /** What never shows cannot go away. */
  readonly isShown: boolean;
};

/** Which fields the reader changed, and what was in them before. Values are compared, never kept elsewhere. */
export type Edits = {
  list(): readonly Edit[];
  readonly saves: Saves;
  /** What was made of the fields that were there before anybody watched. */
  readonly early: WeakMap<Element, {readonly judgement: Judgement; readonly value: string | undefined}>;
  /** When the watching began, in milliseconds since 1970. */
  since(): number;
  /** True where keys went into something that is no field. */
  isDrawnOn(): boolean;
  /** Fields that were reported: an id is a place in this list. */
  readonly known: WeakRef<Element>[];
  watch(signal: AbortSignal): void;
};

const types = ['focusin', 'pointerdown', 'pointerup', 'click', 'keydown', 'wheel', 'beforeinput', 'input', 'change', 'submit'];
/** How often it is looked whether the fields are still in their places. */
const pace = 200;
/** How long after a press a widget may still be setting its field. */
const settling = 500;

/** True where the field of an edit went out of the page, or out of sight. */
export const isGone = ({field, isShown}: Edit): boolean => !field.isConnected || (isShown && checkExposure(field) === 'hidden');

/** Notices edits from the moment that it watches, and tells of each field once. */
export function noticeEdits(own: () => Element | undefined, onEdit: () => void): Edits {
  const first = new WeakMap<Element, string | undefined>();
  let edits: Edit[] = [];
  const early: Edits['early'] = new WeakMap();
  const saves = noticeSaves();
  /** The field that the reader is in, and when something was pressed that belongs to it. */
  let current: Element | undefined;
  let pressedAt = 0;
  let drawnOn = false;
  let since = 0;
  let lookedAt = 0;
  let hasEntered = false;

  const find = (field: Element) => edits.find((edit) => edit.field === field);
  /** What is kept or given up is let go. */
  const tidy = () => {
    edits = edits.filter((edit) => {
      const isSettled = /^(saved|given-up)$/u.test(saves.judge(edit, isGone(edit)));
      if (isSettled) {
        first.set(edit.field, readValue(edit.field));
        early.delete(edit.field);
      }
      return !isSettled;
    });
    if (!edits.length && !hasEntered) saves.rest();
  };
  const lookAround = () => {
    if (now() - lookedAt < pace) return;
    lookedAt = now();
    for (const edit of edits) if (!isGone(edit)) edit.seenAt = lookedAt;
  };

  const note = (field: Element) => {
    const value = readValue(field);
    const edit = find(field);
    if (edit?.last === value && value !== undefined) return;
    if (edit) Object.assign(edit, {last: value, at: now()});
    else edits.push({field, first: first.get(field), last: value, at: now(), seenAt: now(), name: nameField(field), isShown: checkExposure(field) !== 'hidden'});
    if (edit) return;
    saves.heed((field.ownerDocument.defaultView ?? window) as Window & typeof globalThis);
    saves.read(survey(own()).roots);
    onEdit();
  };
  /** Widgets set their fields without any event: what changed by a press is the reader's doing. */
  const check = keepQuiet((field: Element, belongs: boolean) => {
    const {activeElement} = field.getRootNode() as Document;
    if (first.has(field) && (belongs || field === activeElement || field.localName === 'body') && readValue(field) !== (find(field) ?? {last: first.get(field)}).last) note(field);
  });

  const visit = (field: Element) => {
    if (field === current && now() - pressedAt < settling) check(field, true);
    const edit = find(field);
    if (edit) return;
    const again = first.has(field) ? undefined : findAgain(field);
    if (again) again.field = field;
    first.set(field, again ? again.first : readValue(field));
  };
  /** The edit of a field whose element was made anew; only where no other field could be meant. */
  const findAgain = (field: Element) => {
    const name = nameField(field);
    const lost = name ? edits.filter((edit) => edit.name === name && !edit.field.isConnected) : [];
    return lost.length === 1 && listFields(field.getRootNode() as Document).filter((other) => nameField(other) === name).length === 1 ? lost[0] : undefined;
  };

  const act = (event: Event) => {
    const path = event.composedPath();
    const target = path[0] as Element;
    if (path.includes(own() as EventTarget) || !target.closest) return;
    const {type, isTrusted} = event;
    const isEdit = type === 'input' || type === 'change';
    if (isTrusted) lookAround();
    if (type === 'wheel') return;
    const field = findField(target) ?? (/input$/u.test(type) && isClosed(target) ? target : undefined);
    if (isTrusted && !isEdit) {
      if (/^(click|submit)$/u.test(type) || /^(Enter|Escape)$/u.test((event as KeyboardEvent).key)) {
        tidy();
        saves.hear(
          event,
          edits.flatMap((edit) => (isGone(edit) ? [] : edit.field)),
        );
      }
      if (type === 'keydown' && target.localName === 'canvas' && (event as KeyboardEvent).key.length === 1) drawnOn = true;
      const near = field ?? (current && isPopup(target, current) ? current : /^(pointerdown|click)$/u.test(type) ? findNear(target) : undefined);
      if (near) {
        visit(near);
        current = near;
      }
      if (!current || /^(focusin|beforeinput)$/u.test(type)) return;
      const belongs = near === current;
      if (belongs) pressedAt = now();
      setTimeout(check, 0, current, belongs);
    } else if (isEdit && field) {
      if (isTrusted && !first.has(field)) {
        const {type: kind, checked} = field as HTMLInputElement;
        // A box that never had the focus is known by its change: before, it was the other way round.
        first.set(field, /^(checkbox|radio)$/u.test(kind) ? `${!checked}` : early.has(field) ? early.get(field)?.value : readValue(field));
      }
      // Date pickers tell of what they set: that counts too, once the reader has been there.
      if (first.has(field)) note(field);
    }
  };
  const watch = (signal: AbortSignal) => {
    since = now();
    const {roots} = survey(own());
    for (const field of roots.flatMap(listFields)) {
      // Watched before, and as it was then: the panel was closed and is open again.
      if (find(field) || (first.has(field) && readValue(field) === first.get(field))) continue;
      const judgement = judgeUnwatched(field);
      early.set(field, {judgement, value: readValue(field)});
      hasEntered ||= /^(changed|edited)$/u.test(judgement);
    }
    saves.heed(window);
    if (hasEntered) saves.read(roots);
    signal.addEventListener('abort', saves.end);
    listen(types, own, act, signal);
  };
  return {
    list: () => {
      tidy();
      return edits;
    },
    saves,
    early,
    since: () => since,
    isDrawnOn: () => drawnOn,
    known: [],
    watch,
  };
}

/** Whether a press is in something that floats above the page and is not around the field: its list, its calendar. */
function isPopup(target: Element, field: Element): boolean {
  for (let up: Element | null = target; up && !up.contains(field); up = up.parentElement)
    if (up.matches('[role=listbox],[role=option],[role=dialog],[role=grid],[role=menu]') || /^(absolute|fixed)$/u.test(getComputedStyle(up).position)) return true;
  return false;
}
