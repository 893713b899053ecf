import type {Look, Place} from '../../content/schema/control.ts';
import type {Surface} from '../../content/schema/subject.ts';
import type {Action} from '../../content/schema/task.ts';
import {labelOf, type Speech} from '../../content/plan/speak.ts';

/** A control to be drawn: which step it is, where it sits, and the words on it. */
export type Spot = {readonly n: number; readonly place: Place; readonly looks: Look | undefined; readonly words?: {readonly text: string; readonly lang: string}};

export type Box = {readonly x: number; readonly y: number; readonly w: number; readonly h: number};
/** Whose frame is drawn around the spots. */
export type Frame = 'app' | 'phone' | 'browser';
/** A spot with its box on a canvas of 320 by 200; `round` for pictures and icons. */
export type Mark = Spot & {readonly box: Box; readonly round: boolean; readonly wordsAt: 'inside' | 'before' | 'after' | 'below'};
export type Drawing = {readonly frame: Frame; readonly menu?: Box; readonly dialog?: Box; readonly tabs: boolean; readonly rows: boolean; readonly marks: readonly Mark[]};

/** What is pressed, in order. Steps without a control are not drawn, so numbers may have gaps. */
export function spotsOf(actions: readonly Action[], surface: Surface, speech: Speech): Spot[] {
  return actions.flatMap((action, index): Spot[] => {
    if (!('control' in action)) return [];
    const control = surface.controls.find(({id}) => id === action.control);
    if (control === undefined) return [];
    const label = labelOf(control, speech).find((segment) => segment.kind === 'label');
    return [{n: index + 1, place: control.place, looks: control.looks, ...(label && {words: {text: label.text, lang: label.lang}})}];
  });
}

/** The most spots that a small drawing can hold and still be read. */
const most = 4;

/** Lays the spots out. Nothing where there is nothing to point at, or too much. */
export function draw(all: readonly Spot[]): Drawing | undefined {
  // Somewhere on the page, and no words on it: a drawing would say nothing.
  const spots = all.filter(({place, words}) => place !== 'page' || words !== undefined);
  const first = spots[0];
  if (first === undefined) return undefined;
  const frame = frameOf(first.place);
  const shown = spots.filter(({place}) => frameOf(place) === frame).slice(0, most);
  const inMenu = shown.filter(({place}) => isMenu(place));
  const menu = inMenu.length === 0 ? undefined : menuBox(frame, shown.find(({place}) => !isMenu(place))?.place, inMenu);
  const dialog = shown.some(({place}) => place.endsWith('dialog')) ? {x: 84, y: 66, w: 152, h: 88} : undefined;
  return {
    frame,
    tabs: shown.some(({place}) => place === 'tab'),
    rows: shown.some(({place}) => place === 'row'),
    marks: shown.map((spot, index) => markOf(spot, shown.slice(0, index), menu, inMenu)),
    ...(menu && {menu}),
    ...(dialog && {dialog}),
  };
}

const frameOf = (place: Place): Frame => (place.startsWith('phone-') ? 'phone' : place.startsWith('browser-') ? 'browser' : 'app');
const isMenu = (place: Place): boolean => ['menu', 'menu-bottom', 'phone-menu', 'browser-menu'].includes(place);

const rowHeight = 26;

/** The menu hangs where the control before it would open it. */
function menuBox(frame: Frame, opener: Place | undefined, items: readonly Spot[]): Box {
  const w = Math.min(frame === 'phone' ? 120 : 190, Math.max(104, ...items.map(({words}) => 44 + widthOf(words?.text ?? ''))));
  const h = rowHeight * Math.max(3, items.length + 1) + 12;
  if (frame === 'phone') return {x: 222 - w, y: 42, w, h};
  switch (opener) {
    case 'bar-start':
      return {x: 12, y: 38, w, h};
    case 'side-top':
      return {x: 62, y: 40, w, h};
    case 'side-bottom':
      return {x: 62, y: 190 - h, w, h};
    case 'top-menu':
      return {x: 110, y: 38, w, h};
    case 'tray':
      return {x: 308 - w, y: 170 - h, w, h};
    default:
      return {x: 308 - w, y: 38, w, h};
  }
}

/** Boxes of places that do not depend on other spots. */
const fixed: Partial<Record<Place, Box>> = {
  'bar-start': {x: 12, y: 8, w: 20, h: 20},
  'bar-end': {x: 286, y: 8, w: 20, h: 20},
  'side-top': {x: 18, y: 42, w: 24, h: 24},
  'side-bottom': {x: 18, y: 164, w: 24, h: 24},
  'top-menu': {x: 112, y: 9, w: 54, h: 18},
  tray: {x: 286, y: 174, w: 18, h: 18},
  dialog: {x: 152, y: 120, w: 72, h: 24},
  'browser-dialog': {x: 152, y: 120, w: 72, h: 24},
  'phone-bar': {x: 196, y: 18, w: 24, h: 20},
  'phone-tabs': {x: 194, y: 172, w: 28, h: 20},
  'browser-bar': {x: 284, y: 28, w: 20, h: 20},
};

function markOf(spot: Spot, before: readonly Spot[], menu: Box | undefined, inMenu: readonly Spot[]): Mark {
  const {place} = spot;
  if (menu !== undefined && isMenu(place)) {
    const rows = Math.floor((menu.h - 12) / rowHeight);
    const row = rows - inMenu.length + inMenu.indexOf(spot);
    return {...spot, round: false, wordsAt: 'inside', box: {x: menu.x + 6, y: menu.y + 6 + row * rowHeight, w: menu.w - 12, h: rowHeight}};
  }
  const again = before.filter((other) => other.place === place).length;
  const box = fixed[place] ?? inContent(spot, again);
  const moved = again === 0 || fixed[place] === undefined ? box : {...box, x: place.endsWith('-end') || place.endsWith('bar') ? box.x - 34 * again : box.x + 34 * again};
  const round = moved.w <= 28;
  return {...spot, box: moved, round, wordsAt: !round ? 'inside' : moved.x > 240 ? 'before' : moved.y > 150 && place === 'phone-tabs' ? 'before' : 'after'};
}

/** A control within the page: below the one drawn before it. */
function inContent({words, place}: Spot, again: number): Box {
  const w = Math.min(200, Math.max(76, 26 + widthOf(words?.text ?? '')));
  if (place === 'tab') return {x: 72, y: 40, w, h: 24};
  if (place === 'row') return {x: 304 - w, y: 96 + again * 32, w, h: 24};
  return {x: 84, y: 72 + again * 34, w, h: 26};
}

/** About how wide words are at 12 units: Han characters are as wide as high. */
export const widthOf = (text: string): number => [...text].reduce((sum, char) => sum + (/[\u2e80-\uffff]/u.test(char) ? 12 : 6.6), 0);
