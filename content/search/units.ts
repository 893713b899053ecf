/** A piece of a text: a word of Latin script (as typed, and without its ending), or one Chinese character. */
export type Unit = {readonly text: string; readonly stem: string; readonly han: boolean};

/** No question is longer; what comes after is not read. */
const longest = 160;

/** `§` stands for a name that was taken out. */
const pieces = /\p{sc=Han}|[\p{L}\p{N}]+|§/gu;
const han = /^\p{sc=Han}$/u;

/** Reads characters as others. `pairs` holds a character and what it is read as, in turn. */
export function reader(pairs: string): (text: string) => string {
  const chars = [...pairs];
  const read = new Map(chars.flatMap((char, index) => (index % 2 === 0 ? [[char, chars[index + 1] ?? char] as const] : [])));
  return (text) => [...text].map((char) => read.get(char) ?? char).join('');
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

/** The pieces of a folded text, in their order. */
export function unitsOf(folded: string): Unit[] {
  return (folded.match(pieces) ?? []).flatMap((piece) => (han.test(piece) ? [{text: piece, stem: piece, han: true}] : splitWord(piece)));
}

/** A word may run into Chinese characters without a space. */
const splitWord = (piece: string): Unit[] =>
  (piece.match(/\p{sc=Han}|\P{sc=Han}+/gu) ?? []).map((text) => (han.test(text) ? {text, stem: text, han: true} : {text, stem: stem(text), han: false}));

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
