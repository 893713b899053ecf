import {existsSync} from 'node:fs';
import {expect, test} from 'vitest';
import {readContent} from '../../site/knowledge.ts';
import {policyRows} from '../../site/model/policies.ts';
import {recipes} from '../../site/model/recipes.ts';

const {knowledge} = readContent(process.cwd());
const known = new Map(knowledge.vendors.map(({data}) => [data.id, data]));

test('each recipe is for a vendor that has a guide, once', () => {
  const ids = recipes().map(({vendor}) => vendor);
  expect(ids.length).toBeGreaterThan(18);
  expect(ids.filter((id) => !known.has(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});

test('each that says it was tested names a test that is there; nothing else says so', () => {
  const tested = recipes().filter((recipe) => recipe.tested !== undefined);
  expect(tested.map(({vendor}) => vendor)).toEqual(['tryton']);
  expect(tested.filter(({tested: file}) => !existsSync(file ?? ''))).toEqual([]);
});

test('what was compiled names a test that is there, and does not say that it was walked', () => {
  const compiled = recipes().filter((recipe) => recipe.compiled !== undefined);
  expect(compiled.map(({vendor}) => vendor)).toEqual(['salesforce']);
  expect(compiled.filter(({compiled: file, tested}) => tested !== undefined || !existsSync(file ?? ''))).toEqual([]);
});

test('a script is offered only where nothing says that pages admit none', () => {
  const closed = recipes().filter(({vendor, ways}) => ways.includes('script') && known.get(vendor)?.facts.find(({about}) => about === 'embedding')?.value === 'no');
  expect(closed).toEqual([]);
});

test('a script that names a vendor names the one that the recipe is for', () => {
  const wrong = recipes()
    .flatMap(({vendor, files = []}) => files.flatMap(({code}) => [...code.matchAll(/vendor[="\s]+'?"?([a-z][a-z0-9-]+)/gu)].map(([, id]) => ({vendor, id}))))
    .filter(({vendor, id}) => vendor !== id && known.has(id ?? ''));
  expect(wrong).toEqual([]);
});

test('the table of policies has a row for each that is walked, and not all are walked', () => {
  const rows = policyRows();
  expect(rows.length).toBeGreaterThanOrEqual(9);
  expect(new Set(rows.flatMap(({chromium, firefox}) => [chromium, firefox]))).toEqual(new Set(['walked', 'told', 'blocked']));
});
