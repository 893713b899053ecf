import {describe, expect, test} from 'vitest';
import {type Box, type Drawing, draw, type Spot, widthOf} from '../../content/plan/schematic.ts';
import {type Locale, locales} from '../../content/schema/basics.ts';
import type {Place} from '../../content/schema/control.ts';
import {tellTask} from '../../site/model/task.ts';
import {browsers, providers, vendors} from '../../site/model/subject.ts';

const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
const holds = (outer: Box, inner: Box): boolean => inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.w <= outer.x + outer.w && inner.y + inner.h <= outer.y + outer.h;

/** What is wrong with a drawing: boxes over one another, or beyond the canvas; words wider than their box. */
function faults({width, height, panes, marks}: Drawing): string[] {
  const boxes = marks.map(({n, box}) => ({name: `mark ${n}`, box}));
  const pairs = boxes.flatMap((a, index) => boxes.slice(index + 1).map((b) => [a, b] as const));
  const all = [...boxes, ...panes.map((box, index) => ({name: `pane ${index + 1}`, box}))];
  return [
    ...pairs.filter(([a, b]) => overlap(a.box, b.box)).map(([a, b]) => `${a.name} over ${b.name}`),
    ...panes.flatMap((pane, index) => boxes.filter(({box}) => overlap(pane, box) && !holds(pane, box)).map(({name}) => `${name} over the edge of pane ${index + 1}`)),
    ...(panes[0] && panes[1] && overlap(panes[0], panes[1]) ? ['pane over pane'] : []),
    ...all.filter(({box}) => !holds({x: 4, y: 0, w: width - 8, h: height}, box)).map(({name}) => `${name} beyond the canvas`),
    ...marks.filter(({box, words}) => words !== undefined && widthOf(words.text) > box.w - 26).map(({n}) => `words of ${n} beyond their box`),
  ];
}

const drawings = (locale: Locale): {name: string; spots: readonly Spot[]; drawing: Drawing | undefined}[] =>
  [...vendors(), ...browsers(), ...providers()].flatMap((subject) =>
    subject.surfaces.flatMap((surface) =>
      surface.tasks.map((task) => {
        const {spots, kind} = tellTask(task, {subject, surface, locale});
        return {name: `${subject.id} ${surface.id} ${task.id}`, spots, drawing: draw(spots, kind)};
      }),
    ),
  );

describe.each(locales)('every drawing in %s', (locale) => {
  test('has boxes that lie apart, on the canvas, with words that fit', () => {
    const drawn = drawings(locale);
    expect(drawn.filter(({drawing}) => drawing !== undefined).length).toBeGreaterThan(100);
    expect(drawn.flatMap(({name, drawing}) => (drawing === undefined ? [] : faults(drawing).map((fault) => `${name}: ${fault}`)))).toEqual([]);
  });

  test('marks what is pressed, in order', () => {
    const wrong = drawings(locale).filter(({drawing}) => drawing?.marks.some(({n}, index) => n <= (drawing.marks[index - 1]?.n ?? 0)));
    expect(wrong.map(({name}) => name)).toEqual([]);
  });
});

test('any places, with words or without, lie apart', () => {
  const places: readonly Place[] = [
    'bar-start',
    'bar-end',
    'side-top',
    'side-bottom',
    'menu',
    'dialog',
    'page',
    'tab',
    'row',
    'settings',
    'top-menu',
    'tray',
    'phone-bar',
    'phone-tabs',
    'phone-menu',
  ];
  const words = {text: 'Log out of all devices', lang: 'en'};
  const wrong = places.flatMap((a) =>
    places.flatMap((b) =>
      (['menu', 'dialog', 'page', 'side-bottom', 'tray'] as const).flatMap((c) =>
        (['web', 'desktop', 'android'] as const).flatMap((kind) =>
          [true, false].flatMap((named) => {
            const spots = [a, b, c].map((place, index): Spot => ({n: index + 1, place, looks: undefined, ...((named || place === 'page') && {words})}));
            const drawing = draw(spots, kind);
            return drawing === undefined ? ['nothing'] : faults(drawing).map((fault) => `${kind} ${a} ${b} ${c}${named ? ' named' : ''}: ${fault}`);
          }),
        ),
      ),
    ),
  );
  expect(wrong).toEqual([]);
});

test('a control on the page without words is nothing to draw', () => {
  expect(draw([{n: 1, place: 'page', looks: undefined}], 'web')).toBeUndefined();
  expect(draw([], 'web')).toBeUndefined();
});
