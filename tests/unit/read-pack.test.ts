import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {compilePacks} from '../../content/compile/packs.ts';
import {readContent} from '../../site/knowledge.ts';
import {leadsHome, readFinder, readIndex, readLexicon, readPack, readWords} from '../../widget/core/read-pack.ts';

const files = compilePacks(readContent(process.cwd()).knowledge);
const text = (name: string): string => files.find((file) => file.name === name)?.text ?? '';
const tryton = JSON.parse(text('tryton.en.json')) as {surfaces: {tasks: {actions: unknown[]}[]}[]; linkHosts: string[]; format: number};

describe('a pack', () => {
  test('of each vendor, browser and provider in each locale is read', () => {
    const packs = files.filter(({name}) => !/^(words|lexicon|finder|faq|changes|index)\.|^schema\//u.test(name));
    expect(packs.length).toBeGreaterThanOrEqual(30);
    expect(packs.filter((file) => readPack(file.text).kind !== 'read').map(({name}) => name)).toEqual([]);
    expect(readIndex(text('index.json')).kind).toBe('read');
    expect(readFinder(text('finder.json')).kind).toBe('read');
    expect(['zh-CN', 'zh-TW', 'en'].filter((locale) => readLexicon(text(`lexicon.${locale}.json`)).kind !== 'read')).toEqual([]);
    expect(['zh-CN', 'zh-TW', 'en'].filter((locale) => readWords(text(`words.${locale}.json`)).kind !== 'read')).toEqual([]);
  });

  test('of a newer format is no error but a polite no', () => {
    expect(readPack(JSON.stringify({...tryton, format: 2}))).toEqual({kind: 'unreadable', code: 'pack-newer-format'});
  });

  test.each([['https://phish.example/'], ['javascript:alert(1)'], ['http://tryton.org/'], ['https://user:pass@www.tryton.org/'], ['https://www.tryton.org.phish.example/']])(
    'that leads to %s is refused whole',
    (url) => {
      const bad = structuredClone(tryton);
      bad.surfaces[0]?.tasks[0]?.actions.push({do: 'visit', url});
      expect(readPack(JSON.stringify(bad))).toEqual({kind: 'unreadable', code: 'pack-foreign-link'});
    },
  );

  test('that is no JSON, too large or too deep is refused', () => {
    expect(readPack('{')).toEqual({kind: 'unreadable', code: 'pack-broken'});
    expect(readPack(`{"a":"${'x'.repeat(70_000)}"}`)).toEqual({kind: 'unreadable', code: 'pack-too-large'});
    expect(readPack(JSON.stringify({...tryton, notes: JSON.parse(`${'{"a":'.repeat(40)}1${'}'.repeat(40)}`)})).kind).toBe('unreadable');
  });

  test('never throws and never reaches a prototype, whatever it is', () => {
    fc.assert(
      fc.property(fc.json({maxDepth: 6}), fc.string(), (json, noise) => {
        for (const candidate of [json, noise, `{"format":1,"__proto__":${json},"constructor":${json},"surfaces":${json},"linkHosts":${json}}`]) {
          const reading = readPack(candidate);
          expect(['read', 'unreadable']).toContain(reading.kind);
          if (reading.kind === 'read') expect(Object.hasOwn(reading.value, '__proto__')).toBe(false);
        }
      }),
      {numRuns: 2000},
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

test('a link leads home only by https to a host of the list', () => {
  expect(leadsHome('https://help.tryton.org/x', ['*.tryton.org'])).toBe(true);
  expect(leadsHome('https://eviltryton.org/', ['*.tryton.org'])).toBe(false);
  expect(leadsHome('/relative', ['*.tryton.org'])).toBe(false);
});
