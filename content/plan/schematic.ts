import type {Control, Look, Place} from '../schema/control.ts';
import type {Surface} from '../schema/subject.ts';
import type {Action} from '../schema/task.ts';
import {labelOf, type Speech} from './speak.ts';

/** A control to be drawn: which step it is, where it sits, and the words on it. */
export type Spot = {readonly n: number; readonly place: Place; readonly looks: Look | undefined; readonly words?: {readonly text: string; readonly lang: string}};

export type Box = {readonly x: number; readonly y: number; readonly w: number; readonly h: number};
/** A control on the canvas: a number in a disc, and beside it the words on the control, or its picture. */
export type Mark = {readonly n: number; readonly box: Box; readonly words?: Spot['words'] /** Drawn around the middle of `box`'s last 22 units. */; readonly picture?: string};
/** Boxes and paths, ready for any SVG. Nothing in it overlaps but a mark and the pane that holds it. */
export type Drawing = {
  readonly width: number;
  readonly height: number;
  readonly ground: Box;
  /** The app's frame. */
  readonly frame: string;
  /** What stands for text that does not matter here. */
  readonly faint: string;
  /** Menus and dialogs. */
  readonly panes: readonly Box[];
  /** The same within these. */
  readonly faintInPanes: string;
  readonly marks: readonly Mark[];
};

/** What is pressed, in order. Steps without a control are not drawn, so numbers may have gaps. */
export function spotsOf(actions: readonly Action[], controls: readonly Control[], speech: Speech): Spot[] {
  return actions.flatMap((action, index): Spot[] => {
    if (!('control' in action)) return [];
    const control = controls.find(({id}) => id === action.control);
    if (control === undefined) return [];
    const label = labelOf(control, speech).find((segment) => segment.kind === 'label');
    return [{n: index + 1, place: control.place, looks: control.looks, ...(label && {words: {text: label.text, lang: label.lang}})}];
  });
}

/** The most spots that a small drawing can hold and still be read. */
const most = 5;
/** Every mark is as high as this. */
const high = 22;
/** The least between two boxes. */
const gap = 4;

/**
 * Lays the spots out in the frame of the app: bar, side, foot, menus, dialogs, and the page below one
 * another. What would lie over something else moves down, and the canvas grows with it. Nothing where
 * there is nothing to point at.
 */
