import type {Box} from '../../core/host-page.ts';
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
const bars = 'header,nav,aside,[role=banner],[class*=header i],[class*=navbar i],[class*=topbar i],[slot=end]';
const pressables = 'button,a,[role=button],[slot=trigger],[tabindex],ion-button';
const faces =
  '[class*=avatar i],[class*=user i],[class*=account i],[class*=profile i],[id*=user i],[id*=account i],[data-testid*=account i],[data-slot=avatar],img[alt],ion-avatar,sl-avatar,ui5-avatar,[class*=person i]';
const listed = 'td,th,[role=row],[role=gridcell],[role=listitem] [role=listitem],article,main li,form,[role=tab],[role=tablist],[role=menuitem],exit-guide';
const never = 'input,select,textarea,ul,form,main,header,nav,body,html,label,iframe,[aria-hidden=true],:disabled';
/** A page with more than this is not looked at to the end. */
const most = 300;

/** As it looks for one's own menu; below it nothing is claimed. */
const enough = 65;
const lead = 10;

/**
 * The button of the user's own menu, known by its words, its picture, its place. Undefined where two could be
 * it, and where its menu is known and holds none of the `hidden` that are looked for.
 */
export function findUserMenu(roots: readonly Root[], vocabulary: Vocabulary, hidden: readonly Element[], own: Element | undefined): Element | undefined {
  // Who is asked for a password is not in yet.
  if (roots.some((root) => [...root.querySelectorAll('input[type=password]')].some((field) => checkExposure(field) !== 'hidden'))) return undefined;
  const nodes = new Set<Element>();
  for (const root of roots) {
    const add = (node: Element): unknown => node.closest(listed) === null && nodes.add(node.closest(`${actionable},${opens}`) ?? node);
    root.querySelectorAll(`${opens},${faces}`).forEach(add);
    // Bars first of all: in them a button needs to say nothing.
    for (const bar of root.querySelectorAll(bars)) {
      const inside = bar.querySelectorAll(pressables);
      if (inside.length < most) inside.forEach(add);
    }
  }
  const scored: {node: Element; score: number}[] = [];
  for (const node of [...nodes].slice(0, most)) {
    if (own?.contains(node) || node.matches(never) || leadsAway(node)) continue;
    const signs = signsOf(node, vocabulary);
    if (signs === undefined) continue;
    const box = measureFromTop(node);
    if (box.width < 12 || box.height < 12 || box.height > 120 || box.width > 420 || !isPressable(node)) continue;
    const hasFace = signs.face || isRound(node);
    const corner = isInCorner(node, box);
    const last = corner && isLast(node, box);
    // A word alone may lead anywhere: to a page of one's own, say.
    if (!signs.opens && !hasFace && !(last && signs.token)) continue;
    const score = (signs.opens ? 25 : last ? 15 : 0) + (hasFace ? 30 : 0) + signs.words + (signs.token ? 15 : 0) + (corner ? 20 : 0);
    if (score >= enough && checkExposure(node) !== 'hidden' && !isInPopup(node)) scored.push({node, score});
  }
  // Of those in one another the one that says so, else the innermost, speaks for all.
  const left = scored.filter(
    (one) => !scored.some((other) => other !== one && ((holds(one.node, other.node) && other.score >= one.score) || (holds(other.node, one.node) && other.score > one.score))),
  );
  left.sort((a, b) => b.score - a.score);
  const [best, next] = left;
  if (best === undefined || (next !== undefined && next.score > best.score - lead)) return undefined;
  const shell = shellOf(best.node);
  return isOpenOrKnown(best.node, shell, hidden) ? undefined : shell;
}

/** A link to another page opens no menu, unless it says so. */
const leadsAway = (node: Element): boolean => {
  const href = node.localName === 'a' ? (node.getAttribute('href') ?? '') : '';
  return href !== '' && !/^#!?\/?$|^javascript:/iu.test(href) && !node.matches(opens);
};

const isPressable = (node: Element): boolean => node.matches(`${actionable},${opens}`) || node.localName.includes('-') || viewOf(node).getComputedStyle(node).cursor === 'pointer';

/** The custom element that a button in a shadow root is drawn by, where it is no larger than the button. */
function shellOf(node: Element): Element {
  const {host} = node.getRootNode() as ShadowRoot;
  return (host as Element | undefined) !== undefined && Math.abs(host.clientWidth - node.clientWidth) < 24 ? shellOf(host) : node;
}

