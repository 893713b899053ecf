import type {Answers, AnswerWords} from '../schema/answers.ts';
import {type Unit, unitsOf} from './units.ts';
import {list, together, type Vocabulary, weakNames} from './vocabulary.ts';

/** What is known of single words: a strange one is compared with these. */
export type SingleWords = {
  /** Every single word of Latin script that is known, without its ending. */
  readonly words: ReadonlySet<string>;
  /** Words that a misspelt one is compared with: as written, and what it stands for. */
  readonly spellings: ReadonlyMap<string, string>;
  /** Chinese that can be typed by sound: forms, names, phrases. */
  readonly spoken: readonly string[];
};

/** What an index is made of. `keys`: the tokens of all keys. */
export type Source = {readonly data: Pick<Answers, 'weak' | 'rows'>; readonly parts: readonly (AnswerWords & {readonly phrases?: string})[]; readonly keys: Iterable<string>};

/** The single words of an index. Only guessing asks for them, so the first answers do not wait for them. */
export function singleWords({data, parts, keys}: Source, {inScript}: Vocabulary): SingleWords {
  const words = new Set<string>();
  const spellings = new Map<string, string>();
  const spoken = new Set<string>();
  const meet = (units: readonly Unit[]): void => {
    for (const {stem, han} of units) if (!han) words.add(stem);
  };

  for (const {terms, stop} of parts) {
    for (const form of [...terms, stop].flatMap((ways) => list(inScript(ways)))) {
      const units = unitsOf(form);
      meet(units);
      if (units.length > 0 && units.every(({han}) => !han)) {
        for (const {text} of units) if (text.length > 2) spellings.set(text, text);
        if (units.length === 2) spellings.set(together(units, 'text'), form);
      }
      if (units.length > 1 && units.every(({han}) => han)) spoken.add(together(units, 'text'));
    }
  }
  const weak = weakNames(data, inScript);
  for (const name of data.rows.flatMap(([, , , written = '']) => list(inScript(written)))) {
    const units = unitsOf(name);
    const key = together(units, 'text');
    meet(units);
    if (units.every(({han}) => han) && units.length > 1) spoken.add(key);
    else if (key !== '' && !weak.has(key)) {
      if (key.length > 4) spellings.set(key, name);
      for (const {text, han} of units) if (!han && text.length > 4) spellings.set(text, spellings.get(text) ?? text);
    }
  }
  for (const {phrases = ''} of parts) for (const phrase of list(phrases)) spoken.add(phrase);
  for (const word of keys) words.add(word);
  return {words, spellings, spoken: [...spoken]};
}
