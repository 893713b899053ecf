import type {Answers, AnswerRow, AnswerSense} from '../schema/answers.ts';
import type {SearchFlag} from '../schema/search-lexicon.ts';
import {openLikeness} from './likeness.ts';
import {openReader, type Reading} from './read.ts';
import {openSounds} from './sounds.ts';
import {openVocabulary} from './vocabulary.ts';

/** A page that answers, or the section of it that does. */
export type Answer = {readonly ref: string; readonly hash?: string | undefined; readonly title: string};
export type Outcome = {
  readonly answers: readonly Answer[];
  /** `fork`: leaving or closing the account may be meant, so ask. `warning`: leaving a company is no sign-out. */
  readonly flag: SearchFlag | undefined;
  /** Nothing answers: these are merely the nearest. */
  readonly near: boolean;
};
export type Search = {ask(typed: string): Outcome};

/** How many answers are given. */
const most = 8;
/** Below this an answer is none. */
const least = 0.36;
/** What comes nearest where nothing answers. */
const nearest = ['guide:any-crm', 'faq:find-the-sign-out-control', 'situation:left-signed-in', 'topic:basics'];

type Meant = {readonly sense: AnswerSense; readonly size: number; readonly terms: ReadonlySet<string>};

/** An index over rows, made in the reader's own browser: 200 rows take a few milliseconds. */
export function openSearch(data: Answers): Search {
  const {rows} = data;
  const vocabulary = openVocabulary(data);
  for (const {keys} of rows) for (const word of keys?.split(/[| ]/u) ?? []) if (/^[a-z0-9]/u.test(word)) vocabulary.words.add(word);
  const read = openReader(vocabulary, openSounds(data.sounds));
  const likeness = openLikeness(rows.map(({keys}) => keys?.split('|') ?? []));
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

  return {
    ask(typed) {
      const reading = read(typed);
      const meant = meaning(reading);
      const flag = (['out-of-scope', 'fork', 'warning'] as const).find((one) => meant.some(({sense}) => sense.flag === one));
      if (flag === 'out-of-scope') return {answers: fallback(rows), flag, near: true};
      const named = namedIn(reading);
      const scores = likeness.of(reading.tokens);
      const add = (row: number, score: number): void => void scores.set(row, (scores.get(row) ?? 0) + score);
      const fullest = meant[0]?.size ?? 1;
      const boosted = new Map<number, number>();
      for (const {sense, size} of meant) {
        const share = sense.flag === undefined ? (size / fullest) ** 2 : 1.2;
        (sense.to ?? []).forEach((row, at) => {
          boosted.set(row, Math.max(boosted.get(row) ?? 0, share * (0.5 + 0.12 * Math.min(size, 4)) * (1 - 0.15 * at) * (named.length > 0 ? 0.8 : 1)));
        });
      }
      // A page that speaks of no product answers less where one is named.
      if (named.length > 0) for (const [row, score] of scores) if (rows[row]?.about === undefined) scores.set(row, score * 0.55);
      for (const [row, score] of boosted) add(row, score);
      for (const [at, row] of named.entries()) add(row, at === 0 ? 1.6 : 1.2 - 0.2 * at);
      rows.forEach(({about}, row) => {
        const score = scores.get(row);
        if (about === undefined || score === undefined) return;
        if (about.some((one) => named.includes(one))) scores.set(row, score + 0.3);
        // What is told of one product is not true of another.
        else if (named.length > 0) scores.set(row, score - 0.6);
        else scores.set(row, score - 0.15);
      });
      const spoken = flag === 'fork' || flag === 'warning' || meant.some(({sense}) => sense.to?.some((row) => closing.has(row)));
      const ranked = [...scores].filter(([row, score]) => score >= least && (spoken || !closing.has(row))).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
      if (ranked.length === 0) return {answers: fallback(rows), flag, near: true};
      const section = meant.find(({sense}) => sense.section !== undefined)?.sense.section;
      return {answers: ranked.slice(0, most).map(([row]) => answerOf(rows[row], section)), flag, near: false};
    },
  };

  /** Products that are meant. One whose name is an ordinary word is, if nothing else is. */
  function namedIn({names, maybe, terms, tokens}: Reading): number[] {
    const sure = names.length > 0 ? names : terms.size <= 2 && tokens.filter((token) => !terms.has(token)).length <= 1 ? maybe : [];
    const order = ['guide', 'identity', 'browser'];
    const browserFirst = [...terms].some((term) => data.senses.some(({section, when}) => section === 'clear' && when.split('|').includes(term)));
    const kind = (row: number): number => (browserFirst && rows[row]?.ref.startsWith('browser:') ? 0.5 : order.indexOf(rows[row]?.ref.split(':')[0] ?? ''));
    return [...sure].sort((a, b) => kind(a) - kind(b)).slice(0, 4);
  }
}

function answerOf(row: AnswerRow | undefined, section: string | undefined): Answer {
  const {ref = '', title = '', sections = ''} = row ?? {};
  const hash = section !== undefined && sections.split(' ').includes(section) ? section : undefined;
  return {ref, title, hash};
}

const fallback = (rows: readonly AnswerRow[]): Answer[] =>
  nearest.flatMap((ref) => {
    const row = rows.find((one) => one.ref === ref);
    return row === undefined ? [] : [{ref, title: row.title, hash: undefined}];
  });
