import {joined, type Unit, unitsOf} from './units.ts';
import {type Known, looseIn, type Vocabulary} from './vocabulary.ts';

/** A text as the index understands it. */
export type Reading = {
  /** Terms, words and runs of Chinese characters that are left; what says nothing is gone. */
  readonly tokens: readonly string[];
  /** All of it, piece by piece; `§` stands for a name. */
  readonly units: readonly Unit[];
  readonly terms: ReadonlySet<string>;
  /** Rows of the products that are named. */
  readonly names: readonly number[];
  /** The same for names that are ordinary words, too. */
  readonly maybe: readonly number[];
};

/** No form or name has more pieces. */
const longestForm = 12;
/** A word weighs as much as two Chinese characters. */
const weight = ({han}: Unit): number => (han ? 1 : 2);
const rank = (known: Known): number => (known.kind === 'stop' ? 0 : known.kind === 'term' ? 2 : known.weak ? 1 : 3);

type Match = {readonly from: number; readonly to: number; readonly size: number; readonly known: Known};

/** Reads what is written; with a guess, also what was meant. */
export const openReader =
  (vocabulary: Vocabulary, guess?: (folded: string) => Unit[]): ((text: string) => Reading) =>
  (text) => {
    const typed = vocabulary.fold(text);
    return readUnits(guess === undefined ? unitsOf(typed) : guess(typed), vocabulary);
  };

function readUnits(units: readonly Unit[], vocabulary: Vocabulary): Reading {
  const {loose, unless} = vocabulary;
  const taken: (Match | undefined)[] = Array.from({length: units.length});
  const chosen: Match[] = [];
  const isTaken = ({from, to}: Match): boolean => {
    for (let at = from; at < to; at += 1) if (taken[at] !== undefined) return true;
    return false;
  };
  const isLeft = (at: number): boolean => units[at]?.han === true && taken[at] === undefined;
  // The longest first, wherever it stands: 企业微信 before 退出企业.
  for (const match of matchesIn(units, vocabulary)) {
    if (isTaken(match)) continue;
    taken.fill(match, match.from, match.to);
    chosen.push(match);
  }
  // One character is a word where it stands alone: 退 in 退货 is none.
  const lone = (match: Match): boolean =>
    match.known.kind !== 'term' || match.to - match.from > 1 || units[match.from]?.han === false || (!isLeft(match.from - 1) && !isLeft(match.to));
  for (const match of chosen.filter((one) => !lone(one))) {
    taken[match.from] = undefined;
    chosen.splice(chosen.indexOf(match), 1);
  }
  const terms = new Set<string>();
  const named = new Set<number>();
  const maybe = new Set<number>();
  for (const {known} of chosen) {
    if (known.kind === 'term') terms.add(known.sign);
    if (known.kind === 'name') for (const row of known.rows) (known.weak ? maybe : named).add(row);
  }
  const nameAt = (at: number): Match | undefined => (taken[at] !== undefined && rank(taken[at].known) === 3 ? taken[at] : undefined);
  const nameless = units.flatMap((unit, at) => (nameAt(at) === undefined ? [unit] : nameAt(at)?.from === at ? [{text: '§', stem: '§', han: false}] : []));
  const text = joined(nameless);
  for (const sign of looseIn(text, loose)) terms.add(sign);
  for (const sign of looseIn(text, unless)) terms.delete(sign);
  return {units: nameless, tokens: [...terms, ...leftOver(units, taken)], terms, names: [...named], maybe: [...maybe]};
}

function matchesIn(units: readonly Unit[], {forms, names, longest}: Vocabulary): Match[] {
  const found: Match[] = [];
  units.forEach((first, from) => {
    const most = longest.get(first.text.charAt(0)) ?? 0;
    let stems = '';
    let texts = '';
    let size = 0;
    for (let to = from + 1; to <= Math.min(units.length, from + longestForm); to += 1) {
      const unit = units[to - 1];
      if (unit === undefined) break;
      stems += unit.stem;
      texts += unit.text;
      size += weight(unit);
      if (stems.length > most) break;
      const name = names.get(texts) ?? names.get(stems);
      if (name !== undefined) found.push({from, to, size, known: name});
      const form = forms.get(stems);
      if (form !== undefined) found.push({from, to, size, known: form});
    }
  });
  // No name begins within another: 微信扫码登录 in 企业微信扫码登录 is another product's.
  const named = found.filter(({known}) => known.kind === 'name' && !known.weak);
  const within = ({from, known}: Match): boolean => known.kind === 'name' && named.some((other) => other.from < from && from < other.to);
  return found.filter((match) => !within(match)).sort((a, b) => b.size - a.size || rank(b.known) - rank(a.known) || a.from - b.from);
}

/** What nothing was known about, and names that may be no names. */
function leftOver(units: readonly Unit[], taken: readonly (Match | undefined)[]): string[] {
  const out: string[] = [];
  let run = '';
  units.forEach((unit, at) => {
    const known = taken[at]?.known;
    const stays = known === undefined || (known.kind === 'name' && known.weak);
    if (stays && unit.han) run += unit.text;
    else {
      if (run !== '') out.push(run);
      run = '';
      if (stays) out.push(unit.stem);
    }
  });
  if (run !== '') out.push(run);
  return [...new Set(out)];
}
