import type {Leanings} from '../schema/answers.ts';
import type {Reading} from './read.ts';

/** What a text is made of as far as pages lean to it: each term, each piece, and each two pieces that follow each other. */
export function partsOfReading({terms, units}: Pick<Reading, 'terms' | 'units'>): Set<string> {
  const out = new Set(terms);
  let before = '^';
  for (const {stem} of units) {
    out.add(stem).add(`${before} ${stem}`);
    before = stem;
  }
  return out.add(`${before} $`);
}

/** Where a question leans to. */
export type Leaning = {
  /** By page as `kind:id`, up to 1. */
  readonly pages: ReadonlyMap<string, number>;
  /** What most of it says, where that is no page. */
  readonly flag: string | undefined;
};

/** Below this, no page is leant to with all one's weight. */
const fullest = 8;
/** How much of the most the pages for signing out may say where the choice is shown. */
const tooMuch = 0.7;
/** How likely a flag must be. */
const sure = 0.5;
/** Below this, too little is said for any flag. */
const least = 4;

/** What tells pages from each other in what people say, ready to be asked. `words`: what more than one page is asked with. */
export function openLeanings({pages, step, parts, flags, out}: Leanings): {readonly words: readonly string[]; lean(reading: Reading): Leaning} {
  const names = pages.split(' ');
  const postings = new Map(
    parts.split('|').map((entry): [string, string] => {
      const at = entry.lastIndexOf(':');
      return [entry.slice(0, at), entry.slice(at + 1)];
    }),
  );
  return {
    words: [...postings].flatMap(([part, said]) => (said.length > 3 ? [part] : [])),
    lean(reading) {
      const found = new Map<string, number>();
      for (const part of partsOfReading(reading)) {
        let page = -1;
        for (const [, far = '', near = '', level] of (postings.get(part) ?? '').matchAll(/([A-Z]?)([a-z])(\d)/gu)) {
          page += 1 + (far === '' ? 0 : (far.charCodeAt(0) - 64) * 26) + near.charCodeAt(0) - 97;
          const name = names[page] ?? '';
          found.set(name, (found.get(name) ?? 0) + Number(level) * step);
        }
      }
      const most = Math.max(0, ...found.values());
      const saidFor = (page: number): number => found.get(names[page] ?? '') ?? 0;
      const share = (said: readonly number[]): number => said.reduce((sum, one) => sum + (one > 0 ? Math.exp(one - most) : 0), 0);
      const told = most < least ? undefined : Object.entries(flags).find(([, own]) => share(own.map(saidFor)) > sure * share([...found.values()]))?.[0];
      // Nobody who may want to sign out is shown how to close the account.
      const flag = told === 'fork' && out.some((page) => saidFor(page) > tooMuch * most) ? undefined : told;
      return {flag, pages: new Map([...found].map(([name, sum]) => [name, (sum / Math.max(fullest, most)) ** 2]))};
    },
  };
}
