import type {Search, Sighting} from '../../core/host-page.ts';
import {isDecoy, type Zone, zoneOf} from './decoys.ts';
import {checkExposure} from './exposure.ts';
import {describe, type Finding} from './locate.ts';
import {measureFromTop, viewOf} from './measure.ts';
import {actionable, readNames, simplify, single} from './names.ts';
import {findOpener} from './openers.ts';
import {findClosed, holds, isRoomy, type Root, survey} from './survey.ts';
import {findUserMenu} from './user-menu.ts';
import {type Vocabulary, vocabularyOf} from './vocabulary.ts';

/** Below this nothing is claimed: a whole name reaches it, an address alone does not. */
const enough = 50;
/** Two kinds of signs that agree. */
const certain = 85;
/** A better one is better by at least this. */
const lead = 10;

type Scored = {
  readonly node: Element;
  readonly score: number;
  readonly zone: Zone;
  /** What it says and where it leads: two with the same are one thing, printed twice. */
  readonly words: string;
  readonly address: string;
  /** Nothing but its words speaks for it, and it stands in the page's own content. */
  readonly bare: boolean;
};

/** Signs of signing out in a machine's names: `btnLogout`, `user_sign_out`, `LogoutIcon`. */
const machineName = /log[-_]?(out|off)|sign[-_]?(out|off)|box-arrow-(in-)?right|power-?(off|settings)/iu;
/** Where machines' names stand. */
const machineNames = [
  'class',
  'id',
  'data-icon',
  'data-testid',
  'data-test',
  'data-test-id',
  'data-action',
  'data-name',
  'data-menu',
  'data-qa',
  'name',
  'onclick',
  'href',
  'xlink:href',
  'src',
];
const parts = '[class],[id],[data-icon],[data-testid],use,img';
/** Where words stand that are no text; Bootstrap moves a `title` away while its tip shows. */
const said = ['aria-label', 'title', 'alt', 'value', 'data-original-title', 'data-bs-original-title', 'data-tooltip'];
const spoken = said.map((name) => (name === 'value' ? 'input[value]' : `[${name}]`)).join(',');

/**
 * Looks for a control on a page that no guide describes: by its name in any language, the address that
 * it leads to, what its maker calls it, and where it stands. Where it does not show, what opens its menu
 * is looked for. To decline is an answer.
 */
export function find(search: Search, own: Element | undefined): Finding {
  const vocabulary = vocabularyOf(search);
  const isSignOut = search.intent === 'sign-out';
  const scored = new Map<Element, Scored>();
  const seen = new Set<Element>();
  const consider = (element: Element): void => {
    const node = lift(element);
    if (seen.has(node) || own?.contains(node)) return;
    seen.add(node);
    const candidate = score(node, vocabulary, isSignOut);
    if (candidate !== undefined) scored.set(node, candidate);
  };

  const {roots, foreign} = survey(own, (element) => {
    const {firstElementChild, localName} = element;
    if (firstElementChild === null || localName === 'a' || localName === 'button') {
      if (vocabulary.mayBegin(element.textContent ?? '')) return consider(element);
      if (firstElementChild === null) return;
    }
    // Words beside an icon whose own text may come before them.
    for (let node = element.firstChild; node !== null; node = node.nextSibling) if (node.nodeType === 3 && vocabulary.mayBegin((node as Text).data)) return consider(element);
  });
  for (const root of roots) {
    for (const element of root.querySelectorAll(spoken))
      for (const name of element.getAttributeNames()) if (said.includes(name) && vocabulary.mayBegin(element.getAttribute(name) ?? '')) consider(element);
    for (const link of root.querySelectorAll('a[href]')) if (vocabulary.leads(link.getAttribute('href') ?? '')) consider(link);
    for (const form of root.querySelectorAll('form[action]'))
      if (vocabulary.leads(form.getAttribute('action') ?? '')) for (const inner of form.querySelectorAll('button,[type=submit],a')) consider(inner);
  }

  const all = unrepeated(
    [...scored.values()].filter((one) => one.score >= enough && ![...scored.values()].some((other) => other !== one && holds(one.node, other.node) && other.score >= one.score)),
  );
  const exposed = all.filter(({node}) => checkExposure(node) !== 'hidden');
  const [best] = exposed;
  const hidden = all.filter((one) => !exposed.includes(one));
  if (best !== undefined && !best.bare) return point(best, exposed, roots, own);
  // What opens the menu of one that does not show; each of them may be printed for another width.
  for (const {node} of hidden) {
    const opener = findOpener(node, own);
    if (opener !== undefined) return behind(opener, roots, own);
  }
  // Many menus are put into the page only when they open: the user's own menu is known by its looks.
  const menu = isSignOut
    ? findUserMenu(
        roots,
        vocabulary,
        hidden.map(({node}) => node),
        own,
      )
    : undefined;
  if (menu !== undefined) return behind(menu, roots, own);
  if (best !== undefined) return point(best, exposed, roots, own);
  if (hidden.length > 0) return {roots, sighting: {kind: 'hidden'}};
  const shows = (element: Element): boolean => checkExposure(element) !== 'hidden';
  if (foreign.some((frame) => isRoomy(frame) && shows(frame))) return {roots, sighting: {kind: 'out-of-reach', why: 'foreign-frame'}};
  return {roots, sighting: findClosed(roots, own).some(shows) ? {kind: 'out-of-reach', why: 'closed-root'} : {kind: 'missing'}};
}

