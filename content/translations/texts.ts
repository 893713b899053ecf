import type {Knowledge} from '../rules/knowledge.ts';
import {textsOf} from '../rules/texts.ts';
import {type Locale, type Localized, locales} from '../schema/basics.ts';
import type {Translated} from './lock.ts';

/** A prose page in each locale that it exists in. */
export type TopicTexts = {readonly id: string; readonly texts: Partial<Localized<string>>};

/** Everything that is written in zh-CN first: facts and prose, phrase books, the panel's words, prose pages. */
export function translatedTexts(knowledge: Knowledge, topics: readonly TopicTexts[]): Translated[] {
  const facts = textsOf(knowledge).map(({file, field, texts}) => ({thing: file.replace(/^content\/|\.yaml$/gu, ''), field, texts}));
  const pages = topics.flatMap(({id, texts}) => (isWhole(texts) ? [{thing: `topics/${id}`, field: 'text', texts}] : []));
  return [...facts, ...inBooks('phrases/phrases', knowledge.phrases), ...inBooks('phrases/panel', knowledge.panel), ...pages];
}

/** Books that are a file a locale, with the same keys. */
function inBooks(thing: string, books: Partial<Record<Locale, object>>): Translated[] {
  const flat = locales.map((locale) => [locale, new Map(leaves(books[locale], []))] as const);
  const fields = [...(flat[0]?.[1].keys() ?? [])];
  return fields.flatMap((field) => {
    const texts = Object.fromEntries(flat.flatMap(([locale, words]) => (words.has(field) ? [[locale, words.get(field)]] : [])));
    return isWhole(texts) ? [{thing, field, texts}] : [];
  });
}

function leaves(value: unknown, path: readonly string[]): [string, string][] {
  if (typeof value === 'string') return [[path.join('.'), value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

const isWhole = (texts: Partial<Localized<string>>): texts is Localized<string> => locales.every((locale) => typeof texts[locale] === 'string');
