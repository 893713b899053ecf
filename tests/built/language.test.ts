import {expect, test} from 'vitest';
import {advisesCalendar, closingForLeaving, closingSentences, foreignWord, speaksOfCalendar, withoutQuoted} from '../../content/rules/glossary.ts';
import {type BuiltPage, pages, pagesIn} from './built-site.ts';
import {around, type Element, hasClass, languageOf, textOf} from './html.ts';

/** What holds one thought: a rule about a paragraph is asked of these. A row of a table is read as a whole. */
const blockTags = new Set(['p', 'li', 'h1', 'h2', 'h3', 'h4', 'tr', 'caption', 'dt', 'dd', 'summary', 'label', 'figcaption', 'title', 'a', 'button']);
/** Attributes that are read out or shown. */
const spoken = ['aria-label', 'title', 'alt', 'placeholder', 'content'];

type Block = {readonly path: string; readonly text: string};

/** Words that are not ours: on a control (a drawing has no others), in code, the title of a source, in another language. */
const isSomebodyElses = (element: Element, language: string): boolean =>
  ['code', 'kbd', 'cite', 'text', 'script', 'style'].includes(element.tag) ||
  hasClass(element, 'label') ||
  hasClass(element, 'sources') ||
  (element.attributes['lang'] ?? language) !== language;

/** The element's own words in a language, without those of blocks below it and without somebody else's. */
function ownWords(element: Element, language: string): string {
  const gather = (of: Element): string =>
    of.children
      .map((child) => {
        if (typeof child === 'string') return child;
        if (isSomebodyElses(child, language)) return ' ';
        return child.tag !== 'a' && blockTags.has(child.tag) ? ' ' : gather(child);
      })
      .join('');
  return gather(element).replace(/\s+/gu, ' ').trim();
}

/** Every paragraph and every spoken attribute of a page that is in the language. */
function blocksOf(page: BuiltPage, language: string): Block[] {
  return page.elements.flatMap((element) => {
    const outer = [...around(element)];
    if (languageOf(element) !== language || outer.some((one) => isSomebodyElses(one, language))) return [];
    const isBlock = blockTags.has(element.tag) && !(element.tag === 'a' && outer.slice(1).some(({tag}) => blockTags.has(tag)));
    const texts = isBlock || hasLooseText(element) ? [ownWords(element, language)] : [];
    return [...texts, ...spoken.flatMap((name) => element.attributes[name] ?? [])].filter(Boolean).map((text) => ({path: page.path, text}));
  });
}

/** Words that stand in no paragraph, as in a bare `<div>`. */
const hasLooseText = (element: Element): boolean =>
  ![...around(element)].some(({tag}) => blockTags.has(tag)) && element.children.some((child) => typeof child === 'string' && child.trim() !== '');

const tell = (blocks: readonly Block[]): string[] => [...new Map(blocks.map(({path, text}) => [text, `${path} ${text.slice(0, 120)}`])).values()];

const traditional = pagesIn('zh-tw').flatMap((page) => blocksOf(page, 'zh-TW'));
const simplified = pagesIn('zh-cn').flatMap((page) => blocksOf(page, 'zh-CN'));
const english = pagesIn('en').flatMap((page) => blocksOf(page, 'en'));

test('there are words of each language to read', () => {
  for (const blocks of [traditional, simplified, english]) expect(blocks.length).toBeGreaterThan(1000);
});

test('nothing of a page is left unread', () => {
  const [page] = pages.filter(({path}) => path === '/en/guides/any-crm/');
  if (page === undefined) throw new Error('/en/guides/any-crm/ was not built');
  const read = blocksOf(page, 'en')
    .map(({text}) => text)
    .join(' ');
  const main = page.elements.filter(({tag}) => tag === 'h1' || tag === 'h2').map(textOf);
  expect(main.length).toBeGreaterThan(5);
  expect(main.filter((heading) => !read.includes(heading))).toEqual([]);
});

/** Names that people type stand there in every script, and the glossary speaks of the other side's words. */
const isAboutWords = ({path, text}: Block): boolean => /^(?:也稱為|也叫)/u.test(text) || path.endsWith('/topics/words/');
const foreign = (blocks: readonly Block[], locale: 'zh-TW' | 'zh-CN'): string[] =>
  tell(blocks.filter((block) => !isAboutWords(block) && foreignWord(withoutQuoted(block.text), locale) !== undefined));

/** The content's own rules (content/rules/glossary.ts), asked of whole pages: these hold the site's words and the prose pages as well. */
test('traditional Chinese has no mainland word and no simplified letter', () => {
  expect(foreign(traditional, 'zh-TW')).toEqual([]);
});

test('simplified Chinese has no word of Taiwan', () => {
  expect(foreign(simplified, 'zh-CN')).toEqual([]);
});

test('注销 and 註銷 stand in quotation marks, or are about closing an account', () => {
  const said = [...simplified, ...traditional].filter(({text}) => /注销|註銷/u.test(text));
  expect(said.length).toBeGreaterThan(20);
  expect(said.flatMap(({text}) => closingSentences(text)).length).toBeGreaterThan(5);
  expect(tell(said.filter(({text}) => closingForLeaving(text).length > 0))).toEqual([]);
});

test('no paragraph tells to change passwords by the calendar without saying when that holds', () => {
  const said = [...simplified, ...traditional, ...english].filter(({text}) => speaksOfCalendar(text));
  expect(said.length).toBeGreaterThan(2);
  expect(tell(said.filter(({text}) => advisesCalendar(text)))).toEqual([]);
});
