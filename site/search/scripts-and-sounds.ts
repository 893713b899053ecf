import {Converter as toTraditional} from 'opencc-js/cn2t';
import {Converter} from 'opencc-js/t2cn';
import {pinyin} from 'pinyin-pro';

const simplify = Converter({from: 't', to: 'cn'});
const asInTaiwan = toTraditional({from: 'cn', to: 'tw'});

/** What is typed in traditional script: the 5,401 characters of the first level of Big5, what only Hong Kong or older pages write, and the standard of converters. */
const typed = new Set([
  ...decode('big5', 0xa4, 0xc6, [
    [0x40, 0x7e],
    [0xa1, 0xfe],
  ]),
  ...'裏着衆綫為啟啓峯羣污佈週証帐賬爲搵撳',
]);

/** Every Chinese character that is written otherwise in simplified script, before the other: only those whose other is in `used`. */
export function foldTable(used: ReadonlySet<string>, more: readonly string[]): string {
  const pairs = [...more];
  const further = new Map(more.map((pair) => [...pair] as [string, string]));
  for (let code = 0x4e00; code <= 0x9fff; code += 1) {
    const char = String.fromCodePoint(code);
    const plain = simplify(char);
    const other = further.get(plain) ?? plain;
    if (other !== char && [...other].length === 1 && typed.has(char) && used.has(other) && !more.some(([first]) => first === char)) pairs.push(char + other);
  }
  return pairs.join('');
}

/** In one script. */
export const toSimplified = (text: string): string => simplify(text);

/** Characters that Taiwan writes otherwise than the standard of its script has it: 平台, 帳號. */
const taiwan: readonly (readonly [string, string])[] = [
  ['臺', '台'],
  ['賬', '帳'],
];

/** As Taiwan writes it, character by character; the words stay. */
export const toTaiwan = (text: string): string => taiwan.reduce((written, [from, to]) => written.replaceAll(from, to), asInTaiwan(text));

/** What is written one for the other in Taiwan's script: `帳` as it is read, after what may be typed. */
export const taiwanVariants = (pairs: readonly string[]): string =>
  [...pairs.map((pair) => pair.slice(0, 1) + toTaiwan(pair.slice(1))), ...taiwan.map(([from, to]) => from + to), '裏裡里裡后後'].join('');

/** As it is typed by sound, in one word. */
export const spell = (text: string): string => pinyin(text, {toneType: 'none', type: 'array', v: true}).join('');

/** The 3,755 characters of everyday use: the first level of GB 2312. */
const everyday = decode('gb2312', 0xb0, 0xd7, [[0xa1, 0xfe]]);

/** The Chinese characters of some rows of an encoding. */
function decode(encoding: string, first: number, last: number, trails: readonly (readonly [number, number])[]): string[] {
  const bytes: number[] = [];
  for (let lead = first; lead <= last; lead += 1) for (const [from, to] of trails) for (let trail = from; trail <= to; trail += 1) bytes.push(lead, trail);
  return [...new Set(new TextDecoder(encoding).decode(Uint8Array.from(bytes)))].filter((char) => /\p{sc=Han}/u.test(char));
}

/**
 * `an安按 ban办…`: how the characters of `texts` are typed, each as it sounds where it stands. Of `names` also every
 * everyday character of the same sound, by which people miss them.
 */
export function soundTable(texts: Iterable<string>, names: Iterable<string>): string {
  const counts = new Map<string, Map<string, number>>();
  for (const text of texts) {
    const syllables = pinyin(text, {toneType: 'none', type: 'array', v: true});
    [...text].forEach((char, at) => {
      const syllable = syllables[at];
      if (syllable === undefined || !/^[a-z]+$/u.test(syllable)) return;
      const known = counts.get(char) ?? new Map<string, number>();
      counts.set(char, known.set(syllable, (known.get(syllable) ?? 0) + 1));
    });
  }
  const groups = new Map<string, Set<string>>();
  const put = (syllable: string, char: string): void => void groups.set(syllable, (groups.get(syllable) ?? new Set()).add(char));
  for (const [char, sounds] of counts) {
    const [usual] = [...sounds].sort((a, b) => b[1] - a[1]);
    if (usual !== undefined) put(usual[0], char);
  }
  const missed = new Set([...names].flatMap((name) => [...name].map((char) => [...groups].find(([, chars]) => chars.has(char))?.[0])));
  for (const char of everyday) {
    const syllable = pinyin(char, {toneType: 'none', v: true});
    if (!counts.has(char) && missed.has(syllable)) put(syllable, char);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([syllable, chars]) => syllable + [...chars].sort().join(''))
    .join(' ');
}
