import type {Locale} from './basics.ts';
import type {SearchFlag} from './search-lexicon.ts';

/** Words to read a question with. Lists of forms are joined by `|`; both lists of terms are in one order. */
export type AnswerWords = {
  /** Pairs of characters: one as it may be typed, then as it is read. */
  fold: string;
  stop: string;
  /** Forms of each term. */
  terms: readonly string[];
  /** Forms that rule a term out, by its number. */
  unless: Readonly<Record<number, string>>;
};

/**
 * The answer index of one locale as it travels: rows, and the words of the locale's own script to read a question
 * with, all written as the locale writes. A term is one character of its own (see `termSign`). The index itself is made where it is used.
 */
export type Answers = AnswerWords & {
  format: number;
  locale: Locale;
  /** Names that are ordinary words, too. */
  weak: string;
  /** What the sections of a guide are called. */
  sections: Readonly<Record<string, string>>;
  senses: readonly AnswerSense[];
  /** What comes nearest where nothing answers: numbers of rows. */
  nearest: readonly number[];
  /** What the site's dialog says. */
  words: Readonly<Record<'label' | 'close' | 'all' | 'searched' | 'counted' | 'nearest' | 'attendance' | 'fork' | 'warning', string>>;
  rows: readonly AnswerRow[];
};

/** The part of the index that the panel asks, with the words that it shows then. */
export type PanelAnswers = Omit<Answers, 'words'> & {words: Readonly<Record<'title' | 'field' | 'back' | 'nearest' | 'attendance' | 'warning', string>>};

/** What is needed for the other script, and for what is typed by sound: pinyin, initials, a character of the same sound. */
export type MoreWords = AnswerWords & {
  format: number;
  locale: Locale;
  /** `an安按 ban办…` */
  sounds: string;
  /** What is typed by sound as a whole. */
  phrases: string;
  leanings: Leanings;
};

/**
 * What tells pages from each other in the ways in which people ask for them. `pages`: `kind:id`, apart by spaces. `parts`: each
 * part of a text, a colon, and for each page that leans to it how many pages come between (a capital for each 26, a letter) and how
 * much, in steps; apart by `|`. `flags`: numbers of the pages that are asked for what needs a flag; `out`: of those for who wants to
 * sign out, to whom closing the account is not offered.
 */
export type Leanings = {
  readonly pages: string;
  readonly step: number;
  readonly parts: string;
  readonly flags: Readonly<Record<'fork' | 'warning' | 'off-topic', readonly number[]>>;
  readonly out: readonly number[];
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

/**
 * A page that may answer: `kind:id`, its title, and what is empty or left off where there is none of it. Ways to
 * ask for it, already read into terms, words and runs of Chinese characters; what a product is called; sections
 * that the page has, apart by spaces; ids of the products that it is about, apart by spaces.
 */
export type AnswerRow = readonly [ref: string, title: string, keys?: string, names?: string, sections?: string, about?: string];

/** What an answer says, for those that are shown at once: by `kind:id`. */
export type ShortAnswers = {format: number; locale: Locale; texts: Readonly<Record<string, string>>};