/** A word or an icon inside a button speaks for the button; not for a dialog that takes the focus. */
function lift(element: Element): Element {
  const longer = (around: Element, by: number): boolean => (around.textContent ?? '').trim().length > (element.textContent ?? '').trim().length + by;
  const around = element.closest(single) ?? element.closest(actionable);
  return around === null || longer(around, around.matches(single) ? 60 : 9) ? element : around;
}

function score(node: Element, vocabulary: Vocabulary, isSignOut: boolean): Scored | undefined {
  const names = [...new Set([...readNames(node), ...said.slice(4).flatMap((name) => node.getAttribute(name) ?? [])])];
  const weights = names.map((name) => vocabulary.weigh(name));
  const name = Math.max(0, ...weights);
  // A tip or a label may say more than the word: "Log out", of all devices.
  // An icon that is a ligature ("power_settings_new Log out") stands before the words and is none of them.
  const exact = names.filter((_, index) => weights[index] === 60);
  if (weights.some((weight, index) => weight < 0 && !exact.some((word) => names[index]?.endsWith(word)))) return undefined;
  const address = node.getAttribute('href') ?? node.getAttribute('formaction') ?? node.closest('form')?.getAttribute('action') ?? '';
  const leads = vocabulary.leads(address) ? 40 : 0;
  const called = isSignOut && callsItself(node) ? 25 : 0;
  // What says something else altogether is that other thing, wherever it leads.
  if (name === 0 && (names.some((text) => text.length > 2) || leads === 0 || called === 0)) return undefined;
  const zone = zoneOf(node);
  if (isSignOut && isDecoy(node, zone, address)) return undefined;
  const company = name > 0 && name < enough && zone !== 'content' && hasCompany(node, vocabulary) ? 25 : 0;
  const place = zone === 'menu' ? 15 : zone === 'bar' ? 5 : 0;
  const points = name + leads + called + company + place - (isPressable(node) ? 0 : 60);
  return {node, score: points, zone, words: simplify(names[0] ?? ''), address: leads > 0 ? address : '', bare: isSignOut && zone === 'content' && leads + called === 0};
}

/**
 * Best first, each thing once. The same words with the same address are one thing, printed twice; so are the
 * same words in two bars or menus. The same words over and over in the content are rows, each about another.
 */
function unrepeated(all: readonly Scored[]): Scored[] {
  const best = [...all].sort((a, b) => b.score - a.score);
  return best.filter((one) => !one.bare || !best.some((other) => other !== one && other.bare && other.words === one.words && other.address === one.address));
}

function point(best: Scored, exposed: readonly Scored[], roots: readonly Root[], own: Element | undefined): Finding {
  const equals = exposed.filter((one) => one.score > best.score - lead && (one.words !== best.words || one.address !== best.address));
  if (equals.length > 0) return {roots, sighting: {kind: 'ambiguous', count: equals.length + 1}};
  const sure = best.score >= certain;
  return {roots, node: best.node, sure, sighting: describe(best.node, sure, own)};
}

function behind(node: Element, roots: readonly Root[], own: Element | undefined): Finding {
  const seen = describe(node, false, own);
  const sighting: Sighting = seen.kind === 'found' ? {kind: 'behind', box: measureFromTop(node), name: seen.name} : seen;
  return {roots, node, sure: false, sighting};
}

/** By itself, by what it is made of, or by the item that holds nothing else. */
function callsItself(node: Element): boolean {
  const around = node.parentElement;
  return [node, ...[...node.querySelectorAll(parts)].slice(0, 8), ...(around?.childElementCount === 1 ? [around] : [])].some((part) =>
    machineNames.some((name) => machineName.test(part.getAttribute(name) ?? '')),
  );
}

/** True where it can be pressed, by its kind or by how it looks. */
function isPressable(node: Element): boolean {
  if (node.matches(actionable) || node.localName.includes('-')) return true;
  if (node.matches('h1,h2,h3,h4,h5,h6,th,td,label,code,pre,p,blockquote,strong,em,b')) return false;
  return viewOf(node).getComputedStyle(node).cursor === 'pointer' || node.hasAttribute('onclick');
}

/** True where what stands around it is a user's own menu: its neighbours are "profile", "settings" and the like. */
function hasCompany(node: Element, {isBeside}: Vocabulary): boolean {
  let list: Element | null = node.parentElement;
  for (let steps = 0; list !== null && steps < 4; steps += 1, list = list.parentElement) {
    const items = list.querySelectorAll(`${actionable},li,[role=listitem]`);
    if (items.length > 24) return false;
    for (const item of items) if (item !== node && !holds(item, node) && readNames(item).some(isBeside)) return true;
  }
  return false;
}
