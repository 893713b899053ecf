import {edits, tolerance} from './edits.ts';
import type {MoreWords} from '../schema/answers.ts';
import {type Leaning, openLeanings} from './leaning.ts';
import type {Reading} from './read.ts';
import {singleWords, type Source} from './single-words.ts';
import {openSounds, type Sounds} from './sounds.ts';
import {type Unit, unitsOf} from './units.ts';
import type {Vocabulary} from './vocabulary.ts';
import {keysOf, signsOf, spellSigns} from './zhuyin.ts';

/** Reads words that nobody knows as what was meant: initials, pinyin, Taiwan's phonetic signs, a slip of the finger. */
export type Guess = {readonly read: (folded: string) => Unit[]; readonly lean: (reading: Reading) => Leaning};

/** What is spoken, by how it sounds. `blurred`: names of products, by how each may be taken for another. */
type Ear = {
  readonly sounds: Sounds;
  readonly bySound: ReadonlyMap<string, string>;
  readonly byInitials: ReadonlyMap<string, string>;
  readonly blurred: ReadonlyMap<string, string>;
};

/** How much of a name must be there for the rest to be guessed: "sales" is a word of its own. */
const begun = 0.6;
/** What each letter of a syllable costs that is passed over. */
const passed = 12;
/** No name has more pieces. */
const longestName = 8;

export function openGuess(vocabulary: Vocabulary, words: MoreWords, source: Source): Guess {
  const {names} = vocabulary;
  const {spellings, spoken, words: met} = singleWords(source, vocabulary);
  const phrases = new Set(list(words.phrases).map(vocabulary.fold));
  const sounds = openSounds(words.sounds);
  const clear = [...names].flatMap(([name, {weak}]) => (weak || !/^\p{sc=Han}{2,}$/u.test(name) ? [] : [name]));
  const ear: Ear = {sounds, bySound: index(spoken, sounds.spell), byInitials: index(spoken, sounds.initials), blurred: index(clear, (name) => blurs(name, sounds))};
  const {lean, words: said} = openLeanings(words.leanings);
  const heard = new Set(words.locale === 'en' ? said.filter((part) => !part.includes(' ')) : []);
  /** A character stands for itself; a word is known where a form, a name, a key or a way to ask has it. */
  const known = ({text, stem, han}: Unit): boolean => han || met.has(stem) || heard.has(stem) || names.has(text) || /^\d+$/u.test(text);

  /** Typing asks again with every letter, and a build thousands of times. */
  const guessed = new Map<string, string>();

  return {read, lean};

  function read(folded: string): Unit[] {
    const typed = unitsOf(spelled(folded, ear));
    const units = typed.some(({han}) => han) ? phrasesByEar(byEar(typed, vocabulary, ear), phrases, vocabulary, ear) : typed;
    const covered = coveredByNames(units, names);
    const out: Unit[] = [];
    for (let at = 0; at < units.length; ) {
      const unit = units[at];
      if (unit === undefined) break;
      // A name that is longer than one that stands in it: qiye weixin.
      const both = ear.bySound.get(unit.text + (units[at + 1]?.text ?? ''));
      if (both !== undefined && units[at + 1]?.han === false) {
        out.push(...unitsOf(both));
        at += 2;
        continue;
      }
      if (covered.has(at) || known(unit)) {
        out.push(unit);
        at += 1;
        continue;
      }
      let end = at + 1;
      while (end < units.length && !covered.has(end) && units[end] !== undefined && !known(units[end] as Unit)) end += 1;
      const run = units.slice(at, end);
      const heard = hear(run.map(({text}) => (run.length > 1 ? (soundSlip(text, ear) ?? text) : text)).join(''), ear);
      if (run.length > 1 && heard !== undefined) out.push(...unitsOf(heard));
      else for (const one of run) out.push(...unitsOf(guessOne(one)));
      at = end;
    }
    return out;
  }

  function guessOne({text}: Unit): string {
    const meant = guessed.get(text) ?? guessNew(text);
    guessed.set(text, meant);
    return meant;
  }

  function guessNew(text: string): string {
    const whole = ear.byInitials.get(text);
    if (whole !== undefined && text.length > 1) return whole;
    const heard = hear(text, ear);
    if (heard !== undefined) return heard;
    const once = text.replace(/(.)\1+/gu, '$1');
    const slip = spellings.get(once) ?? nearest(text, spellings) ?? nearest(text.replace(/\d+$/u, ''), spellings) ?? hear(soundSlip(text, ear) ?? '', ear);
    if (slip !== undefined) return slip;
    if (text.length > 2) {
      const longer = [...names].find(([name, {weak}]) => !weak && text.length >= name.length * begun && name.length > text.length && name.startsWith(text));
      if (longer !== undefined) return longer[0];
    }
    return cover(text, ear.byInitials) ?? text;
  }
}

