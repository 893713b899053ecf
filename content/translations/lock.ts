import {textHash} from '../compile/hash.ts';
import {type Locale, type Localized, locales} from '../schema/basics.ts';

/** One text in all locales under the name that the lock knows it by: `vendors/salesforce`, `notes.fact-mfa`. */
export type Translated = {readonly thing: string; readonly field: string; readonly texts: Localized<string>};

/**
 * What was in step when somebody last said so: of each text the hashes of its source (zh-CN, which is written
 * first) and of its translations, as `abcde fghij klmno` in the order of `locales`. By thing, then by field; a line
 * each, so that two people's changes merge.
 */
export type Lock = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A translation whose source has changed since, while it has not. */
export type Behind = {readonly thing: string; readonly field: string; readonly locale: Locale};

/** What the lock says of the texts. */
export type Standing = {
  readonly behind: readonly Behind[];
  /** Texts that changed together, are new, or are gone: the lock must be written anew to watch them. */
  readonly unrecorded: readonly string[];
};

const [source, ...translations] = locales;
/** 24 bits in five letters: enough to see a change, short enough for three thousand texts. */
const mark = (text: string): string => Number.parseInt(textHash(text).slice(-6), 16).toString(36).padStart(5, '0');
const marksOf = (texts: Localized<string>): string[] => locales.map((locale) => mark(texts[locale]));

/** Compares the texts with the lock. */
export function standing(all: readonly Translated[], lock: Lock): Standing {
  const behind = all.flatMap((text) => behindIn(text, lock));
  const isBehind = new Set(behind.map(({thing, field}) => `${thing} ${field}`));
  const changed = all.filter(({thing, field, texts}) => !isBehind.has(`${thing} ${field}`) && lock[thing]?.[field] !== marksOf(texts).join(' ')).map(nameOf);
  const names = new Set(all.map(nameOf));
  const gone = Object.entries(lock)
    .flatMap(([thing, fields]) => Object.keys(fields).map((field) => nameOf({thing, field})))
    .filter((name) => !names.has(name));
  return {behind, unrecorded: [...changed, ...gone]};
}

function behindIn({thing, field, texts}: Translated, lock: Lock): Behind[] {
  const [was, ...were] = lock[thing]?.[field]?.split(' ') ?? [];
  if (was === undefined || was === mark(texts[source])) return [];
  return translations.filter((locale, index) => were[index] === mark(texts[locale])).map((locale) => ({thing, field, locale}));
}

/**
 * The lock that holds the texts as they are. What is behind keeps its old line, so that it stays behind, unless
 * `accept` says that its translation still fits.
 */
export function record(all: readonly Translated[], lock: Lock, accept: (behind: Behind) => boolean): Lock {
  const kept = new Map<string, string>();
  for (const {thing, field} of standing(all, lock).behind.filter((one) => !accept(one))) kept.set(`${thing} ${field}`, lock[thing]?.[field] ?? '');
  const things = [...new Set(all.map(({thing}) => thing))].sort();
  return Object.fromEntries(
    things.map((thing) => [
      thing,
      Object.fromEntries(
        all
          .filter((text) => text.thing === thing)
          .map(({field, texts}) => [field, kept.get(`${thing} ${field}`) ?? marksOf(texts).join(' ')] as const)
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
    ]),
  );
}

const nameOf = ({thing, field}: {readonly thing: string; readonly field: string}): string => `${thing} ${field}`;
