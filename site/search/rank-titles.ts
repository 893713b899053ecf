import {bareQuery, type SearchLocale} from './plan-query.ts';

/** A page as the list of all pages has it: what it is called, and what people call it. */
export type Titled = {readonly href: string; readonly names: readonly string[]};

/** Less than this much in common is no likeness. */
const least = 0.5;

/** Pages whose name or alias is like the question, best first. Body text is left to the index. */
export function rankTitles(typed: string, pages: readonly Titled[], locale: SearchLocale): string[] {
  const query = partsOf(bareQuery(typed, locale), locale);
  if (query.size === 0) return [];
  const split = pages.map(({href, names}) => ({href, names: names.map((name) => partsOf(bareQuery(name, locale), locale))}));
  // What most names hold ("sign out") says little; what few hold decides.
  const weigh = (part: string): number => Math.log(1 + pages.length / (1 + split.filter(({names}) => names.some((name) => name.has(part))).length));
  const weights = new Map([...query].map((part) => [part, weigh(part)]));
  return split
    .map(({href, names}) => ({href, score: Math.max(0, ...names.map((name) => likeness(weights, name)))}))
    .filter(({score}) => score >= least)
    .sort((a, b) => b.score - a.score)
    .map(({href}) => href);
}

/** How much of the question's weight the name holds, and a little for holding nothing else. */
function likeness(query: ReadonlyMap<string, number>, name: ReadonlySet<string>): number {
  const shared = [...query].filter(([part]) => name.has(part));
  if (shared.length === 0) return 0;
  const sum = (parts: Iterable<readonly [string, number]>): number => [...parts].reduce((all, [, weight]) => all + weight, 0);
  return (0.75 * sum(shared)) / sum(query) + (0.25 * shared.length) / name.size;
}

/** Pairs of Han characters, words of everything else. */
function partsOf(text: string, locale: SearchLocale): Set<string> {
  if (locale === 'en') return new Set(text.split(/\s+/u).filter((word) => word !== ''));
  return new Set(
    text.split(/\s+/u).flatMap((run) => {
      const chars = [...run];
      if (chars.length < 2 || /^[\w-]+$/u.test(run)) return run === '' ? [] : [run];
      return chars.slice(1).map((char, index) => `${chars[index] ?? ''}${char}`);
    }),
  );
}
