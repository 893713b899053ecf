import type {Answers, AnswerRow, AnswerSense, MoreWords} from '../schema/answers.ts';
import type {SearchFlag} from '../schema/search-lexicon.ts';
import {openLikeness} from './likeness.ts';
import {openReader, type Reading} from './read.ts';
import type {Guess} from './guess.ts';
import type {Source} from './single-words.ts';
import {isTerm, openVocabulary, type Vocabulary} from './vocabulary.ts';

/** A page that answers, or the section of it that does. */
export type Answer = {readonly ref: string; readonly title: string; readonly hash?: string | undefined; readonly section?: string | undefined};
export type Outcome = {
  readonly answers: readonly Answer[];
  /** `fork`: leaving or closing the account may be meant, so ask. `warning`: leaving a company is no sign-out. */
  readonly flag: SearchFlag | undefined;
  /** Nothing answers: these are merely the nearest. */
  readonly near: boolean;
};
export type Search = {
  /** `about`: the product on whose page it is asked. */
  ask(typed: string, about?: string): Outcome;
  /** True where a word is not known: with `more` it may be. */
  strange(typed: string): boolean;
};

/** How many answers are given. */
const most = 8;
/** Below this an answer is none. */
const least = 0.36;
/** From here on a question is a page's own, so that no more need be known. */
const same = 0.95;
/** From here on a question is as good as a page's own. */
const alike = 0.75;
const alikeWeight = 4;
/** What a page gains that all of a question leans to; where a product is named; and how much of it where the page is about another product. */
const leant = 3.5;
const leantNamed = 2;
const leantOther = 0.5;
/** A sense's weight where it explains next to nothing of the question, and where it explains all of it. */
const leastTold = 0.7;
const mostTold = 1.2;
/** An address, or what calls itself a CRM: whatever else is in it, it is asked here. */
const ours = /crm|[\p{L}\d]\.[a-z]{2,}|:\/\//iu;
/** An address is no way to say anything. */
const address = /:\/\/|[\p{L}\d]\.[a-z]{2,}/iu;
const mostNear = 4;

type Meant = {readonly sense: AnswerSense; readonly size: number; readonly terms: ReadonlySet<string>};

/** What reads words that are not known: words of the other script, pinyin, slips. Loaded when it is needed. */
export type Further = {readonly words: MoreWords; readonly guess: (vocabulary: Vocabulary, words: MoreWords, source: Source) => Guess};

