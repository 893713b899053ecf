import {describe, expect, test} from 'vitest';
import {z} from 'zod';
import {locales} from '../../content/schema/basics.ts';
import {apiSchemas, publishedSchema} from '../../content/schema/json-schema.ts';
import type {Changes, PackIndex, Questions} from '../../content/schema/pack.ts';
import {readContent} from '../../site/knowledge.ts';
import {files, pageAt, textAt} from './built-site.ts';

const folder = '/packs/v1/';
type Kind = keyof typeof apiSchemas;
const kinds = Object.keys(apiSchemas) as Kind[];
const kindOf = (name: string): Kind => kinds.find((kind) => kind !== 'pack' && name.startsWith(`${kind}.`)) ?? 'pack';
/** The rows of our own search are no part of the API: they change with the engine. */
const isSearch = (name: string): boolean => /^(?:answers|more-words|panel-answers|short-answers)\./u.test(name);
const names = [...files]
  .filter((path) => path.startsWith(folder) && !path.startsWith(`${folder}schema/`))
  .map((path) => path.slice(folder.length))
  .filter((name) => !isSearch(name));
const read = (name: string): unknown => JSON.parse(textAt(`${folder}${name}`)) as unknown;
const {knowledge} = readContent(process.cwd());

describe.each(kinds)('the published schema of %s', (kind) => {
  const own = names.filter((name) => kindOf(name) === kind);
  const schema = z.fromJSONSchema(read(`schema/${kind}.json`) as Parameters<typeof z.fromJSONSchema>[0]);

  test('is that of the zod schema', () => {
    expect(read(`schema/${kind}.json`)).toEqual(JSON.parse(JSON.stringify(publishedSchema(kind))));
  });

  test('holds for every built file of its kind, and the zod schema, which knows every field, does too', () => {
    expect(own.length).toBeGreaterThan(0);
    const broken = own.flatMap((name) =>
      [schema, apiSchemas[kind]].flatMap((one) => {
        const result = one.safeParse(read(name));
        return result.success ? [] : [`${name}: ${result.error.issues[0]?.path.join('.')}: ${result.error.issues[0]?.message}`];
      }),
    );
    expect(broken).toEqual([]);
  });

  test('takes a field that it does not name, and no file without its format', () => {
    const [name = ''] = own;
    const file = read(name) as Record<string, unknown>;
    expect(schema.safeParse({...file, 'new-field': 1}).success).toBe(true);
    expect(schema.safeParse({...file, format: undefined}).success).toBe(false);
  });
});

describe('the index', () => {
  const index = read('index.json') as PackIndex;

  test('lists everything that is known, with a day and a hash in each language', () => {
    expect(index.vendors.map(({id}) => id)).toEqual(knowledge.vendors.map(({data}) => data.id));
    expect(index.vendors.length).toBeGreaterThanOrEqual(45);
    expect(index.browsers.length).toBeGreaterThanOrEqual(14);
    expect(index.providers.length).toBeGreaterThanOrEqual(10);
    const all = [...index.vendors, ...index.browsers, ...index.providers];
    expect(all.filter(({date, hashes}) => !/^\d{4}-\d\d-\d\d$/u.test(date) || date > index.dataDate || locales.some((locale) => hashes[locale] === undefined))).toEqual([]);
  });
});

test('the questions are all there in each language, and lead to their pages', () => {
  for (const locale of locales) {
    const {questions} = read(`faq.${locale}.json`) as Questions;
    expect(questions).toHaveLength(knowledge.faq.length);
    expect(questions.length).toBeGreaterThanOrEqual(60);
    expect(questions.filter(({page}) => pageAt(page) === undefined)).toEqual([]);
  }
});

test('the changes are those of the log, the newest first', () => {
  const {changes} = read('changes.json') as Changes;
  expect(changes).toEqual(knowledge.changes);
  expect(changes.length).toBeGreaterThan(0);
  expect(changes.map(({on}) => on)).toEqual(
    changes
      .map(({on}) => on)
      .toSorted()
      .reverse(),
  );
});

test.each(locales)('the page about the data names every file and the rule, in %s', (locale) => {
  const page = pageAt(`/${locale.toLowerCase()}/embed/api/`);
  for (const name of ['index.json', 'faq.{locale}.json', 'changes.json', 'schema/{name}.json', '/packs/v2/']) expect(page?.source).toContain(name);
});
