import {bareQuery, type SearchLocale} from './plan-query.ts';

/** A page as the list of all pages has it: what it is called, and what people call it. */
export type Titled = {readonly href: string; readonly names: readonly string[]};

/** Less than this much in common is no likeness. */
const least = 0.5;

/** Pages whose name or alias is like the question, best first. Body text is left to the index. */
export function rankTitles(typed: string, pages: readonly Titled[], locale: SearchLocale): string[] {
  const query = partsOf(bareQuery(typed, locale), locale);
  if (query.size === 0) return [];
  return pages
    .map(({href, names}) => ({href, score: Math.max(0, ...names.map((name) => likeness(query, partsOf(bareQuery(name, locale), locale))))}))
    .filter(({score}) => score >= least)
    .sort((a, b) => b.score - a.score)
    .map(({href}) => href);
}

/** How much of the question the name holds, and a little for holding nothing else. */
function likeness(query: ReadonlySet<string>, name: ReadonlySet<string>): number {
  const shared = [...query].filter((part) => name.has(part)).length;
  if (shared === 0) return 0;
  return (0.75 * shared) / query.size + (0.25 * shared) / name.size;
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
