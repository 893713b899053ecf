import {brotliCompressSync} from 'node:zlib';
import {describe, expect, test} from 'vitest';
import {bytesOf, files, pages, textAt} from './built-site.ts';
import {locales} from '../../content/schema/basics.ts';
import type {Answers, PanelAnswers, ShortAnswers} from '../../content/schema/answers.ts';

const brotli = (path: string): number => brotliCompressSync(bytesOf(path)).length;
const engine = [...files].find((path) => /^\/_site\/ask\..*\.js$/u.test(path)) ?? '';
const read = <T>(name: string): T => JSON.parse(textAt(`/packs/v1/${name}`)) as T;

describe.each(locales)('the answer index in %s', (locale) => {
  const answers = read<Answers>(`answers.${locale}.json`);
  const panel = read<PanelAnswers>(`panel-answers.${locale}.json`);

  test('costs 18,000 bytes at most, with what asks it', () => {
    const bytes = {engine: brotli(engine), answers: brotli(`/packs/v1/answers.${locale}.json`)};
    console.log(`Search ${locale}:`, bytes, 'later:', brotli(`/packs/v1/more-words.${locale}.json`), brotli(`/packs/v1/short-answers.${locale}.json`));
    expect(bytes.engine).toBeGreaterThan(2000);
    expect(bytes.engine + bytes.answers).toBeLessThanOrEqual(18_000);
    expect(brotli(`/packs/v1/more-words.${locale}.json`)).toBeLessThanOrEqual(50_000);
  });

  test('has its page ask for every module at once', () => {
    const page = textAt(`/${locale.toLowerCase()}/search/index.html`);
    const asked = new Set([...page.matchAll(/<link rel="modulepreload" href="([^"]+)"/gu)].map(([, address = '']) => address));
    const begun = [...page.matchAll(/<script type="module" src="([^"]+)"/gu)].map(([, address = '']) => address);
    const imported = [...begun, ...asked].flatMap((address) => [...textAt(address).matchAll(/(?:from|import)\s*"\.\/([^"]+)"/gu)].map(([, name = '']) => `/_site/${name}`));
    expect(asked).toContain(engine);
    // Its answers wait for its own scripts, too, which stand behind all its words.
    expect(begun.length).toBeGreaterThan(0);
    expect(begun.filter((address) => !asked.has(address))).toEqual([]);
    expect(imported.filter((address) => !asked.has(address))).toEqual([]);
  });

  test('leads to pages and sections that there are', () => {
    const folders: Readonly<Record<string, string>> = {
      guide: 'guides',
      situation: 'situations',
      browser: 'browsers',
      identity: 'identity',
      topic: 'topics',
      faq: 'faq',
      embed: 'embed',
    };
    expect(answers.rows.length).toBeGreaterThan(150);
    const broken = answers.rows.flatMap(([ref, , , , sections = '']) => {
      const [kind = '', id = ''] = ref.split(':');
      const page = pages.find(({path}) => path === `/${locale.toLowerCase()}/${folders[kind]}/${id}/`);
      if (page === undefined) return [ref];
      return sections.split(' ').flatMap((hash) => (hash === '' || page.source.includes(`id="${hash}"`) ? [] : [`${ref}#${hash}`]));
    });
    expect(broken).toEqual([]);
  });

  test('has the way out of every guide, as it is shown among answers', () => {
    const {texts} = JSON.parse(textAt(`/search/guide-answers.${locale}.json`)) as ShortAnswers;
    const guides = answers.rows.flatMap(([ref]) => (ref.startsWith('guide:') ? [ref] : []));
    expect(guides.length).toBeGreaterThan(45);
    expect(guides.filter((ref) => !/\p{L}.*[.。！？!?]$/u.test(texts[ref] ?? ''))).toEqual([]);
  });

  test('has a short text for every answer of the panel, and a title for all', () => {
    const {texts} = read<ShortAnswers>(`short-answers.${locale}.json`);
    expect(panel.rows.length).toBeGreaterThan(50);
    expect(panel.rows.filter(([ref, title]) => texts[ref] === undefined || title === '').map(([ref]) => ref)).toEqual([]);
  });
});
