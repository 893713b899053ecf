import type {Answers, AnswerWords} from '../schema/answers.ts';
import {folder, joined, reader, type Unit, unitsOf} from './units.ts';

/** What a string of pieces is known as. */
export type Known = {readonly kind: 'term'; readonly sign: string} | {readonly kind: 'name'; readonly rows: readonly number[]; readonly weak: boolean} | {readonly kind: 'stop'};
/** `parts`: what must stand in a text before it is worth a pattern. */
type Loose = {readonly sign: string; readonly parts: readonly string[]; like?: RegExp};
/** By what their first part begins with: most texts ask for none. */
type LooseForms = Map<string, Loose[]>;

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
  readonly loose: LooseForms;
  /** Where one of these stands, the term is not meant. */
  readonly unless: LooseForms;
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

/** No index has more terms. */
export const mostTerms = signs.length;
/** A term as it stands among words: one character that no folded text has. */
export const termSign = (number: number): string => signs[number] ?? '';
export const isTerm = (token: string): boolean => token !== token.toLowerCase();

export const list = (words: string): string[] => (words === '' ? [] : words.split('|'));
export const together = (units: readonly Unit[], as: 'text' | 'stem'): string => {
  let out = '';
  for (const unit of units) out += unit[as];
  return out;
};
/** What a form is looked up by. Most are Chinese, and as they stand. */
const keyOf = (form: string): string => (/[^\u4e00-\u9fff]/u.test(form) ? together(unitsOf(form), 'stem') : form);

export function openVocabulary(data: Pick<Answers, 'weak' | 'rows'>, parts: readonly AnswerWords[]): Vocabulary {
  const pairs = parts.map((part) => part.fold).join('');
  const fold = folder(pairs);
  // Our own words were folded when they were built, but for the script.
  const inScript = reader(pairs);
  const forms = new Map<string, Known>();
  const names = new Map<string, Known & {kind: 'name'}>();
  const loose: LooseForms = new Map();
  const unless: LooseForms = new Map();

  const learn = (form: string, known: Known): void => {
    const key = keyOf(form);
    if (!forms.has(key)) forms.set(key, known);
  };
  const among = (forms: LooseForms, form: string, sign: string): void => {
    const split = partsOf(form);
    const first = split[0]?.charAt(0) ?? '';
    const others = forms.get(first);
    if (others === undefined) forms.set(first, [{sign, parts: split}]);
    else others.push({sign, parts: split});
  };
  for (const {terms, stop, unless: others} of parts) {
    terms.forEach((ways, number) => {
      const sign = termSign(number);
      const known: Known = {kind: 'term', sign};
      for (const form of list(inScript(ways))) {
        if (form.includes('*')) among(loose, form, sign);
        else learn(form, known);
      }
    });
    for (const form of list(inScript(stop))) learn(form, {kind: 'stop'});
    for (const [number, ways] of Object.entries(others)) for (const form of list(inScript(ways))) among(unless, form, termSign(Number(number)));
  }
  const weak = weakNames(data, inScript);
  data.rows.forEach(([, , , written = ''], number) => {
    for (const name of list(inScript(written))) {
      const units = unitsOf(name);
      const key = together(units, 'text');
      if (key === '') continue;
      for (const one of new Set([key, together(units, 'stem')])) {
        const before = names.get(one)?.rows ?? [];
        names.set(one, {kind: 'name', weak: weak.has(key), rows: before.includes(number) ? before : [...before, number]});
      }
    }
  });
  const longest = new Map<string, number>();
  for (const known of [forms, names]) for (const key of known.keys()) longest.set(key.charAt(0), Math.max(longest.get(key.charAt(0)) ?? 0, key.length));
  return {fold, inScript, forms, names, longest, loose, unless};
}

/** Names that are ordinary words, too, written together. */
export const weakNames = (data: Pick<Answers, 'weak'>, inScript: (text: string) => string): Set<string> =>
  new Set(list(data.weak).map((name) => together(unitsOf(inScript(name)), 'text')));

/** A form by what stands before, between and after its `*`. */
const partsOf = (form: string): string[] => form.split('*').map((part) => joined(unitsOf(part)).trim());

/** The terms of forms with something in between that stand in a text of `joined` pieces: `*` is up to three words, or three characters. */
export function* looseIn(text: string, forms: LooseForms): Generator<string> {
  if (forms.size === 0) return;
  for (const first of new Set(text)) for (const form of forms.get(first) ?? []) if (isIn(text, form)) yield form.sign;
}

function isIn(text: string, form: Loose): boolean {
  for (const part of form.parts) if (!text.includes(part)) return false;
  const latin = form.parts.every((part) => !/\p{sc=Han}/u.test(part));
  form.like ??= latin ? new RegExp(` ${form.parts.join(' (?:\\S+ ){0,3}')} `, 'u') : new RegExp(form.parts.join('.{0,3}'), 'u');
  return form.like.test(text);
}
