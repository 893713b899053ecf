/** A piece of a text: a word of Latin script (as typed, and without its ending), or one Chinese character. */
export type Unit = {readonly text: string; readonly stem: string; readonly han: boolean};

/** No question is longer; what comes after is not read. */
const longest = 160;

/** How many pieces are remembered: those of the index, and what is typed. */
const mostKept = 20_000;

/** `§` stands for a name that was taken out. */
const pieces = /\p{sc=Han}|[\p{L}\p{N}]+|§/gu;
const han = /^\p{sc=Han}$/u;

/** Reads characters as others. `pairs` holds a character and what it is read as, in turn. */
export function reader(pairs: string): (text: string) => string {
  const chars = [...pairs];
  const read = new Map(chars.flatMap((char, index) => (index % 2 === 0 ? [[char, chars[index + 1] ?? char] as const] : [])));
  if (read.size === 0) return (text) => text;
  const any = new RegExp(`[${[...read.keys()].join('').replace(/[\\\]^-]/gu, '\\$&')}]`, 'gu');
  return (text) => text.replace(any, (char) => read.get(char) ?? char);
}

/** One form for all widths, cases and scripts. */
export function folder(pairs: string): (text: string) => string {
  const read = reader(pairs);
  return (text) =>
    read(
      [
        ...text
          .slice(0, 4 * longest)
          .normalize('NFKC')
          .toLowerCase()
          .normalize('NFD')
          .replace(/[\u0300-\u036f'’]/gu, '')
          .normalize('NFC'),
      ]
        .slice(0, longest)
        .join(''),
    );
}

/** The pieces of a folded text, in their order. An index is made of thousands, so what is plain is cut without a pattern. */
export function unitsOf(folded: string): Unit[] {
  const units: Unit[] = [];
  let begun = -1;
  for (let at = 0; at <= folded.length; at += 1) {
    const code = folded.charCodeAt(at);
    const inWord = (code > 0x60 && code < 0x7b) || (code > 0x2f && code < 0x3a);
    if (inWord && begun < 0) begun = at;
    if (!inWord && begun >= 0) {
      units.push(wordOf(folded.slice(begun, at)));
      begun = -1;
    }
    if (code >= 0x4e00 && code <= 0x9fff) units.push(charOf(folded.charAt(at)));
    else if (code === 0xa7) units.push(wordOf('§'));
    else if (code > 0x7f) return (folded.match(pieces) ?? []).flatMap((piece) => (han.test(piece) ? [charOf(piece)] : splitWord(piece)));
  }
  return units;
}

const words = new Map<string, Unit>();
const chars = new Map<string, Unit>();
const keep = (map: Map<string, Unit>, unit: Unit): Unit => {
  if (map.size < mostKept) map.set(unit.text, unit);
  return unit;
};
const wordOf = (text: string): Unit => words.get(text) ?? keep(words, {text, stem: stem(text), han: false});
const charOf = (text: string): Unit => chars.get(text) ?? keep(chars, {text, stem: text, han: true});

/** A word may run into Chinese characters without a space. */
const splitWord = (piece: string): Unit[] => (piece.match(/\p{sc=Han}|\P{sc=Han}+/gu) ?? []).map((text) => (han.test(text) ? charOf(text) : wordOf(text)));

/** `logging`, `logged` and `logs` are `log`; `saved` and `save` are `sav`. Both sides lose the same, so it need be no word. */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/u.test(word)) return word;
  const bare = word.replace(/(?<=[a-z]{2}[^su])s$/u, '');
  const cut = bare.replace(/(?<=[aeiouy][a-z]*)(?:ing|ed)$/u, '');
  const short = cut === bare || cut.length < 3 ? bare : cut.replace(/([bdgklmnprt])\1$/u, '$1');
  return short.length > 3 ? short.replace(/e$/u, '').replace(/(?<=[^aeiou])y$/u, 'i') : short;
}

/** As one string: words apart, Chinese characters together. */
export const joined = (units: readonly Unit[]): string =>
  units
    .map(({stem: part, han: one}) => (one ? part : ` ${part} `))
    .join('')
    .replace(/ +/gu, ' ');
