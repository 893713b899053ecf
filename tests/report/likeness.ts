import type {Vendor} from '../../content/schema/subject.ts';
import {ownWords} from '../../content/rules/glossary.ts';
import {type Locale, type Localized, locales} from '../../content/schema/basics.ts';

/** All runs of five characters of a text, white space folded. */
export function shingles(text: string): Set<string> {
  const letters = [...text.replace(/\s+/gu, ' ').trim()];
  return new Set(letters.slice(0, Math.max(0, letters.length - 4)).map((_, index) => letters.slice(index, index + 5).join('')));
}

/** What two sets share, of all that either has. */
export function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((item) => other.has(item)).length;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length === 0 ? 0 : ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

/** How alike texts are, pair by pair. */
export function likeness(texts: readonly {readonly id: string; readonly text: string}[]): {pair: string; value: number}[] {
  const sets = texts.map(({id, text}) => ({id, set: shingles(text)}));
  return sets.flatMap((one, index) => sets.slice(index + 1).map((other) => ({pair: `${one.id} ${other.id}`, value: jaccard(one.set, other.set)})));
}

/** Half of what a vendor can be asked about has an answer: below that a page is mostly the general guide, which is the same for all. */
export const hasFullFacts = ({kind, facts}: Vendor): boolean => kind !== 'generic' && facts.filter(({value}) => value !== 'unknown').length >= 9;

/** What is left when words on controls, code, links and names in Latin letters are taken out of Chinese: letters that somebody chose. */
const chosen = (text: string): string => ownWords(text).replace(/[^\p{Script=Han}]/gu, '');

/** Pairs of locales that say the very same, in so many words that it is no accident. */
export function sameText(texts: Localized<string>): [Locale, Locale][] {
  const pairs: [Locale, Locale][] = locales.flatMap((one, index) => locales.slice(index + 1).map((other): [Locale, Locale] => [one, other]));
  return pairs.filter(([one, other]) => {
    const words = other === 'en' ? ownWords(texts[other]) : chosen(texts[other]);
    return words.length >= 12 && (other === 'en' ? texts[one] === texts[other] : chosen(texts[one]) === words);
  });
}
