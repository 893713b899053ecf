import {partsOfReading} from '../../content/search/leaning.ts';
import type {Reading} from '../../content/search/read.ts';
import type {Leanings} from '../../content/schema/answers.ts';

/** So many ways to ask are added to each page as everybody says them: what one way holds proves little. */
const doubt = 4;
/** Two pieces in a row are learnt only where so many ways hold them. */
const leastPairs = 16;
/** How much of what its pieces say already is taken off what a pair says. */
const saidAlready = 0.9;
/** What says less than this is left out; the rest is told in steps. */
const leastSaid = 0.4;
const step = 0.6;
const mostSteps = 8;

/** What needs a flag, and the pages that are asked for the same. */
const telling = {fork: /^flag:fork|:delete-account$/u, warning: /^flag:warning|:feishu-leave-old-company$/u, 'off-topic': /^flag:off-topic/u};
/** Pages for who wants to sign out. */
const signingOut = /^(?:guide:any-crm|topic:basics|situation:leaving)$/u;

/** Learns from whole ways to ask, word for word, what tells a page from all the others: 被登出 is asked of another page than 登出. */
export function learn(ways: readonly (readonly [page: string, readings: readonly Pick<Reading, 'terms' | 'units'>[]])[]): Leanings {
  const held = new Map<string, Map<number, number>>();
  let all = 0;
  ways.forEach(([, readings], page) => {
    all += readings.length;
    for (const reading of readings)
      for (const part of partsOfReading(reading)) {
        const counts = held.get(part) ?? new Map<number, number>();
        held.set(part, counts.set(page, (counts.get(page) ?? 0) + 1));
      }
  });
  const sum = (counts: ReadonlyMap<number, number>): number => [...counts.values()].reduce((total, count) => total + count, 0);
  const told = (part: string, page: number): number => {
    const counts = held.get(part);
    const count = counts?.get(page);
    if (counts === undefined || count === undefined) return 0;
    const usual = (sum(counts) + 1) / (all + 2);
    return Math.max(0, Math.log((count + doubt * usual) / (((ways[page]?.[1].length ?? 0) + doubt) * usual)));
  };
  const entries = [...held].flatMap(([part, counts]): string[] => {
    const pair = part.split(' ');
    if (pair.length > 1 && sum(counts) < leastPairs) return [];
    let last = -1;
    const postings = [...counts.keys()].flatMap((page): string[] => {
      const own = told(part, page) - (pair.length > 1 ? saidAlready * Math.max(...pair.map((one) => told(one, page))) : 0);
      if (own < leastSaid) return [];
      const gap = page - last - 1;
      last = page;
      const far = Math.floor(gap / 26);
      return [`${far === 0 ? '' : String.fromCharCode(64 + far)}${String.fromCharCode(97 + (gap % 26))}${Math.min(mostSteps, Math.max(1, Math.round(own / step)))}`];
    });
    return postings.length === 0 ? [] : [`${part}:${postings.join('')}`];
  });
  const numbersOf = (like: RegExp): number[] => ways.flatMap(([page], number) => (like.test(page) ? [number] : []));
  const flags = {fork: numbersOf(telling.fork), warning: numbersOf(telling.warning), 'off-topic': numbersOf(telling['off-topic'])};
  return {pages: ways.map(([page]) => page).join(' '), step, parts: entries.sort().join('|'), flags, out: numbersOf(signingOut)};
}