/** An index over rows, made in the reader's own browser: 200 rows take a few milliseconds. */
export function openSearch(data: Omit<Answers, 'words'>, further?: Further): Search {
  const {rows} = data;
  const first = openVocabulary(data, [{...data, fold: data.fold + (further?.words.fold ?? '')}]);
  const vocabulary = further === undefined ? first : openVocabulary(data, [data, further.words]);
  const keys = rows.map(([, , ways = '']) => (ways === '' ? [] : vocabulary.inScript(ways).split('|')));
  const guess = further?.guess(vocabulary, further.words, {data, parts: [data, further.words], keys: keys.flat().flatMap((key) => key.split(' '))});
  const plainly = openReader(first);
  const read = openReader(vocabulary, guess?.read);
  const likeness = openLikeness(keys);
  const fallback = data.nearest.slice(0, mostNear).map((row) => answerOf(rows[row], undefined, data.sections));
  const rowsOf = Map.groupBy(rows.keys(), (row) => idOf(rows[row]));
  const abouts = rows.map(([, , , , , about]) => about?.split(' '));
  const senses = data.senses.map((sense) => ({sense, sets: sense.when.split('|').map((set) => [...set])}));
  const closing = new Set(data.senses.filter(({flag}) => flag === 'fork').flatMap(({to}) => to ?? []));

  /** What is meant, the fullest first. A sense whose terms are all part of a fuller one is not. */
  function meaning({terms}: Reading): Meant[] {
    const found = senses.flatMap(({sense, sets}): Meant[] => {
      if ([...(sense.unless ?? '')].some((term) => terms.has(term))) return [];
      const held = sets.filter((set) => set.every((term) => terms.has(term))).sort((a, b) => b.length - a.length)[0];
      return held === undefined ? [] : [{sense, size: held.length, terms: new Set(held)}];
    });
    const flags = found.filter(({sense}) => sense.flag !== undefined);
    return found
      .filter((one) => one.sense.flag !== undefined || !found.some((other) => other.size > one.size && [...one.terms].every((term) => other.terms.has(term))))
      .sort((a, b) => Number(flags.includes(b)) - Number(flags.includes(a)) || b.size - a.size);
  }

  /** True where one meaning explains every word, or where it is asked just so: then nothing that comes later need be known. */
  const isExplained = (reading: Reading): boolean =>
    (reading.tokens.every(isTerm) && reading.terms.size <= (meaning(reading)[0]?.size ?? 0)) || Math.max(0, ...likeness.of(reading.tokens).values()) >= same;

  return {
    strange: (typed) => further === undefined && !isExplained(read(typed)),
    ask(typed, about) {
      // What the first file explains is answered the same whatever came after it, in either script.
      const plain = plainly(typed);
      const reading = isExplained(plain) ? plain : read(typed);
      const meant = meaning(reading);
      const said = isExplained(reading) || address.test(typed) ? undefined : guess?.lean(reading);
      const flagged = (one: SearchFlag): boolean => said?.flag === one || meant.some(({sense}) => sense.flag === one);
      const flag = (['out-of-scope', 'fork', 'warning'] as const).find(flagged);
      const named = namedIn(reading);
      // Other people's products, and what is asked of work and of a CRM but not here.
      if (flag === 'out-of-scope' || flagged('off-topic') || (flagged('elsewhere') && named.length === 0 && !ours.test(typed))) return {answers: fallback, flag, near: true};
      const scores = likeness.of(reading.tokens);
      const products = new Set(named.map((row) => idOf(rows[row])));
      const here = products.size === 0 ? about : undefined;
      const isAbout = (row: number): boolean => abouts[row]?.some((id) => products.has(id) || id === here) === true;
      const add = (row: number, score: number): void => void scores.set(row, (scores.get(row) ?? 0) + score);
      // Who asks nearly as we do is answered by that page, whatever single words might mean.
      if (reading.tokens.length > 2 && named.length === 0) for (const [row, like] of [...scores]) if (like > alike) add(row, (like - alike) * alikeWeight);
      const fullest = meant[0]?.size ?? 1;
      const whole = reading.tokens.reduce((sum, token) => sum + likeness.weigh(token), 0) || 1;
      const maybeOut = meant.some(({sense}) => sense.flag === undefined && sense.section === 'sign-out');
      const boosted = new Map<number, number>();
      const toldBy = (terms: ReadonlySet<string>): number => [...terms].reduce((sum, term) => sum + likeness.weigh(term), 0) / whole;
      for (const {sense, size, terms} of meant) {
        // A sense that explains little of a question answers little of it.
        const told = toldBy(terms);
        // To leave a company or close an account is no section of any guide: it comes before the product that is named.
        const first = named.length > 0 && (sense.flag === 'warning' || !maybeOut);
        const share = sense.flag === undefined ? (size / fullest) ** 2 * (leastTold + (mostTold - leastTold) * told) : first ? 3 : 1.2;
        (sense.to ?? []).forEach((row, at) => {
          boosted.set(row, Math.max(boosted.get(row) ?? 0, share * (0.5 + 0.12 * Math.min(size, 4)) * (1 - 0.15 * at) * (named.length > 0 ? 0.8 : 1)));
        });
      }
      if (said !== undefined)
        rows.forEach(([ref], row) => add(row, (said.pages.get(ref) ?? 0) * (named.length > 0 ? leantNamed : leant) * (abouts[row] === undefined || isAbout(row) ? 1 : leantOther)));
      // A page that speaks of no product answers less where one is named.
      if (named.length > 0) for (const [row, score] of scores) if (abouts[row] === undefined) scores.set(row, score * 0.55);
      for (const [row, score] of boosted) add(row, score);
      // The section of a product's guide that is meant comes before what holds for every product.
      const section = meant.find(({sense}) => sense.section !== undefined)?.sense.section;
      const hasIt = (row: number): boolean => section !== undefined && section !== 'sign-out' && rows[row]?.[4]?.split(' ').includes(section) === true;
      for (const [at, row] of named.entries()) add(row, (at === 0 ? 1.6 : 1.2 - 0.2 * at) + (hasIt(row) ? 0.7 : 0));
      abouts.forEach((ids, row) => {
        const score = scores.get(row);
        if (ids === undefined || score === undefined) return;
        // What is told of one product is not true of another.
        const fits = isAbout(row);
        scores.set(row, score + (fits ? 0.3 : products.size > 0 || here !== undefined ? -0.6 : -0.15));
      });
      const spoken = flag === 'fork' || flag === 'warning' || meant.some(({sense}) => sense.to?.some((row) => closing.has(row)));
      const ranked = [...scores].filter(([row, score]) => score >= least && (spoken || !closing.has(row))).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
      if (ranked.length === 0) return {answers: fallback, flag, near: true};
      // A way out of something that is no CRM.
      const near =
        meant.length === 1 &&
        fullest === 1 &&
        maybeOut &&
        named.length === 0 &&
        vocabulary.names.size > 0 &&
        reading.maybe.length === 0 &&
        reading.tokens.length === 2 &&
        !ours.test(typed) &&
        reading.tokens.some((token) => /^[a-z]/u.test(token) && likeness.isStranger(token));
      return {answers: ranked.slice(0, most).map(([row]) => answerOf(rows[row], section, data.sections)), flag, near};
    },
  };

  /** Products that are meant. One whose name is an ordinary word is, if nothing else is. */
  function namedIn({names, maybe, terms, tokens}: Reading): number[] {
    const sure = names.length > 0 ? names : terms.size <= 1 && tokens.filter((token) => !terms.has(token)).length <= 1 ? maybe : [];
    const all = [...new Set([...sure, ...sure.flatMap((row) => rowsOf.get(idOf(rows[row])) ?? [])])];
    const order = ['guide', 'identity', 'browser'];
    const browserFirst = [...terms].some((term) => data.senses.some(({section, when}) => section === 'clear' && when.split('|').includes(term)));
    const kind = (row: number): number => (browserFirst && rows[row]?.[0].startsWith('browser:') ? 0.5 : order.indexOf(rows[row]?.[0].split(':')[0] ?? ''));
    return all.sort((a, b) => kind(a) - kind(b)).slice(0, 4);
  }
}

const idOf = (row: AnswerRow | undefined): string => row?.[0].split(':')[1] ?? '';

function answerOf(row: AnswerRow | undefined, section: string | undefined, called: Answers['sections']): Answer {
  const [ref, title, , , sections = ''] = row ?? ['', ''];
  const hash = section !== undefined && sections.split(' ').includes(section) ? section : undefined;
  return {ref, title, hash, section: hash === undefined ? undefined : called[hash]};
}
