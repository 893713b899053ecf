import fc from 'fast-check';
import {compilePacks} from '../../content/compile/packs.ts';
import type {Pack} from '../../content/schema/pack.ts';
import {knowledge} from '../../site/knowledge.ts';
import {hostileKeys, hostileValues} from './hostile.ts';

/** A pack as text, with the places of its values and keys in it: a change is then one cut, and a million are affordable. */
type Indexed = {readonly id: string; readonly text: string; readonly values: readonly Span[]; readonly keys: readonly Span[]};
type Span = readonly [start: number, end: number];

/** The real packs, in English, whole and cut down to one surface with a few tasks. */
export function realPacks(): {readonly id: string; readonly text: string}[] {
  const packs = compilePacks(knowledge()).filter(({name}) => name.endsWith('.en.json') && !/^(words|lexicon|faq)\./u.test(name));
  return packs.flatMap(({name, text}) => {
    const pack = JSON.parse(text) as Pack;
    const surfaces = pack.surfaces.slice(0, 1).map((surface) => ({...surface, tasks: surface.tasks.slice(0, 3), controls: surface.controls.slice(0, 4)}));
    const notes = Object.fromEntries(Object.entries(pack.notes).slice(0, 3));
    const evidence = Object.fromEntries(Object.entries(pack.evidence).slice(0, 3));
    const small = JSON.stringify({...pack, surfaces, notes, evidence});
    // Small ones stand for most of the runs: they hold every kind of value, too.
    return [{id: name, text}, ...Array.from({length: 9}, () => ({id: `${name}, cut`, text: small}))];
  });
}

function indexed({id, text}: {id: string; text: string}): Indexed {
  const values: Span[] = [];
  const keys: Span[] = [];
  let at = 0;
  const string = (): Span => {
    const start = at;
    for (at += 1; text[at] !== '"'; at += text[at] === '\\' ? 2 : 1);
    at += 1;
    return [start, at];
  };
  const value = (): void => {
    const start = at;
    if (text[at] === '"') string();
    else if (text[at] === '{' || text[at] === '[') {
      const isObject = text[at] === '{';
      at += 1;
      while (text[at] !== '}' && text[at] !== ']') {
        if (text[at] === ',') at += 1;
        if (isObject) {
          keys.push(string());
          at += 1;
        }
        value();
      }
      at += 1;
    } else while (!/[,}\]]/u.test(text[at] ?? ',')) at += 1;
    values.push([start, at]);
  };
  value();
  return {id, text, values, keys};
}

/** Packs as somebody might have changed them: one to five values or keys are hostile. Shrinks to the fewest. */
export function changedPacks(packs: readonly {readonly id: string; readonly text: string}[]): fc.Arbitrary<string> {
  const all = packs.map(indexed);
  const change = fc.record({at: fc.nat(), isKey: fc.boolean(), by: fc.nat()});
  return fc.tuple(fc.nat(all.length - 1), fc.array(change, {minLength: 1, maxLength: 5})).map(([which, changes]) => {
    const pack = all[which] as Indexed;
    const cuts = changes
      .map(({at, isKey, by}) => {
        // Two keys in three cuts would leave hardly a pack that can be read.
        const wantsKey = isKey && by % 3 === 0;
        const spans = wantsKey ? pack.keys : pack.values;
        const with_ = wantsKey ? hostileKeys : hostileValues;
        return {span: spans[at % spans.length] as Span, text: with_[by % with_.length] as string};
      })
      .sort((a, b) => b.span[0] - a.span[0]);
    let {text} = pack;
    let from = text.length;
    for (const {span, text: put} of cuts) {
      // What lies inside something that was replaced already is gone.
      if (span[1] > from) continue;
      text = text.slice(0, span[0]) + put + text.slice(span[1]);
      from = span[0];
    }
    return text;
  });
}
