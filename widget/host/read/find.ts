import type {Search, Sighting} from '../../core/host-page.ts';
import {checkExposure} from './exposure.ts';
import {describe, type Finding} from './locate.ts';
import {measureFromTop, viewOf} from './measure.ts';
import {actionable, readNames, simplify, single} from './names.ts';
import {findOpener, findUserMenu} from './openers.ts';
import {findClosed, holds, isRoomy, type Root, survey} from './survey.ts';

/** Below this nothing is claimed: a whole name reaches it, an address alone does not. */
const enough = 50;
/** Two kinds of signs that agree. */
const certain = 85;

type Scored = {readonly node: Element; readonly score: number; readonly what: string};

/** Signs of signing out in a machine's names: `btnLogout`, `user_sign_out`, `LogoutIcon`. */
const machineName = /log[-_]?(out|off)|sign[-_]?(out|off)|box-arrow-(in-)?right|power-off/iu;
/** Where an address tells about signing out rather than doing it. */
const article = /\/(help|docs?|support|articles?|kb|wiki|faq|blog|hc|guide)s?(\/|$)/iu;

/**
 * Looks for a control on a page that no guide describes: by its name in any language, the address that
 * it leads to, and what its maker calls it. Where it does not show, what opens its menu is looked for.
 */
export function find({intent, words}: Search, own: Element | undefined): Finding {
  const {names, weak, addresses, veto} = words.intents[intent];
  const known = new Set(names.map(simplify));
  const faint = new Set(weak.map(simplify));
  const beside = new Set(words.beside.map(simplify));
  const vetoes = veto.map(simplify);
  const path = new RegExp(`(?:^|[/=?&._-])(?:${addresses.map((address) => address.replace(/[/.]/gu, '\\$&')).join('|')})(?:$|[/?&#.;=])`, 'iu');
  const scored = new Map<Element, Scored>();

  const score = (node: Element): number => {
    const said = [...new Set(readNames(node))].filter((name) => name.length < 90);
    let name = 0;
    for (const text of said) name = Math.max(name, weigh(text));
    const href = node.getAttribute('href') ?? node.getAttribute('formaction') ?? node.closest('form')?.getAttribute('action') ?? '';
    const leads = path.test(href) && !article.test(href) ? 40 : 0;
    const called = intent === 'sign-out' && [node, ...node.querySelectorAll('[class],[id],[data-icon],[data-testid],use')].slice(0, 8).some((part) => callsItself(part)) ? 25 : 0;
    // What says something else altogether is that other thing, wherever it leads.
    if (said.length > 0 && name === 0) return 0;
    if (name === 0 && (leads === 0 || called === 0)) return 0;
    const company = name > 0 && name < enough && hasCompany(node, beside) ? 25 : 0;
    return name + leads + called + company - (isPressable(node) ? 0 : 60);
  };
  const weigh = (text: string): number => {
    const simple = simplify(text);
    if (known.has(simple)) return 60;
    if (faint.has(simple)) return 30;
    // A name and whom it is for: "Log out (maria)", "Sign out maria@acme.example", and a key behind it.
    for (const word of known) {
      const rest = simple.startsWith(word) ? simple.slice(word.length) : undefined;
      if (rest === undefined || vetoes.some((one) => rest.includes(one))) continue;
      if (rest.length <= 1) return 60;
      if (/[@(（:：]/u.test(text) && rest.length < 50) return 55;
      return rest.length < 24 ? 20 : 0;
    }
    return 0;
  };

  const hint = new RegExp([...words.intents[intent].names, ...weak].map(loosely).join('|'), 'iu');
  const seen = new Set<Element>();
  const consider = (element: Element): void => {
    const node = element.matches(actionable) ? element : (element.closest(single) ?? element.closest(actionable) ?? element);
    if (seen.has(node) || own?.contains(node)) return;
    seen.add(node);
    const points = score(node);
    if (points > 0) scored.set(node, {node, score: points, what: identity(node)});
  };
  const surveyed = survey(own, (element) => {
    if (element.firstElementChild === null ? hint.test((element.textContent ?? '').slice(0, 120)) : element.matches(single) && hint.test((element.textContent ?? '').slice(0, 200)))
      consider(element);
    else if (element.localName === 'a' ? path.test(element.getAttribute('href') ?? '') : element.localName === 'form' && path.test(element.getAttribute('action') ?? ''))
      for (const inner of element.localName === 'form' ? element.querySelectorAll('button,[type=submit]') : [element]) consider(inner);
    else if (['aria-label', 'title', 'alt', 'value'].some((name) => hint.test(element.getAttribute(name) ?? ''))) consider(element);
  });
  const {roots} = surveyed;

  const all = [...scored.values()]
    .filter(({node}) => ![...scored.keys()].some((other) => other !== node && holds(node, other) && (scored.get(other)?.score ?? 0) >= (scored.get(node)?.score ?? 0)))
    .filter(({score: points}) => points >= enough)
    .sort((a, b) => b.score - a.score);
  const shown = all.filter(({node}) => checkExposure(node) !== 'hidden');
  const best = shown[0];
  if (best !== undefined) {
    const equals = shown.filter(({score: points, what}) => points > best.score - 10 && what !== best.what);
    if (equals.length > 0) return {roots, sighting: {kind: 'ambiguous', count: equals.length + 1}};
    const sure = best.score >= certain;
    return {roots, node: best.node, sure, sighting: describe(best.node, sure, own)};
  }
  const hidden = all[0];
  const opener = hidden === undefined ? undefined : findOpener(hidden.node, own);
  if (opener !== undefined) return behind(opener, roots, own);
  // Many menus are put into the page only when they open: the user's own menu is known by its looks.
  const menu = intent === 'sign-out' ? findUserMenu(roots, words, own) : undefined;
  if (menu !== undefined) return behind(menu, roots, own);
  if (hidden !== undefined) return {roots, sighting: {kind: 'hidden'}};
  const {foreign} = surveyed;
  const shows = (element: Element): boolean => checkExposure(element) !== 'hidden';
  if (foreign.some((frame) => isRoomy(frame) && shows(frame))) return {roots, sighting: {kind: 'out-of-reach', why: 'foreign-frame'}};
  return {roots, sighting: findClosed(roots, own).some(shows) ? {kind: 'out-of-reach', why: 'closed-root'} : {kind: 'missing'}};
}

function behind(node: Element, roots: readonly Root[], own: Element | undefined): Finding {
  const seen = describe(node, false, own);
  const sighting: Sighting = seen.kind === 'found' ? {kind: 'behind', box: measureFromTop(node), name: seen.name} : seen;
  return {roots, node, sure: false, sighting};
}

/** Two links with the same words to the same place are one thing, printed twice. */
const identity = (node: Element): string => `${simplify(readNames(node)[0] ?? '')}>${node.getAttribute('href') ?? node.closest('form')?.getAttribute('action') ?? ''}`;

const callsItself = (part: Element): boolean =>
  ['class', 'id', 'data-icon', 'data-testid', 'data-test', 'data-action', 'data-qa', 'name', 'onclick', 'href', 'xlink:href', 'src'].some((name) =>
    machineName.test(part.getAttribute(name) ?? ''),
  );

/** True where it can be pressed, by its kind or by how it looks. */
function isPressable(node: Element): boolean {
  if (node.matches(actionable) || node.localName.includes('-')) return true;
  if (node.matches('h1,h2,h3,h4,h5,h6,th,td,label,code,pre,p,blockquote,strong,em,b')) return false;
  return viewOf(node).getComputedStyle(node).cursor === 'pointer' || node.hasAttribute('onclick');
}

/** True where what stands around it is a user's own menu: its neighbours are "profile", "settings" and the like. */
function hasCompany(node: Element, beside: ReadonlySet<string>): boolean {
  let list: Element | null = node.parentElement;
  for (let steps = 0; list !== null && steps < 3; steps += 1, list = list.parentElement) {
    const items = list.querySelectorAll(`${actionable},li`);
    if (items.length > 24) return false;
    for (const item of items) if (item !== node && !holds(item, node) && readNames(item).some((name) => beside.has(simplify(name)))) return true;
  }
  return false;
}

/** Letters, with whatever a page sets between them. */
const loosely = (word: string): string => [...word.replace(/[^\p{L}\p{M}\p{N}]+/gu, '')].join('[^\\p{L}\\p{N}]*');
