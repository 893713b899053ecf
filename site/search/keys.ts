import type {AnswerWords, Answers} from '../../content/schema/answers.ts';
import {openReader} from '../../content/search/read.ts';
import {isTerm, openVocabulary} from '../../content/search/vocabulary.ts';
import {rowOf} from './row-of.ts';

/** Tokens as the key that a row holds. In one order always: what says the same is then the same, and packs well. */
export const keyOf = (tokens: readonly string[]): string => [...tokens.filter(isTerm).sort(), ...tokens.filter((token) => !isTerm(token))].join(' ');

/** The same index with every title among the ways to ask, but for those that name a product. Read here, so that no reader waits until a hundred titles are read. */
export function titled<Index extends AnswerWords & Pick<Answers, 'weak' | 'rows'>>(index: Index): Index {
  const read = openReader(openVocabulary(index, [index]));
  return {
    ...index,
    rows: index.rows.map(([ref, title, ways = '', names = '', sections = '', about = '']) =>
      rowOf([ref, title, keysOf([names === '' ? keyOf(read(title).tokens) : '', ...ways.split('|')]), names, sections, about]),
    ),
  };
}

/** Keys as a row writes them, each once, in one order. */
const keysOf = (keys: Iterable<string>): string =>
  [...new Set(keys)]
    .filter((key) => key !== '')
    .sort()
    .join('|');
