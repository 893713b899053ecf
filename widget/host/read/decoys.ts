import {holds} from './survey.ts';
import {stepUp} from './measure.ts';
import {actionable} from './names.ts';

/** Where a control stands: in a menu that is open or closed, in a bar of the frame, or in the page's own content. */
export type Zone = 'menu' | 'bar' | 'content';

const menus =
  '[role=menu],[role=dialog],dialog,[popover],[class*=menu i],[class*=dropdown i],[class*=popover i],[class*=popup i],[class*=popper i],[class*=flyout i],[class*=overlay i],[class*=sheet i]';
const bars =
  'header,nav,aside,footer,[role=banner],[role=navigation],[role=toolbar],[class*=header i],[class*=navbar i],[class*=topbar i],[class*=toolbar i],[class*=sidebar i],[class*=sidenav i]';
const content = 'main,[role=main],article,table,[role=tabpanel],body';
/** More than this in it, and a thing named "menu" is the page's frame rather than a menu. */
const most = 60;

/** Told by the nearest thing around it that says what it is. */
export function zoneOf(node: Element): Zone {
  let zone: Zone = 'content';
  for (let up: Element | null | undefined = node; up; up = stepUp(up)) {
    if (up.matches(menus) && up.querySelectorAll(actionable).length < most && up.querySelector('main,table,article,h1') === null) return 'menu';
    if (zone === 'content' && up.matches(bars) && up.querySelector('main,table') === null) zone = 'bar';
    if (up !== node && up.matches(content)) break;
  }
  return zone;
}

/** Kinds that choose or show something rather than do it. */
const choices =
  '[role=tab],[role=option],[role=checkbox],[role=radio],[role=switch],[role=menuitemradio],[role=menuitemcheckbox],option,select,textarea,label,[aria-current=page],[aria-pressed]';
const typing = 'input:not([type=submit]):not([type=button]):not([type=image]):not([type=reset])';
/** A table of things: its rows are about others. Tables that only place things have no header cells. */
const rows = '[role=row],[role=gridcell],[class*=table-row i],[class*=breadcrumb i],[aria-label=breadcrumb i]';
/** What lists of sessions say of each: a program and a system, or an address on the net. */
const session =
  /\b(?:chrome|firefox|safari|edge|opera)\b.*\b(?:windows|mac|linux|ios|iphone|ipad|android)|\b(?:windows|mac ?os|linux|iphone|ipad|android)\b.*\b(?:chrome|firefox|safari|edge|opera)\b|\b\d{1,3}(?:\.\d{1,3}){3}\b/iu;
/** Where an address tells about signing out rather than doing it. */
const article = /\/(?:help|docs?|support|articles?|kb|wiki|faq|blog|hc|guide)s?(?:\/|$)|\bhelp\.|\bsupport\.|\bdocs\./iu;

/** True for what has the words and does something else: a tab, a row's own button, a word in running text. */
export function isDecoy(node: Element, zone: Zone, address: string): boolean {
  if (node.matches(choices) || node.matches(typing) || article.test(address)) return true;
  if (node.closest(rows) !== null || node.closest('tr')?.closest('table')?.querySelector('th,thead') != null) return true;
  // A place on this page.
  if (/^#[^/!]/u.test(address) && node.ownerDocument.getElementById(address.slice(1)) !== null) return true;
  for (let up = node.parentElement, steps = 0; up !== null && steps < 3; up = up.parentElement, steps += 1) {
    const text = up.textContent ?? '';
    if (text.length > 400 || up.querySelectorAll(actionable).length > 3) break;
    if (session.test(text)) return true;
    if (up.matches(`${menus},${bars}`)) break;
  }
  return zone === 'content' && node.localName === 'a' && isInProse(node);
}

/** True where the paragraph goes on around it. */
function isInProse(node: Element): boolean {
  const around = node.closest('p,dd,blockquote,figcaption');
  return around !== null && holds(around, node) && (around.textContent ?? '').trim().length > (node.textContent ?? '').trim().length + 12;
}
