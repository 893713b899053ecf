import type {WorkReport} from '../../core/host-page.ts';
import type {Edits} from './edits.ts';
import {checkExposure} from './exposure.ts';
import {findField, readValue} from './fields.ts';
import {sees} from './markers.ts';
import {findClosed, isRoomy, survey} from './survey.ts';
import {judgeUnwatched, listFields, nameField} from './unwatched.ts';

/**
 * What can be seen of unsaved work: that there is some, never that there is none. `isGuarded` is what
 * the page answered to the beforeunload question, and counts even where no field was touched: the
 * panel then says that the page says so.
 */
export function reportWork({first, known, early}: Edits, dirty: readonly string[], isGuarded: boolean, own: Element | undefined): WorkReport {
  const {roots, foreign} = survey(own);
  const edited = known.flatMap((reference) => reference.deref() ?? []);
  const fields = new Set(edited.filter((field) => first.has(field) && field.isConnected && findField(field) === field && readValue(field) !== first.get(field)));
  let isUnsure = false;
  for (const field of roots.flatMap(listFields)) {
    if (!early.has(field) || (edited.includes(field) && first.has(field)) || own?.contains(field) || checkExposure(field) === 'hidden') continue;
    const judgement = judgeUnwatched(field);
    if (judgement === 'changed') fields.add(field);
    isUnsure ||= judgement === 'unsure';
  }
  const identify = (field: Element) => (edited.includes(field) ? known.findIndex((reference) => reference.deref() === field) : known.push(new WeakRef(field)) - 1);
  const unsaved = (why: 'field' | 'mark' | 'guard') => ({kind: 'unsaved', why, fields: [...fields].map((field) => ({id: identify(field), name: nameField(field)}))}) as const;
  if (fields.size) return unsaved('field');
  if (dirty.some((selector) => sees({by: 'css', selector}, own))) return unsaved('mark');
  if (isGuarded) return unsaved('guard');
  if (foreign.some((frame) => isRoomy(frame) && checkExposure(frame) !== 'hidden')) return {kind: 'cannot-see', why: 'foreign-frame'};
  if (findClosed(roots, own).some((element) => isRoomy(element) && checkExposure(element) !== 'hidden')) return {kind: 'cannot-see', why: 'closed-root'};
  return isUnsure ? {kind: 'cannot-see', why: 'late'} : {kind: 'nothing-seen'};
}