/** Signs and keys of the phonetic input as the pinyin of the same sounds, and what was typed with that input left on. */
function spelled(folded: string, ear: Ear): string {
  const heard = (signs: string): string | undefined => {
    const pinyin = spellSigns(signs);
    return pinyin !== undefined && hear(pinyin, ear) !== undefined ? pinyin : undefined;
  };
  if (/[ㄅ-ㄩ]/u.test(folded)) return folded.replace(/[ㄅ-ㄩ](?:[ㄅ-ㄩˇˋˊ˙ ]*[ㄅ-ㄩˇˋˊ˙])?/gu, (signs) => ` ${heard(signs) ?? keysOf(signs.replace(/[ˇˋˊ˙]/gu, ''))} `);
  // Pinyin with its tones as numbers; then the keys of the phonetic input.
  const bare = folded.replace(/(?<=[a-z])[1-5](?=[a-z ]|$)/gu, '');
  if (/^[a-z ]+$/u.test(bare) && bare !== folded && hear(bare.replaceAll(' ', ''), ear) !== undefined) return bare;
  return /[0-9;,./-]/u.test(folded) && !/\p{sc=Han}/u.test(folded) ? (heard(signsOf(folded)) ?? folded) : folded;
}

/** Pinyin with one slip in it. */
function soundSlip(text: string, {bySound}: Ear): string | undefined {
  if (text.length < 5 || bySound.has(text) || !/^[a-z]+$/u.test(text)) return undefined;
  for (const sound of bySound.keys()) if (sound.length > 4 && edits(text, sound, 1) === 1) return sound;
  return undefined;
}

/** What people type most, with other characters of the same sound: 登处 for 登出. */
function phrasesByEar(units: readonly Unit[], phrases: ReadonlySet<string>, {forms}: Vocabulary, {sounds, bySound}: Ear): Unit[] {
  const out: Unit[] = [];
  for (let at = 0; at < units.length; ) {
    const found = [6, 5, 4, 3, 2].map((length) => ({length, meant: meantBy(units.slice(at, at + length), length)})).find(({meant}) => meant !== undefined);
    if (found?.meant === undefined) out.push(units[at] as Unit);
    else out.push(...unitsOf(found.meant));
    at += found?.length ?? 1;
  }
  return out;

  function meantBy(window: readonly Unit[], length: number): string | undefined {
    const text = window.map((unit) => unit.text).join('');
    if (window.length < length || !window.every(({han}) => han) || phrases.has(text)) return phrases.has(text) ? text : undefined;
    if (forms.has(text)) return text;
    const meant = bySound.get(sounds.spell(text) ?? '');
    return meant !== undefined && phrases.has(meant) ? meant : undefined;
  }
}

function index(spoken: readonly string[], by: (text: string) => string | readonly string[] | undefined): Map<string, string> {
  const out = new Map<string, string>();
  for (const text of spoken) for (const sound of [by(text) ?? []].flat()) if (!out.has(sound)) out.set(sound, text);
  return out;
}

/** Pieces that belong to a name as it is written. */
function coveredByNames(units: readonly Unit[], names: Vocabulary['names']): Set<number> {
  const covered = new Set<number>();
  units.forEach((_, from) => {
    let text = '';
    for (let to = from; to < Math.min(units.length, from + longestName); to += 1) {
      text += units[to]?.text ?? '';
      if (names.has(text)) for (let at = from; at <= to; at += 1) covered.add(at);
    }
  });
  return covered;
}

