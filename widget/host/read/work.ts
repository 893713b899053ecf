import type {UnsavedField, WorkReport} from '../../core/host-page.ts';
import {type Edits, isGone} from './edits.ts';
import {checkExposure} from './exposure.ts';
import {type Field, isClosed, isInSight, listFields, readValue} from './fields.ts';
import {sees} from './markers.ts';
import {findClosed, isRoomy, survey} from './survey.ts';
import {hasWritten, judgeUnwatched, nameField} from './unwatched.ts';

/** Closed, these stay in the page with all that was typed in them. */
const dialogs = 'dialog,[role=dialog],[class*=modal],[class*=dialog],[class*=drawer]';

/**
 * What can be seen of unsaved work: that there is some, never that there is none. `isGuarded` is what
 * the page answered to the beforeunload question, and counts even where no field was touched: the
 * panel then says that the page says so.
 */
export function reportWork(edits: Edits, dirty: readonly string[], isGuarded: boolean, isElsewhere: boolean, own: Element | undefined): WorkReport {
  const {roots, foreign} = survey(own);
  const fields = new Map<Element, string>();
  /** The reader was in these before anybody watched. */
  const entered = new Map<Element, string>();
  let isSending = false;
  let isUnsure = edits.isDrawnOn();
  /** Fields that left the page have no place to go to, but a name. */
  const gone: UnsavedField[] = [];
  const list = edits.list();

  for (const edit of list) {
    const {field, first, name} = edit;
    if (isGone(edit)) {
      if (edits.saves.judge(edit, true) === 'sending') isSending = true;
      else if (edit.last !== first) gone.push({id: -1, name});
    } else if (edits.early.get(field)?.judgement === 'changed' && judgeUnwatched(field) === 'same') {
      // Back to what the page's own HTML has in it.
    } else if (first === undefined || readValue(field) !== first) fields.set(field, name);
  }
  for (const field of roots.flatMap(listFields)) {
    const early = edits.early.get(field);
    // A file that was chosen is there, whoever saw the choosing.
    const judgement = (field as Field).files ? judgeUnwatched(field) : (early?.judgement ?? 'same');
    if (judgement === 'same' || fields.has(field) || own?.contains(field)) continue;
    // What script has put there since is not what the reader had left.
    if (early && judgement !== 'changed' && readValue(field) !== early.value) continue;
    if (edits.saves.judge({at: edits.since(), seenAt: 0, field}, false) === 'saved' || (judgement === 'changed' && judgeUnwatched(field) === 'same')) continue;
    if (!isInSight(field)) {
      if (judgement !== 'unsure' && !field.closest(dialogs)) entered.set(field, nameField(field));
    } else if (judgement === 'unsure') isUnsure = true;
    else (judgement === 'changed' ? fields : entered).set(field, nameField(field));
  }
  const identify = ([field, name]: [Element, string]) => ({id: edits.known.push(new WeakRef(field)) - 1, name});
  const unsaved = (why: 'field' | 'mark' | 'guard' | 'request' | 'other-tab') => ({kind: 'unsaved', why, fields: [...[...fields].map(identify), ...gone]}) as const;
  if (fields.size || gone.length) return unsaved('field');
  if (isSending) return unsaved('request');
  if (dirty.some((selector) => sees({by: 'css', selector}, own))) return unsaved('mark');
  // A guard that holds back who has not touched a key holds back everybody.
  const isAlwaysOn = !roots.some((root) => 'defaultView' in root && root.defaultView && hasWritten(root.defaultView, 'keydown'));
  if (isGuarded && !isAlwaysOn) return unsaved('guard');
  if (isElsewhere) return unsaved('other-tab');
  const cannotSee = (why: 'foreign-frame' | 'closed-root' | 'late' | 'guard-always-on') => ({kind: 'cannot-see', why, fields: [...entered].map(identify)}) as const;
  if (entered.size) return cannotSee('late');
  if (isGuarded) return cannotSee('guard-always-on');
  if (foreign.some((frame) => isRoomy(frame) && checkExposure(frame) !== 'hidden')) return cannotSee('foreign-frame');
  if (findClosed(roots, own).some(mayHoldField)) return cannotSee('closed-root');
  return isUnsure ? cannotSee('late') : {kind: 'nothing-seen'};
}

/** Wide enough for a field, and without words of its own, as buttons and signs have them. */
function mayHoldField(element: Element): boolean {
  const {width, height} = element.getBoundingClientRect();
  return isClosed(element) && width >= 100 && height >= 16 && !element.textContent?.trim() && checkExposure(element) !== 'hidden';
}