export function draw(all: readonly Spot[], kind: Surface['kind']): Drawing | undefined {
  // Somewhere on the page, and no words on it: a drawing would say nothing.
  const spots = all.filter(({place, words}) => place !== 'page' || words !== undefined).slice(0, most);
  const first = spots[0];
  if (first === undefined) return undefined;
  const phone = kind === 'ios' || kind === 'android' || first.place.startsWith('phone-');
  const browser = spots.some(({place}) => place.startsWith('browser-'));
  const tray = spots.some(({place}) => place === 'tray');
  const desktop = kind === 'desktop' || tray;
  const width = phone ? 220 : 320;
  const right = width - 12;
  /** Where the page begins, right of the side. */
  const left = phone || browser ? 14 : 68;
  const top = phone || desktop ? 22 : browser ? 26 : 4;
  const marks: Mark[] = [];
  const panes: Box[] = [];
  const add = (spot: Spot, box: Box): void => {
    const picture = spot.words === undefined ? (pictures[spot.looks ?? 'avatar'] ?? '') : undefined;
    const words = spot.words && {...spot.words, text: cut(spot.words.text, box.w - 34)};
    marks.push({n: spot.n, box, ...(words && {words}), ...(picture !== undefined && {picture})});
  };
  const wide = ({words}: Spot): number => (words === undefined ? 46 : Math.min(right - left - 16, 36 + widthOf(words.text)));
  const opener = spots[spots.findIndex(({place}) => isMenu(place)) - 1]?.place;
  const fromBelow = opener === 'side-bottom' || opener === 'tray' || opener === 'phone-tabs';

  // The bar: from both ends, in as many rows as it takes.
  let [from, to, row] = [12, right, top + 3];
  for (const spot of spots.filter(({place}) => isBar(place) || (phone && place.startsWith('side')))) {
    const w = wide(spot);
    if (to - from < w) [from, to, row] = [12, right, row + high + gap];
    const atEnd = /end|phone|browser/u.test(spot.place);
    add(spot, {x: atEnd ? to - w : from, y: row, w, h: high});
    if (atEnd) to -= w + gap;
    else from += w + gap;
  }
  const bar = row + high + 3;

  // The page: one below the other, beside a menu where there is room.
  const taken: Box[] = [];
  const put = (w: number, h: number, y: number, ...xs: number[]): Box => {
    const options = xs.map((x) => {
      let box = {x, y, w, h};
      for (let hit = box as Box | undefined; hit !== undefined; ) {
        hit = taken.find((other) => overlap(box, other));
        if (hit !== undefined) box = {...box, y: hit.y + hit.h + gap + 2};
      }
      return box;
    });
    const best = options.reduce((a, b) => (b.y < a.y ? b : a));
    taken.push(best);
    return best;
  };
  const lowest = (): number => Math.max(bar, ...taken.map(({y, h}) => y + h));
  /** Items stand at the foot of their menu. */
  const pane = (box: Box, items: readonly Spot[], atEnd = false): void => {
    panes.push(box);
    for (const [index, spot] of items.entries()) {
      const w = atEnd ? wide(spot) : box.w - 10;
      add(spot, {x: box.x + box.w - 5 - w, y: box.y + box.h - 5 - (items.length - index) * (high + 2) + 2, w, h: high});
    }
  };
  const menu = spots.filter(({place}) => isMenu(place));
  const menuWidth = Math.max(96, ...menu.map((spot) => wide(spot) + 10));
  const menuHeight = Math.max(2, menu.length) * (high + 2) + 30;
  for (const spot of spots) {
    if (spot === menu[0] && !fromBelow) {
      const x = opener === 'side-top' ? 62 : /start|top/u.test(opener ?? '') ? 12 : width;
      pane(put(menuWidth, menuHeight, bar + gap, Math.min(x, right - menuWidth)), menu);
    } else if (spot.place === 'side-top' && !phone) {
      add(spot, put(wide(spot), high, bar + 8, 8));
    } else if (isPage(spot.place)) {
      add(spot, put(wide(spot), high, bar + 10, left + 8));
    }
  }

  // What hangs at the bottom, then dialogs where they cover nothing.
  const side = spots.filter(({place}) => place === 'side-bottom' && !phone);
  const bottom = Math.max(phone ? 190 : 138, lowest() + 10, fromBelow ? lowest() + 10 + menuHeight : 0);
  for (const spot of side) add(spot, put(wide(spot), high, bottom - high - 6, 8));
  const beside = opener === 'side-bottom' && !phone ? 14 + wide(side[0] ?? first) : right - menuWidth;
  if (fromBelow) pane(put(menuWidth, menuHeight, bottom - gap - menuHeight, Math.min(beside, right - menuWidth)), menu);
  const asked = spots.filter(({place}) => place.endsWith('dialog'));
  if (asked.length > 0) {
    const w = Math.max(112, ...asked.map((spot) => wide(spot) + 20));
    pane(put(w, asked.length * (high + 2) + 34, bar + 14, (left + right - w) / 2, left, right - w), asked, true);
  }
  const end = Math.max(bottom, lowest() + 10);
  let [at, line, foot] = [right, end + gap, 0];
  for (const spot of spots.filter(({place}) => place === 'tray' || place === 'phone-tabs')) {
    const w = wide(spot);
    if (at - w < 8) [at, line] = [right, line + high + gap];
    add(spot, {x: at - w, y: line, w, h: high});
    at -= w + gap;
    foot = line + high + gap - end;
  }

  const height = end + foot + 4;
  const across = `h${width - 8}`;
  return {
    width,
    height,
    ground: {x: 4, y: 4, w: width - 8, h: (tray ? end : end + foot) - 4},
    frame:
      `M4 ${bar}${across}` +
      (phone ? `M${width / 2 - 16} 13h32` : desktop ? `M4 22${across}M${right - 34} 13h7m6-3h6v6h-6zm12 0l6 6m0-6l-6 6` : browser ? `M4 26${across}M20 26v-13h80v13` : '') +
      (left > 60 ? `M56 ${bar}V${end}` : '') +
      (foot > 0 ? `M4 ${end}${across}` : '') +
      (tray ? `M4 ${end}v${foot}${across}v-${foot}` : ''),
    faint: `${left > 60 ? `M16 ${bar + 44}h26m-26 18h20m-20 18h26` : ''}M${left + 10} ${end - 30}h90m-90 15h60`,
    faintInPanes: panes.map(({x, y, w}) => `M${x + 14} ${y + 14}h${Math.round(w * 0.4)}`).join(''),
    panes,
    marks: marks.sort((a, b) => a.n - b.n),
  };
}

const isMenu = (place: Place): boolean => place !== 'top-menu' && place.includes('menu');
const isBar = (place: Place): boolean => /^(bar-.*|top-menu|phone-bar|browser-bar)$/u.test(place);
const isPage = (place: Place): boolean => /^(page|tab|row|settings|browser-page)$/u.test(place);

const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.w + gap && b.x < a.x + a.w + gap && a.y < b.y + b.h + gap && b.y < a.y + a.h + gap;

/** What stands for a control without words, drawn around its middle. */
const person = 'm-3-3a3 3 0 1 0 6 0a3 3 0 1 0-6 0m-2.500 9c0-6.500 11-6.500 11 0';
const pictures: Partial<Record<Look, string>> = {
  avatar: person,
  'account-name': person,
  menu: 'm-5-4h10m-10 4h10m-10 4h10',
  more: 'm-5 0h.1m5 0h.1m5 0h.1',
  gear: 'm-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0m3-6v2m0 8v2m-6-6h2m8 0h2',
  'exit-icon': 'm1-5h4v10h-4m-6-5h7m-3-3l3 3-3 3',
  arrow: 'm-4-2l4 4 4-4',
};

/** About how wide words are at 12 units: Han characters are as wide as high. */
export const widthOf = (text: string): number => [...text].reduce((sum, char) => sum + (/[\u2e80-\uffff]/u.test(char) ? 12 : 7), 0);

/** Words that fit; the sentence beside the drawing has all of them. */
function cut(text: string, room: number): string {
  if (widthOf(text) <= room) return text;
  const chars = [...text];
  while (chars.length > 1 && widthOf(`${chars.join('')}…`) > room) chars.pop();
  return `${chars.join('')}…`;
}
