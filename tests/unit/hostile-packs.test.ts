import fc from 'fast-check';
import {expect, test} from 'vitest';
import {compilePacks} from '../../content/compile/packs.ts';
import type {Words} from '../../content/schema/pack.ts';
import {knowledge} from '../../site/knowledge.ts';
import {leadsHome, readPack} from '../../widget/core/read-pack.ts';
import {isWholePack} from '../../widget/core/whole-pack.ts';
import {changedPacks, realPacks} from '../fuzz/pack-text.ts';
import {survive} from '../fuzz/survive.ts';

const packs = realPacks();
const words = JSON.parse(compilePacks(knowledge()).find(({name}) => name === 'words.en.json')?.text ?? 'null') as Words;
const text = packs.find(({id}) => id === 'hubspot.en.json')?.text ?? '';

test('twenty thousand packs that somebody changed are refused or harmless', () => {
  const seed = Date.now() >>> 0;
  console.log(`Hostile packs: seed ${seed}`);
  const fates = {refused: 0, used: 0};
  let slowest = 0;
  fc.assert(
    fc.property(changedPacks(packs), (changed) => {
      const from = performance.now();
      fates[survive(changed, words)] += 1;
      slowest = Math.max(slowest, performance.now() - from);
    }),
    {numRuns: 20_000, seed},
  );
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  // Both must occur often, or nothing was tried.
  expect(fates.refused).toBeGreaterThan(2000);
  expect(fates.used).toBeGreaterThan(2000);
  console.log(`Hostile packs: ${JSON.stringify(fates)}, the slowest ${Math.round(slowest)} ms`);
});

test('the real packs are whole, every one', () => {
  expect(packs.length).toBeGreaterThan(30);
  expect(packs.filter((pack) => survive(pack.text, words) !== 'used').map(({id}) => id)).toEqual([]);
});

test.each(['@phish.example/', '.phish.example/', 'javascript:alert(1)', ''])('a pack whose page is "%s" is refused', (page) => {
  expect(readPack(text.replace(/"page":"[^"]*"/u, `"page":${JSON.stringify(page)}`))).toEqual({kind: 'unreadable', code: 'pack-broken'});
});

test.each([['*'], ['*.*'], ['*.com'], ['('], ['a|phish.example'], ['*-*-*-*-*-*.example'], ['.*']])('the pattern %s lets no stranger in and breaks nothing', (pattern) => {
  expect(leadsHome('https://phish.example/', [pattern])).toBe(false);
  expect(leadsHome('https://phish.com/', [pattern])).toBe(false);
});

test.each([
  ['a text too long to be read by any pattern in good time', '"[["', JSON.stringify('['.repeat(5000))],
  ['a list without end', '"[["', JSON.stringify(Array.from({length: 3000}, () => 'x'))],
])('%s is refused', (_, hole, filled) => {
  expect(readPack(text.replace('"notes":{', `"notes":{"x":${hole},`).replace(hole, () => filled))).toEqual({kind: 'unreadable', code: 'pack-broken'});
});

test.each([
  ['a deed that nobody knows', /"do":"press"/u, '"do":"call"'],
  ['a task without its actions', /"actions":/u, '"acts":'],
  ['a label that is no record', /"label":\{/u, '"label":"x","labels":{'],
  ['a selector that is a number', /"selector":"[^"]*"/u, '"selector":7'],
])('with %s it is not whole', (_, pattern, put) => {
  const reading = readPack(text.replace(pattern, put));
  expect(reading.kind === 'read' && isWholePack(reading.value)).toBe(false);
});

test('fields that a later widget will know are left alone', () => {
  const reading = readPack(text.replace('"surfaces":[{', '"later":{"x":[1,{"y":null}]},"surfaces":[{"sooner":[[]],'));
  expect(reading.kind === 'read' && isWholePack(reading.value)).toBe(true);
});
