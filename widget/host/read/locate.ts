import type {Query, Sighting} from '../../core/host-page.ts';
import {choose, type Candidate} from './choose.ts';
import {findCover, nameCover} from './cover.ts';
import {checkExposure} from './exposure.ts';
import {gather, type Gathering} from './gather.ts';
import {measureFromTop} from './measure.ts';
import {readNames} from './names.ts';
import {findClosed, isRoomy, type Root} from './survey.ts';

/** What was seen, and the node that it was seen of: the node stays within `host`. */
export type Finding = {readonly sighting: Sighting; readonly node?: Element; readonly sure?: boolean; readonly roots: readonly Root[]};

/** Below this nothing is claimed: an address alone reaches it, a bare word in running text does not. */
const enough = 40;
/** A better one is better by at least this. */
const lead = 10;

/** Looks for a control once. To decline is an answer; to point at the wrong one is not. */
export function locate(query: Query, own: Element | undefined): Finding {
  const gathering = gather(query, own);
  const {roots} = gathering;
  const candidates = choose(gathering, query).filter(({score}) => score >= enough);
  const exposed = candidates.filter(({node}) => checkExposure(node) !== 'hidden');
  const best = exposed[0];
  const hidden = candidates.find((candidate) => !exposed.includes(candidate));
  if (!best) return {roots, sighting: hidden ? {kind: 'hidden'} : sayMissing(gathering, own)};
  // What shows is weak, and what does not show is far better: the menu is probably closed.
  if (hidden && best.score < 60 && hidden.score >= best.score + 2 * lead) return {roots, sighting: {kind: 'hidden'}};

  let equals = exposed.filter(({score}) => score > best.score - lead);
  // Of a page's button and the dialog's over it, the dialog's is meant.
  const open = equals.filter(({node}) => !findCover(node, own));
  if (open.length) equals = open;
  const [only] = equals as [Candidate];
  // The same words that lead to the same place are one thing, printed twice.
  if (new Set(equals.map(({node}, index) => identify(node, index))).size > 1) return {roots, sighting: {kind: 'ambiguous', count: equals.length}};
  return {roots, sighting: describe(only.node, only.sure, own), node: only.node, sure: only.sure};
}

/** The words and the address of what leads somewhere; what leads nowhere is only itself. */
function identify(node: Element, index: number): string {
  const address = node.getAttribute('href') ?? node.closest('form')?.getAttribute('action') ?? '';
  return /^(#|javascript:|$)/iu.test(address) ? String(index) : `${readNames(node)[0] ?? ''}>${address}`;
}

/** What is to be said of a node that was chosen. */
export function describe(node: Element, sure: boolean, own: Element | undefined): Sighting {
  const box = measureFromTop(node);
  const inView = box.x < innerWidth && box.y < innerHeight && box.x + box.width > 0 && box.y + box.height > 0;
  const exposure = checkExposure(node);
  if (exposure === 'hidden' || (exposure === 'scrolled' && inView)) return {kind: 'hidden'};
  if (node.matches(':disabled') || node.closest('[aria-disabled=true]')) return {kind: 'disabled', box};
  const cover = exposure === 'shown' && findCover(node, own);
  if (cover) return {kind: 'covered', box, by: nameCover(cover)};
  return {kind: 'found', box, name: (readNames(node)[0] ?? '').slice(0, 80), sure};
}

function sayMissing({foreign, roots}: Gathering, own: Element | undefined): Sighting {
  const shows = (element: Element) => checkExposure(element) !== 'hidden';
  if (foreign.some((frame) => isRoomy(frame) && shows(frame))) return {kind: 'out-of-reach', why: 'foreign-frame'};
  return findClosed(roots, own).some(shows) ? {kind: 'out-of-reach', why: 'closed-root'} : {kind: 'missing'};
}