type Signs = {readonly opens: boolean; readonly face: boolean; readonly token: boolean; readonly words: number};

/** What its words and its maker's words say. Undefined where they say that it is something else. */
function signsOf(node: Element, vocabulary: Vocabulary): Signs | undefined {
  const names = readNames(node);
  const said = names.map((name) => vocabulary.account(name));
  if (said.includes('other') && !said.includes('whole')) return undefined;
  const parts = [node, ...[...node.querySelectorAll('img,svg,i,span,div,use,[slot],sl-avatar,ion-avatar,ui5-avatar')].slice(0, 12)];
  const told = (part: Element, names: readonly string[]): string => [part.localName, ...names.map((name) => (part.getAttribute(name) ?? '').slice(0, 300))].join(' ');
  const around = node.parentElement;
  const wholes = [node, ...(around === null || around.querySelectorAll(actionable).length > 1 ? [] : [around])];
  return {
    opens: wholes.some((part) => part.matches(opens)),
    face: parts.some((part) => {
      const text = told(part, ['class', 'data-testid', 'data-icon', 'alt', 'href', 'src', 'image', 'data-slot', 'name', 'icon']);
      return face.test(text) && !crowd.test(text);
    }),
    token: wholes.some((part) => {
      const text = told(part, ['id', 'class', 'data-testid', 'data-test', 'data-test-id', 'data-qa', 'data-action', 'aria-controls', 'data-dropdown-toggle']);
      return token.test(text) && !crowd.test(text);
    }),
    words: (said.includes('whole') ? 35 : said.includes('part') ? 30 : 0) + (names.some((name) => /\S@\S+\.\S/u.test(name)) ? 30 : 0),
  };
}

/** A round picture, or one or two letters in a round box: how apps draw a user. The letters of a language are none. */
function isRound(node: Element): boolean {
  const tongue = node.ownerDocument.documentElement.lang.slice(0, 2).toUpperCase();
  return [node, ...node.querySelectorAll('*')].slice(0, 8).some((part) => {
    const text = (part.textContent ?? '').trim();
    const isPicture = part.localName === 'img' || (text === '' && part.getAttribute('style')?.includes('url(') === true);
    if (!isPicture && (text === tongue || !/^\p{Lu}{1,2}$|^\p{Lo}{1,2}$/u.test(text))) return false;
    const {width, height} = measure(part);
    const radius = [part, ...(part.parentElement !== null && node.contains(part.parentElement) ? [part.parentElement] : [])].map(
      (one) => viewOf(one).getComputedStyle(one).borderTopLeftRadius,
    );
    return (
      width > 18 && width < 64 && Math.abs(width - height) < 4 && radius.some((one) => (one.endsWith('%') ? Number.parseFloat(one) >= 40 : Number.parseFloat(one) >= width * 0.4))
    );
  });
}

/** True where nothing else to press stands further towards the end of its bar. */
function isLast(node: Element, box: Box): boolean {
  let bar: Element | null = null;
  for (let up = node.parentElement; up !== null && up.getBoundingClientRect().height < 140; up = up.parentElement) bar = up;
  if (bar === null || !/^(?:button|a)$|-/u.test(node.localName) ? bar === null || viewOf(node).getComputedStyle(node).cursor !== 'pointer' : false) return false;
  const rtl = isRtl(node);
  return ![...(bar?.querySelectorAll(actionable) ?? [])].some((other) => {
    const {x, width, height} = other.getBoundingClientRect();
    return height > 0 && !holds(node, other) && !holds(other, node) && (rtl ? x + width / 2 < box.x : x + width / 2 > box.x + box.width);
  });
}

/** True for an entry of an open menu rather than a bar's button. */
function isInPopup(node: Element): boolean {
  for (let up = stepUp(node); up && up.localName !== 'body'; up = stepUp(up)) if (isPopup(up) && up.querySelectorAll(`${actionable},li`).length > 2) return true;
  return false;
}

/** As what is around it is laid out: libraries set `dir` on their own buttons, not always rightly. */
const isRtl = (node: Element): boolean => viewOf(node).getComputedStyle(node.parentElement?.closest('[dir]') ?? node.ownerDocument.body).direction === 'rtl';

