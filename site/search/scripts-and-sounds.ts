import {Converter} from 'opencc-js/t2cn';
import {pinyin} from 'pinyin-pro';

const simplify = Converter({from: 't', to: 'cn'});

/** Every Chinese character that is written otherwise in simplified script, before the other: only those whose other is in `used`. */
export function foldTable(used: ReadonlySet<string>, more: readonly string[]): string {
  const pairs = [...more];
  const further = new Map(more.map((pair) => [...pair] as [string, string]));
  for (let code = 0x4e00; code <= 0x9fff; code += 1) {
    const char = String.fromCodePoint(code);
    const plain = simplify(char);
    const other = further.get(plain) ?? plain;
    if (other !== char && [...other].length === 1 && used.has(other) && !more.some(([first]) => first === char)) pairs.push(char + other);
  }
  return pairs.join('');
}

/** In one script. */
export const toSimplified = (text: string): string => simplify(text);

/** The 3,755 characters of everyday use: the first level of GB 2312. */
const everyday = [...new TextDecoder('gb2312').decode(Uint8Array.from(Array.from({length: 40 * 94}, (_, at) => [0xb0 + Math.floor(at / 94), 0xa1 + (at % 94)]).flat()))].filter((char) =>
  /\p{sc=Han}/u.test(char),
);

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
