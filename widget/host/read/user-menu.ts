import {checkExposure} from './exposure.ts';
import {measure, measureFromTop, stepUp, viewOf} from './measure.ts';
import {actionable, readNames} from './names.ts';
import {opens} from './openers.ts';
import {holds, type Root} from './survey.ts';
import type {Vocabulary} from './vocabulary.ts';

/** Signs of a picture or a symbol of the user; not of a list of people, nor of adding one. */
const face =
  /avatar|gravatar|user-?(?:pic|photo|img|image|icon|circle|alt|outlined|filled|o\b)|profile-?(?:pic|photo|img|image)|(?:account|person|user)-?circle|(?:fa|bi|pi|mdi|icon|ri|ti|lucide|anticon|wk|iconfont|el-icon|ion|glyphicon|tabler-icon)-(?:user|person|account|contact|people-fill)(?![\w]*s\b)(?:$|[\s"_-])|\buser\b|\bperson\b|account_circle/iu;
const crowd = /users|people|group|multiple|team|add|plus|accounts|contacts|list/iu;
/** What a maker calls the place of one's own menu. */
const token =
  /(?:^|[^a-z])(?:user|profile|account|avatar|person|member|me|my)(?:[^a-z]|$)|user-?(?:menu|info|name|drop|nav|button|action|panel|control|link)|account-?(?:menu|info|name)|profile-?(?:menu|card|drop|button)|(?:menu|dropdown|nav|current|login|global|toolbar|right)-?(?:user|profile|account)/iu;
/** Where one's own menu may be. Rows of a list have faces, too. */
const candidates = `${opens},header button,header a,header [role=button],nav button,nav a,[class*=header i] button,[class*=navbar i] button,[class*=navbar i] a,[class*=topbar i] button,aside button,[slot=trigger],ion-button,sl-button`;
const faces =
  '[class*=avatar i],[class*=user i],[class*=account i],[class*=profile i],[id*=user i],[id*=account i],[data-testid*=account i],[data-testid*=user i],[data-slot=avatar],img[alt],[class*=person i]';
const listed = 'td,th,[role=row],[role=gridcell],[role=listitem] [role=listitem],article,main li,form,[role=tab],[role=tablist],exit-guide';

/** As it looks for one's own menu; below it nothing is claimed. */
const enough = 65;
const lead = 10;

/** The button of the user's own menu, known by its words, its picture, its place. Undefined where two could be it. */
export function findUserMenu(roots: readonly Root[], vocabulary: Vocabulary, own: Element | undefined): Element | undefined {
  // Who is asked for a password is not in yet.
  if (roots.some((root) => [...root.querySelectorAll('input[type=password]')].some((field) => checkExposure(field) !== 'hidden'))) return undefined;
  const nodes = new Set<Element>();
  for (const root of roots) {
    for (const node of root.querySelectorAll(candidates)) nodes.add(node);
    for (const node of root.querySelectorAll(faces)) {
      const pressed = pressedWith(node);
      if (pressed !== undefined) nodes.add(pressed);
    }
  }
  const scored: {node: Element; score: number}[] = [];
  for (const node of nodes) {
    if (own?.contains(node) || node.matches('input,select,textarea,ul,form,main,header,nav,body,html,label,iframe') || node.closest(listed) !== null || leadsAway(node)) continue;
    const signs = signsOf(node, vocabulary);
    // The place is worth 20 and costs a layout: only who may reach the mark with it is measured.
    if (signs + 20 < enough) continue;
    const box = measureFromTop(node);
    if (box.width < 12 || box.height < 12 || box.height > 120 || box.width > 420 || !isPressable(node)) continue;
    const score = signs + (isInitials(node) && signs < 55 ? 30 : 0) + (isInCorner(node, box) ? 20 : 0);
    if (score >= enough && checkExposure(node) !== 'hidden') scored.push({node, score});
  }
  // Of those in one another the one that says so, else the innermost, speaks for all.
  const left = scored.filter(
    (one) => !scored.some((other) => other !== one && ((holds(one.node, other.node) && other.score >= one.score) || (holds(other.node, one.node) && other.score > one.score))),
  );
  left.sort((a, b) => b.score - a.score);
  const [best, next] = left;
  if (best === undefined || (next !== undefined && next.score > best.score - lead)) return undefined;
  return isOpenOrKnown(best.node, own) ? undefined : best.node;
}

/** What a face is pressed with: itself, or the button around it. */
function pressedWith(node: Element): Element | undefined {
  if (node.closest(listed) !== null) return undefined;
  const around = node.closest(`${actionable},${opens}`);
  if (around !== null) return around;
  return node.childElementCount > 12 ? undefined : node;
}

/** A link to another page opens no menu, unless it says so. */
const leadsAway = (node: Element): boolean => {
  const href = node.localName === 'a' ? (node.getAttribute('href') ?? '') : '';
  return href !== '' && !/^#!?\/?$|^javascript:|^#!?$/iu.test(href) && !node.matches(opens);
};

const isPressable = (node: Element): boolean => node.matches(`${actionable},${opens}`) || node.localName.includes('-') || viewOf(node).getComputedStyle(node).cursor === 'pointer';

/** What its words and its maker's words say. Below zero where they say that it is something else. */
function signsOf(node: Element, vocabulary: Vocabulary): number {
  const names = readNames(node);
  const said = names.map((name) => vocabulary.account(name));
  if (said.includes('other') && !said.includes('whole')) return -100;
  const parts = [node, ...[...node.querySelectorAll('img,svg,i,span,div,use,[slot],sl-avatar,ion-avatar')].slice(0, 12)];
  const told = (part: Element): string =>
    ['class', 'data-testid', 'data-icon', 'alt', 'href', 'src', 'image', 'data-slot', 'name', 'icon'].map((name) => (part.getAttribute(name) ?? '').slice(0, 120)).join(' ');
  const around = node.parentElement;
  const attributes = [node, ...(around === null || around.querySelectorAll(actionable).length > 1 ? [] : [around])]
    .map((part) =>
      ['id', 'class', 'data-testid', 'data-test', 'data-test-id', 'data-qa', 'data-action', 'aria-controls', 'data-dropdown-toggle']
        .map((name) => part.getAttribute(name) ?? '')
        .join(' '),
    )
    .join(' ');
  const hasFace = parts.some((part) => face.test(told(part)) && !crowd.test(told(part)));
  return (
    (node.matches(opens) || node.parentElement?.matches(opens) === true ? 25 : 0) +
    (hasFace ? 30 : 0) +
    (said.includes('whole') ? 35 : said.includes('part') ? 30 : 0) +
    (token.test(attributes) && !crowd.test(attributes) ? 15 : 0) +
    (names.some((name) => /\S@\S+\.\S/u.test(name)) ? 30 : 0)
  );
}

/** One or two letters in a round box: how apps draw a user without a picture. */
function isInitials(node: Element): boolean {
  return [node, ...node.querySelectorAll('*')].slice(0, 8).some((part) => {
    if (!/^\s*\p{Lu}{1,2}\s*$|^\s*\p{Lo}{1,2}\s*$/u.test(part.textContent ?? '')) return false;
    const {width, height} = measure(part);
    const radius = viewOf(part).getComputedStyle(part).borderTopLeftRadius;
    return width > 18 && width < 64 && Math.abs(width - height) < 4 && (radius.endsWith('%') ? Number.parseFloat(radius) >= 40 : Number.parseFloat(radius) >= width * 0.4);
  });
}

/** Where apps keep one's own menu: the end of the bar on top, or the bottom of the side bar. */
function isInCorner(node: Element, {x, y, width, height}: {x: number; y: number; width: number; height: number}): boolean {
  const rtl = viewOf(node).getComputedStyle(node).direction === 'rtl';
  const middle = x + width / 2;
  const atEnd = rtl ? middle < innerWidth * 0.3 : middle > innerWidth * 0.7;
  const atStart = rtl ? middle > innerWidth * 0.7 : middle < innerWidth * 0.3;
  return (y < 130 && atEnd) || (y + height > innerHeight - 140 && atStart);
}

/**
 * True where its menu is open, or in the page though closed: what is looked for would have been found in it.
 * Only what is yet to be put into the page can hold it.
 */
function isOpenOrKnown(node: Element, own: Element | undefined): boolean {
  const root = node.getRootNode() as Document | ShadowRoot;
  const all = [node, ...node.querySelectorAll(opens), ...(node.parentElement?.matches(opens) ? [node.parentElement] : [])];
  if (
    all.some(
      (part) =>
        part.getAttribute('aria-expanded') === 'true' ||
        part.closest('[aria-hidden=true],[inert]') !== null ||
        /(?:^|[-_\s])(?:opened|open|active|is-open|show)(?:$|\s)/u.test(part.getAttribute('class') ?? ''),
    )
  )
    return true;
  const named = all.flatMap((part) =>
    ['aria-controls', 'aria-owns', 'popovertarget', 'data-dropdown-toggle', 'data-target', 'data-bs-target'].flatMap((name) => (part.getAttribute(name) ?? '').split(/\s+/u)),
  );
  const menus = named.flatMap((id) => (id === '' ? [] : (root.querySelector(`[id="${CSS.escape(id.replace(/^#/u, ''))}"]`) ?? [])));
  const around = node.parentElement;
  const beside =
    around === null || around.querySelectorAll(opens).length > 2
      ? []
      : [...around.children].filter(
          (other) => other !== node && !holds(other, node) && other.matches('ul,ol,menu,[role=menu],[class*=menu i],[class*=dropdown i],[class*=list i],sl-menu,dl'),
        );
  const inside = [...node.querySelectorAll(':scope > [class*=menu i],:scope > ul')];
  if ([...menus, ...beside, ...inside].some((menu) => menu.querySelector(`${actionable},li,a`) !== null)) return true;
  return isBesidePopup(node, own);
}

/** True where something with entries lies over the page just beside it. */
function isBesidePopup(node: Element, own: Element | undefined): boolean {
  const {left, right, top, bottom} = node.getBoundingClientRect();
  const middle = (left + right) / 2;
  const points = [
    [middle, bottom + 24],
    [middle, top - 24],
    [left - 24, (top + bottom) / 2],
    [right + 24, (top + bottom) / 2],
    [middle, bottom + 60],
    [middle, top - 60],
  ];
  return points.some(([x = 0, y = 0]) => {
    for (let up: Element | null | undefined = node.ownerDocument.elementFromPoint(x, y); up && up !== own; up = stepUp(up)) {
      if (holds(up, node)) return false;
      const {position, zIndex} = viewOf(up).getComputedStyle(up);
      if (/absolute|fixed/u.test(position) && zIndex !== '0' && up.querySelectorAll(`${actionable},li`).length > 1 && !up.matches('header,nav,aside,main')) return true;
    }
    return false;
  });
}
