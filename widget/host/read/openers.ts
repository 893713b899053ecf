import type {Search} from '../../core/host-page.ts';
import {checkExposure} from './exposure.ts';
import {measure, measureFromTop, stepUp, viewOf} from './measure.ts';
import {actionable, readNames, simplify} from './names.ts';
import {holds, type Root} from './survey.ts';

/** What says of itself that it opens something. */
const opens =
  '[aria-haspopup]:not([aria-haspopup=false]),[aria-expanded],[data-toggle=dropdown],[data-bs-toggle=dropdown],[popovertarget],summary,.dropdown-toggle,.dropdown-trigger,.ant-dropdown-trigger,.el-dropdown-link,.el-tooltip__trigger,[class*=dropdown-toggle],[class*=dropdown-trigger],[class*=DropdownTrigger],[class*=dropdownTrigger]';

const isShown = (node: Element): boolean => checkExposure(node) !== 'hidden';

/** What opens the closed menu that a hidden control is in, where the page tells. */
export function findOpener(hidden: Element, own: Element | undefined): Element | undefined {
  const fits = (node: Element): boolean => isShown(node) && !own?.contains(node) && !holds(node, hidden) && (node.matches(actionable) || node.matches(opens));
  for (let part: Element | null | undefined = hidden; part; part = stepUp(part)) {
    if (part.localName === 'details') {
      const summary = part.querySelector(':scope > summary');
      if (summary !== null && isShown(summary)) return summary;
    }
    const {id} = part;
    const root = part.getRootNode() as Document | ShadowRoot;
    if (id !== '') {
      const said = root.querySelector(
        `[aria-controls~="${CSS.escape(id)}"],[aria-owns~="${CSS.escape(id)}"],[popovertarget="${CSS.escape(id)}"],[data-target="#${CSS.escape(id)}"],[data-bs-target="#${CSS.escape(id)}"]`,
      );
      if (said !== null && fits(said)) return said;
    }
    const labelled = part.getAttribute('aria-labelledby')?.split(/\s+/u)[0];
    const label = labelled === undefined ? null : root.querySelector(`[id="${CSS.escape(labelled)}"]`);
    if (label?.matches(opens) && fits(label)) return label;
    if (part.localName === 'body') return undefined;
    // What opens a part stands beside it: the nearest before it that says so, and only one.
    const beside: Element[] = [...(part.parentElement?.children ?? [])].filter((other) => other !== part && isShown(other));
    const openers = beside.flatMap((other) => (other.matches(opens) ? [other] : [...other.querySelectorAll(opens)])).filter(fits);
    if (openers.length === 1) return openers[0];
    if (openers.length > 1) {
      const before = openers.filter((opener) => opener.compareDocumentPosition(part) & Node.DOCUMENT_POSITION_FOLLOWING && opener.parentElement === part.parentElement);
      return before.length === 1 ? before[0] : undefined;
    }
  }
  return undefined;
}

/** Signs of a picture or a symbol of the user. */
const avatar = /avatar|user-?(pic|photo|img|image|icon)|profile-?(pic|photo|img|image)|person|account-?circle|gravatar/iu;
const token = /(^|[^a-z])(user|profile|account|avatar|person|me)([^a-z]|$)|user|avatar|profile/iu;
/** As it looks for one's own menu; below it nothing is claimed. */
const enough = 70;
const lead = 15;

/** The button of the user's own menu, known by its words, its picture, its place. Undefined where two could be it. */
export function findUserMenu(roots: readonly Root[], {account, otherMenus}: Search['words'], own: Element | undefined): Element | undefined {
  const known = new Set(account.map(simplify));
  const others = otherMenus.map(simplify);
  const scored: {node: Element; score: number}[] = [];
  for (const root of roots)
    for (const node of root.querySelectorAll(
      `${opens},header button,header a,nav button,[role=banner] button,[class*=header] button,[class*=navbar] button,[class*=topbar] button,[class*=avatar],[class*=user]`,
    )) {
      if (own?.contains(node) || node.matches('input,select,textarea,li,ul,form,main,header,nav')) continue;
      const score = weigh(node, known, others);
      if (score >= enough && isShown(node)) scored.push({node, score});
    }
  // Of those in one another the innermost that can be pressed speaks for all.
  const left = scored.filter(
    ({node, score}) => !scored.some((other) => other.node !== node && ((holds(node, other.node) && other.score >= score) || (holds(other.node, node) && other.score > score))),
  );
  left.sort((a, b) => b.score - a.score);
  const [best, next] = left;
  if (best === undefined || (next !== undefined && next.score > best.score - lead)) return undefined;
  return best.node;
}

function weigh(node: Element, known: ReadonlySet<string>, others: readonly string[]): number {
  const box = measureFromTop(node);
  if (box.width < 12 || box.height < 12 || box.height > 120 || box.width > 420) return 0;
  const names = readNames(node);
  const simple = names.map(simplify);
  const attributes = ['id', 'class', 'data-testid', 'data-test', 'data-qa', 'data-action'].map((name) => node.getAttribute(name) ?? '').join(' ');
  if (simple.some((name) => !known.has(name) && others.some((other) => name.includes(other)))) return 0;
  const parts = [node, ...node.querySelectorAll('img,svg,i,span,div,use')].slice(0, 12);
  const hasAvatar =
    parts.some((part) =>
      avatar.test(
        `${part.getAttribute('class')} ${part.getAttribute('data-testid')} ${part.getAttribute('data-icon')} ${part.getAttribute('alt')} ${part.getAttribute('href')} ${part.getAttribute('src')}`,
      ),
    ) || isInitials(node);
  const isNamed = simple.some((name) => known.has(name));
  const opensSomething = node.matches(opens) || node.closest(opens) === node.parentElement;
  const pressable = node.matches(actionable) || viewOf(node).getComputedStyle(node).cursor === 'pointer';
  if (!pressable) return 0;
  return (
    (opensSomething ? 25 : 0) +
    (hasAvatar ? 30 : 0) +
    (isNamed ? 35 : 0) +
    (token.test(attributes) ? 15 : 0) +
    (names.some((name) => /\S@\S+\.\S/u.test(name)) ? 30 : 0) +
    (isInCorner(box) ? 20 : 0)
  );
}

/** One or two capitals in a round box: how apps draw a user without a picture. */
function isInitials(node: Element): boolean {
  return [node, ...node.querySelectorAll('*')].slice(0, 8).some((part) => {
    if (!/^\s*\p{Lu}{1,2}\s*$|^\s*\p{Script=Han}{1,2}\s*$/u.test(part.textContent ?? '')) return false;
    const {width, height} = measure(part);
    const radius = viewOf(part).getComputedStyle(part).borderTopLeftRadius;
    return width > 18 && width < 64 && Math.abs(width - height) < 4 && (radius.endsWith('%') ? Number.parseFloat(radius) >= 40 : Number.parseFloat(radius) >= width * 0.4);
  });
}

/** Where apps keep one's own menu: the end of the bar on top, or the bottom of the side bar. */
function isInCorner({x, y, width, height}: {x: number; y: number; width: number; height: number}): boolean {
  const rtl = getComputedStyle(document.documentElement).direction === 'rtl' || getComputedStyle(document.body).direction === 'rtl';
  const middle = x + width / 2;
  const atEnd = rtl ? middle < innerWidth * 0.3 : middle > innerWidth * 0.7;
  const atStart = rtl ? middle > innerWidth * 0.7 : middle < innerWidth * 0.3;
  return (y < 130 && atEnd) || (y + height > innerHeight - 140 && atStart);
}