/** The word that is the fewest slips away. */
function nearest(text: string, spellings: ReadonlyMap<string, string>): string | undefined {
  let best: {written: string; away: number} | undefined;
  for (const [word, written] of spellings) {
    // Three letters are few: only two of them swapped count.
    const most = text.length === 3 ? 1 : tolerance(Math.min(text.length, word.length));
    if (most === 0 || (text.length === 3 && (word.length !== 3 || [...text].sort().join('') !== [...word].sort().join('')))) continue;
    const away = edits(text, word, most);
    if (away <= most && (best === undefined || away < best.away)) best = {written, away};
  }
  return best?.written;
}

/** Pinyin as the Chinese that it spells: all of it, with at least one word of two syllables. */
function hear(text: string, ear: Ear): string | undefined {
  if (text.length < 4 || !/^[a-z]+$/u.test(text)) return undefined;
  const best: ({score: number; said: string} | undefined)[] = Array.from({length: text.length + 1});
  best[text.length] = {score: 0, said: ''};
  for (let from = text.length - 1; from >= 0; from -= 1) {
    for (let to = from + 1; to <= text.length; to += 1) {
      const rest = best[to];
      const word = ear.bySound.get(text.slice(from, to));
      if (rest === undefined || word === undefined) continue;
      const score = rest.score + (to - from) ** 2;
      if (score > (best[from]?.score ?? Number.NEGATIVE_INFINITY)) best[from] = {score, said: word + rest.said};
    }
    for (const syllable of ear.sounds.at(text, from)) {
      const rest = best[from + syllable.length];
      // A syllable that is no word of ours counts against what is heard.
      const score = (rest?.score ?? 0) - passed * syllable.length;
      if (rest !== undefined && score > (best[from]?.score ?? Number.NEGATIVE_INFINITY)) best[from] = {score, said: rest.said};
    }
  }
  return best[0] !== undefined && best[0].score > 0 ? best[0].said : undefined;
}

/** `ddtc`: initials of several words, two letters each at least. */
function cover(text: string, byInitials: ReadonlyMap<string, string>): string | undefined {
  if (text.length < 4 || text.length > 12) return undefined;
  const best: (string | undefined)[] = Array.from({length: text.length + 1});
  best[text.length] = '';
  for (let from = text.length - 2; from >= 0; from -= 1) {
    for (let to = text.length; to >= from + 2 && best[from] === undefined; to -= 1) {
      const word = byInitials.get(text.slice(from, to));
      if (word !== undefined && best[to] !== undefined) best[from] = word + best[to];
    }
  }
  return best[0];
}

/** A name that was typed with other characters of the same sound, or with one wrong character. */
function byEar(units: readonly Unit[], {names, forms}: Vocabulary, {blurred, sounds}: Ear): Unit[] {
  if (coveredByNames(units, names).size > 0) return [...units];
  const part = (from: number, to: number): string | undefined => {
    const window = from < 0 || to > units.length ? [] : units.slice(from, to);
    return window.length > 0 && window.every(({han}) => han) ? window.map(({text}) => text).join('') : undefined;
  };
  // 企业 is a word of its own, however much it sounds like a name. And no name begins or ends within a word: 启电 in 重启电脑 is none.
  const cuts = (at: number): boolean => [-3, -2, -1].some((back) => [4, 3, 2].some((length) => back + length > 0 && forms.has(part(at + back, at + back + length) ?? '')));
  for (let from = 0; from < units.length; from += 1) {
    for (let to = Math.min(units.length, from + longestName); to > from + 1; to -= 1) {
      const text = part(from, to);
      const name = text === undefined || forms.has(text) ? undefined : blurs(text, sounds).flatMap((blur) => blurred.get(blur) ?? [])[0];
      if (name !== undefined && !cuts(from) && !cuts(to)) return [...units.slice(0, from), ...unitsOf(name), ...units.slice(to)];
    }
  }
  return [...units];
}

/** A Chinese text as it sounds, and with each of its characters left open: of few characters too little would be left. */
function blurs(text: string, sounds: Sounds): string[] {
  const chars = [...text];
  return [chars.map((char) => sounds.of(char) ?? char).join(' '), ...(chars.length > 3 ? chars.map((_, at) => chars.with(at, '?').join('')) : [])];
}

const list = (words: string): string[] => (words === '' ? [] : words.split('|'));
