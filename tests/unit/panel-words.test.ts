import {readdirSync, readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {load} from 'js-yaml';

/** Keys that the views say outright, and those that are built of a kind: `state-${...}`. */
const said = readdirSync('widget/views').flatMap((file) =>
  [...readFileSync(`widget/views/${file}`, 'utf8').matchAll(/\b(?:say\(model, |tell\()(['`])([^'`]+)\1/gu)].map(([, , key = '']) => key),
);
const panel = Object.keys(load(readFileSync('content/phrases/panel.en.yaml', 'utf8')) as object);

test('every word that a view says is there to be said', () => {
  expect(said.length).toBeGreaterThan(40);
  const begins = (key: string): boolean => panel.some((name) => (key.includes('${') ? name.startsWith(key.slice(0, key.indexOf('${'))) : name === key));
  expect(said.filter((key) => !begins(key))).toEqual([]);
});
