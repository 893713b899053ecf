import type {Locale} from './basics.ts';
import type {SearchFlag} from './search-lexicon.ts';

/**
 * The answer index of one locale as it travels: rows and the words to read a question with. Lists of words
 * are joined by `|`; a term is one character of its own (see `termSign`). The index itself is made where it is used.
 */
export type Answers = {
  format: number;
  locale: Locale;
  /** Pairs of characters: traditional, then simplified. */
  fold: string;
  /** `an安按 ban办…`: characters by the sound they are typed with. */
  sounds: string;
  stop: {zh: string; en: string};
  weak: string;
  /** Forms in Chinese, forms in Latin script, forms that rule the term out. */
  terms: readonly (readonly [zh: string, en: string, unless?: string])[];
  phrases: string;
  senses: readonly AnswerSense[];
  rows: readonly AnswerRow[];
};

export type AnswerSense = {
  /** Sets of terms, each a string of term signs, joined by `|`. */
  when: string;
  unless?: string;
  section?: string;
  flag?: SearchFlag;
  /** Numbers of rows, best first. */
  to?: readonly number[];
};

export type AnswerRow = {
  /** `kind:id` of the page. */
  ref: string;
  title: string;
  /** Other ways to ask for it, already read: terms, words and runs of Chinese characters. */
  keys?: string;
  /** What a product is called. */
  names?: string;
  /** Sections that the page has. */
  sections?: string;
  /** Rows of the products that it is about. */
  about?: readonly number[];
};

/** What an answer says, for those that are shown at once: by `kind:id`. */
export type ShortAnswers = {format: number; locale: Locale; texts: Readonly<Record<string, string>>};