/** Where apps keep one's own menu: the end of the bar on top, or the bottom of the side bar. */
function isInCorner(node: Element, {x, y, width, height}: Box): boolean {
  const rtl = isRtl(node);
  const middle = x + width / 2;
  const atEnd = rtl ? middle < innerWidth * 0.3 : middle > innerWidth * 0.7;
  const atStart = rtl ? middle > innerWidth * 0.7 : middle < innerWidth * 0.3;
  return (y < 130 && atEnd) || (y + height > innerHeight - 140 && atStart);
}

/** What it is drawn in, and the button that those are a part of. */
function hostsOf(node: Element): Element[] {
  const {host} = node.getRootNode() as ShadowRoot;
  const outer = (host as Element | undefined) === undefined ? undefined : (host.closest('[slot=trigger]') ?? host);
  return outer === undefined ? [...(node.closest('[slot=trigger]') === null ? [] : [node.closest('[slot=trigger]') as Element])] : [outer, ...hostsOf(outer)];
}

/**
 * True where its menu is open, or in the page though closed: what is looked for would have been found in it.
 * Only what is yet to be put into the page can hold it.
 */
function isOpenOrKnown(node: Element, shell: Element, hidden: readonly Element[]): boolean {
  const wholes = [
    ...new Set([
      node,
      shell,
      ...hostsOf(node),
      ...node.querySelectorAll(opens),
      ...[node.parentElement, shell.parentElement].flatMap((around) => (around === null || around.querySelectorAll(actionable).length > 1 ? [] : [around])),
    ]),
  ];
  const isMarked = (part: Element): boolean =>
    part.getAttribute('aria-expanded') === 'true' ||
    part.closest('[aria-hidden=true],[inert]') !== null ||
    /(?:^|[-_\s])(?:opened|open|is-open|show|shown|expanded)(?:$|\s)/u.test(part.getAttribute('class') ?? '');
  if (wholes.some(isMarked)) return true;
  const menus = wholes.flatMap((part) => {
    const ids = ['aria-controls', 'aria-owns', 'popovertarget', 'data-dropdown-toggle', 'data-target', 'data-bs-target'].flatMap((name) =>
      (part.getAttribute(name) ?? '').split(/\s+/u),
    );
    const named = ids.flatMap((id) => (id === '' ? [] : ((part.getRootNode() as Document).getElementById?.(id.replace(/^#/u, '')) ?? [])));
    // Web components name it the other way round.
    const claimed = part.id === '' ? [] : [...(part.getRootNode() as Document).querySelectorAll(`[trigger="${CSS.escape(part.id)}"]`)];
    const next = part.nextElementSibling;
    const isOver = next !== null && (next.matches('[role=menu]') || checkExposure(next) === 'hidden' || /absolute|fixed/u.test(viewOf(next).getComputedStyle(next).position));
    return [...named, ...claimed, ...(isOver ? [next] : []), ...part.querySelectorAll(':scope > ul,:scope > [class*=menu i]')];
  });
  if (menus.some((menu) => hidden.some((one) => holds(menu, one)))) return false;
  return menus.some((menu) => menu.querySelector(`${actionable},li,a,[role=listitem]`) !== null) || isBesidePopup(shell);
}

/** True where something with entries lies over the page just beside it. */
function isBesidePopup(node: Element): boolean {
  const {left, right, top, bottom} = node.getBoundingClientRect();
  const middle = (left + right) / 2;
  const height = (top + bottom) / 2;
  const points = [24, 60].flatMap((far) => [
    [middle, bottom + far],
    [middle, top - far],
    [left - far, height],
    [right + far, height],
  ]);
  return points.some(([x = 0, y = 0]) => {
    for (let up: Element | null | undefined = node.ownerDocument.elementFromPoint(x, y); up; up = stepUp(up)) {
      if (holds(up, node)) return false;
      if (isPopup(up)) return true;
    }
    return false;
  });
}

/** Laid over the page, smaller than it, with several things in it. */
function isPopup(element: Element): boolean {
  if (!/absolute|fixed/u.test(viewOf(element).getComputedStyle(element).position)) return false;
  const {width, height} = element.getBoundingClientRect();
  return width < innerWidth * 0.5 && height < innerHeight * 0.8 && height > 60 && element.querySelectorAll('*').length > 2 && (element.textContent ?? '').trim().length > 3;
}
