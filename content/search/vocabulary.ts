import type {Answers, AnswerWords} from '../schema/answers.ts';
import {folder, joined, reader, type Unit, unitsOf} from './units.ts';

/** What a string of pieces is known as. */
export type Known = {readonly kind: 'term'; readonly sign: string} | {readonly kind: 'name'; readonly rows: readonly number[]; readonly weak: boolean} | {readonly kind: 'stop'};
/** `parts`: what must stand in a text before it is worth a pattern. */
type Loose = {readonly sign: string; readonly parts: readonly string[]; like?: RegExp};

/** The words of an index, ready to be looked up. */
export type Vocabulary = {
  readonly fold: (text: string) => string;
  /** The same for characters alone: signs of terms stay what they are. */
  readonly inScript: (text: string) => string;
  /** By the pieces without their endings, written together: `logout`, `退出登录`. */
  readonly forms: ReadonlyMap<string, Known>;
  /** By the pieces as typed, written together: `salesforce`, `dynamicscrm`. */
  readonly names: ReadonlyMap<string, Known & {kind: 'name'}>;
  /** How long the longest form or name is that begins with a character. */
  readonly longest: ReadonlyMap<string, number>;
  /** Forms with something in between. */
  readonly loose: readonly Loose[];
  /** Where one of these stands, the term is not meant. */
  readonly unless: readonly Loose[];
  /** Every single word of Latin script that is known, without its ending. */
  readonly words: Set<string>;
  /** Every Chinese character of forms, names and keys. */
  readonly characters: Set<string>;
  /** Words that a misspelt one is compared with: as written, and what it stands for. */
  readonly spellings: ReadonlyMap<string, string>;
  /** Chinese that can be typed by sound: forms, names, phrases. */
  readonly spoken: readonly string[];
};

/** Capitals, since a folded text has none: where a script's begin, and how many follow each other. */
const capitals: readonly (readonly [number, number])[] = [
  [0x41, 26],
  [0xc0, 23],
  [0xd8, 7],
  [0x391, 17],
  [0x3a3, 7],
  [0x410, 32],
];
const signs = capitals.flatMap(([first, count]) => Array.from({length: count}, (_, at) => String.fromCharCode(first + at)));

/** A term as it stands among words: one character that no folded text has. */
export function termSign(number: number): string {
  const sign = signs[number];
  if (sign === undefined) throw new Error(`There are signs for ${signs.length} terms, and no more`);
  return sign;
}
export const isTerm = (token: string): boolean => token !== token.toLowerCase();

const list = (words: string): string[] => (words === '' ? [] : words.split('|'));
const together = (units: readonly Unit[], as: 'text' | 'stem'): string => units.map((unit) => unit[as]).join('');

export function openVocabulary(data: Pick<Answers, 'weak' | 'rows'>, parts: readonly (AnswerWords & {phrases?: string})[]): Vocabulary {
  const pairs = parts.map((part) => part.fold).join('');
  const fold = folder(pairs);
  // Our own words were folded when they were built, but for the script.
  const inScript = reader(pairs);
  const forms = new Map<string, Known>();
  const names = new Map<string, Known & {kind: 'name'}>();
  const words = new Set<string>();
  const characters = new Set<string>();
  const spellings = new Map<string, string>();
  const spoken = new Set<string>();
  const loose: Loose[] = [];
  const unless: Loose[] = [];

  const learn = (units: readonly Unit[], written: string): void => {
    for (const {stem, han} of units) (han ? characters : words).add(stem);
    if (units.length > 0 && units.every(({han}) => !han)) {
      for (const {text} of units) if (text.length > 2) spellings.set(text, text);
      if (units.length === 2) spellings.set(together(units, 'text'), written);
    }
    if (units.length > 1 && units.every(({han}) => han)) spoken.add(together(units, 'text'));
  };
  for (const {terms, stop, unless: others} of parts) {
    terms.forEach((ways, number) => {
      const sign = termSign(number);
      for (const form of list(inScript(ways))) {
        const units = unitsOf(form);
        learn(units, form);
        if (form.includes('*')) loose.push({sign, parts: partsOf(form)});
        else if (!forms.has(together(units, 'stem'))) forms.set(together(units, 'stem'), {kind: 'term', sign});
      }
    });
    for (const form of list(inScript(stop))) {
      const units = unitsOf(form);
      learn(units, form);
      if (!forms.has(together(units, 'stem'))) forms.set(together(units, 'stem'), {kind: 'stop'});
    }
    for (const [number, ways] of Object.entries(others)) for (const form of list(inScript(ways))) unless.push({sign: termSign(Number(number)), parts: partsOf(form)});
  }
  const weak = new Set(list(data.weak).map((name) => together(unitsOf(inScript(name)), 'text')));
  data.rows.forEach(([, , , written = ''], number) => {
    for (const name of list(inScript(written))) {
      const units = unitsOf(name);
      const key = together(units, 'text');
      if (key === '') continue;
      for (const {stem, han} of units) (han ? characters : words).add(stem);
      if (units.every(({han}) => han) && units.length > 1) spoken.add(key);
      else if (!weak.has(key)) {
        if (key.length > 4) spellings.set(key, name);
        for (const {text, han} of units) if (!han && text.length > 4) spellings.set(text, spellings.get(text) ?? text);
      }
      for (const one of new Set([key, together(units, 'stem')])) {
        const before = names.get(one)?.rows ?? [];
        names.set(one, {kind: 'name', weak: weak.has(key), rows: before.includes(number) ? before : [...before, number]});
      }
    }
  });
  for (const {phrases = ''} of parts) for (const phrase of list(phrases)) spoken.add(phrase);
  const longest = new Map<string, number>();
  for (const known of [forms, names]) for (const key of known.keys()) longest.set(key.charAt(0), Math.max(longest.get(key.charAt(0)) ?? 0, key.length));
  return {fold, inScript, forms, names, longest, loose, unless, words, characters, spellings, spoken: [...spoken]};
}

/** A word that a form, a name or a key has; a character that is in one. */
export const isKnown = ({text, stem, han}: Unit, {words, characters, names}: Vocabulary): boolean =>
  han ? characters.has(text) : words.has(stem) || names.has(text) || /^\d+$/u.test(text);

/** A form by what stands before, between and after its `*`. */
const partsOf = (form: string): string[] => form.split('*').map((part) => joined(unitsOf(part)).trim());

/** Whether a form with something in between stands in a text of `joined` pieces: `*` is up to three words, or three characters. */
export function isIn(text: string, form: Loose): boolean {
  for (const part of form.parts) if (!text.includes(part)) return false;
  const latin = form.parts.every((part) => !/\p{sc=Han}/u.test(part));
  form.like ??= latin ? new RegExp(` ${form.parts.join(' (?:\\S+ ){0,3}')} `, 'u') : new RegExp(form.parts.join('.{0,3}'), 'u');
  return form.like.test(text);
}
