import {describe, expect, test} from 'vitest';
import {brotliCompressSync} from 'node:zlib';
import {compilePacks} from '../../content/compile/packs.ts';
import {locales} from '../../content/schema/basics.ts';
import {readContent} from '../../site/knowledge.ts';
import {readFinder, readIndex, readLexicon, readPack, readWords} from '../../widget/core/read-pack.ts';
import {bytesOf, files, pageAt, textAt} from './built-site.ts';

const folder = '/packs/v1/';
const {knowledge} = readContent(process.cwd());
const compiled = compilePacks(knowledge);
/** The files of the answer index have tests of their own. */
const asked = /^(answers|panel-answers|more-words|short-answers)\./u;
const built = [...files]
  .filter((path) => path.startsWith(folder))
  .map((path) => path.slice(folder.length))
  .filter((name) => !asked.test(name));
const brotli = (name: string): number => brotliCompressSync(bytesOf(`${folder}${name}`)).length;

test('the built packs are those that the knowledge gives, and no others', () => {
  expect(compiled.length).toBeGreaterThan(30);
  expect(built.sort()).toEqual(compiled.map(({name}) => name).sort());
});

test('every built pack has the very bytes that the knowledge gives', () => {
  expect(compiled.filter(({name, text}) => !files.has(`${folder}${name}`) || textAt(`${folder}${name}`) !== text).map(({name}) => name)).toEqual([]);
});

describe('the widget', () => {
  const general = /^(?:index|words|lexicon|finder|faq|changes)\.|^schema\//u;

  test('reads every built pack', () => {
    const packs = built.filter((name) => !general.test(name));
    expect(packs.length).toBeGreaterThanOrEqual(30);
    expect(packs.map((name) => ({name, ...readPack(textAt(`${folder}${name}`))})).filter(({kind}) => kind !== 'read')).toEqual([]);
  });

  test('reads the index, the words, the lexicons and what is found by name', () => {
    expect(readFinder(textAt(`${folder}finder.json`)).kind).toBe('read');
    expect(readIndex(textAt(`${folder}index.json`)).kind).toBe('read');
    expect(locales.filter((locale) => readWords(textAt(`${folder}words.${locale}.json`)).kind !== 'read')).toEqual([]);
    expect(locales.filter((locale) => readLexicon(textAt(`${folder}lexicon.${locale}.json`)).kind !== 'read')).toEqual([]);
  });

  test('finds the page that each pack names', () => {
    const lost = built
      .filter((name) => !general.test(name))
      .map((name) => readPack(textAt(`${folder}${name}`)))
      .flatMap((reading) => (reading.kind === 'read' ? [reading.value.page] : ['unreadable']))
      .filter((path) => pageAt(path) === undefined);
    expect(lost).toEqual([]);
  });
});

describe('in bytes of brotli', () => {
  test('the pack of a vendor costs 3,000 at most', () => {
    const sizes = knowledge.vendors.flatMap(({data}) => locales.map((locale) => `${data.id}.${locale}.json`)).map((name) => ({name, bytes: brotli(name)}));
    console.log(`Packs: ${sizes.map(({name, bytes}) => `${name} ${bytes}`).join(', ')}`);
    expect(sizes.length).toBeGreaterThanOrEqual(15);
    expect(sizes.filter(({bytes}) => bytes > 3000)).toEqual([]);
  });

  test('the words of a language cost 4,000 at most', () => {
    const sizes = locales.map((locale) => ({locale, bytes: brotli(`words.${locale}.json`)}));
    console.log(`Words: ${sizes.map(({locale, bytes}) => `${locale} ${bytes}`).join(', ')}`);
    expect(sizes.filter(({bytes}) => bytes > 4000)).toEqual([]);
  });
});
