import {readFileSync, readdirSync} from 'node:fs';
import {expect, test} from 'vitest';
import {locales} from '../../content/schema/basics.ts';
import {describe as told, elementFacts, entries} from '../../site/model/reference.ts';
import {describedIn} from '../../site/words/embed-reference.ts';
import {readFacts, readManifest} from '../../widget/package/manifest.ts';
import {mainTypes} from '../../widget/package/declarations.ts';
import {wrappers} from '../../widget/package/wrappers.ts';

const facts = elementFacts();
const all = Object.values(entries(facts)).flat();
const source = (folder: string): string =>
  readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
    .join('\n');

test('everything of the element is described, in every language', () => {
  expect(all.length).toBeGreaterThan(20);
  const lacking = locales.flatMap((locale) =>
    all.flatMap((entry) => {
      try {
        return told(entry, locale).length > 1 ? [] : [`${locale} ${entry.key}`];
      } catch {
        return [`${locale} ${entry.key}`];
      }
    }),
  );
  expect(lacking).toEqual([]);
});

test('nothing is described that the element does not have', () => {
  const known = new Set(all.map(({key}) => key));
  expect(Object.values(describedIn).flatMap((texts) => Object.keys(texts).filter((key) => !known.has(key)))).toEqual([]);
});

test('what the source reads, fires and styles by name is in the manifest', () => {
  const code = `${source('widget/elements')}${readFileSync('widget/embed.ts', 'utf8')}${readFileSync('widget/loader.ts', 'utf8')}`;
  const read = [...code.matchAll(/(?:get|has)Attribute\('([^']+)'\)/gu)].map(([, name = '']) => name);
  expect([...new Set(read)].sort()).toEqual(facts.attributes.map(({name}) => name).sort());
  const fired = [...code.matchAll(/static readonly type = '([^']+)'/gu)].map(([, name = '']) => name);
  expect(fired.sort()).toEqual(facts.events.map(({name}) => name).sort());
  const views = source('widget/views');
  const parts = [...views.matchAll(/ part="([^"]+)"/gu)].map(([, name = '']) => name);
  expect([...new Set(parts)].sort()).toEqual(facts.parts.map(({name}) => name).sort());
  const slots = [...views.matchAll(/<slot name="([^"]+)"/gu)].map(([, name = '']) => name);
  expect([...new Set(slots)].sort()).toEqual(facts.slots.map(({name}) => name).sort());
  const properties = [...views.matchAll(/var\((--exit-guide-[a-z-]+)/gu)].map(([, name = '']) => name);
  expect([...new Set(properties)].sort()).toEqual(facts.customProperties.map(({name}) => name).sort());
});

test('a thing without a comment would be noticed', () => {
  const manifest = readManifest();
  for (const module of manifest.modules) for (const declaration of module.declarations ?? []) for (const attribute of declaration.attributes ?? []) delete attribute.description;
  expect(readFacts(manifest).attributes.every(({description}) => description === '')).toBe(true);
  expect(() => told(entries(readFacts(manifest)).attribute[0] ?? all[0] ?? {key: '', name: '', type: '', english: ''}, 'en')).toThrow(/no description/u);
});

test('the types and both components know every attribute and every event', () => {
  const types = mainTypes(facts);
  const files = Object.fromEntries(wrappers(facts).map(({name, text}) => [name, text]));
  expect(facts.attributes.filter(({name}) => !types.includes(`'${name}'?:`))).toEqual([]);
  expect(files['react.d.ts']).toContain('children?: ReactNode');
  for (const {name, type} of facts.events) {
    const short = name.replace('exit-guide-', '');
    expect(types).toContain(`'${name}': ${type}`);
    expect(files['react.d.ts']).toContain(`on${short.charAt(0).toUpperCase()}${short.slice(1)}?: ((event: ${type}) => void)`);
    expect(files['vue.d.ts']).toContain(`${short}: (event: ${type}) => void`);
  }
});
