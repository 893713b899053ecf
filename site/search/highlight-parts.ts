/** A piece of a text, and whether the question holds it. */
type Part = {readonly text: string; readonly marked: boolean};

/** A text in pieces, those that the question holds marked. Chinese is compared two characters at a time. */
export function highlightParts(text: string, query: string): Part[] {
  const wanted = piecesOf(query);
  const lower = text.toLowerCase();
  // Where a capital is longer than its small letter, places do not fit: then nothing is marked.
  if (wanted.length === 0 || lower.length !== text.length) return [{text, marked: false}];
  const marked = Array.from({length: text.length}, () => false);
  for (const piece of wanted) {
    for (let at = lower.indexOf(piece); at !== -1; at = lower.indexOf(piece, at + 1)) if (begins(lower, at)) marked.fill(true, at, at + piece.length);
  }
  const out: Part[] = [];
  for (let from = 0, to = 0; from < text.length; from = to) {
    for (to = from + 1; to < text.length && marked[to] === marked[from]; ) to += 1;
    out.push({text: text.slice(from, to), marked: marked[from] === true});
  }
  return out;
}

/** Whether a piece can begin here: a word of Latin script only where a word does. "log" is no part of "dialog". */
const begins = (text: string, at: number): boolean => !(latin.test(text.charAt(at)) && latin.test(text.charAt(at - 1)));
const latin = /[\p{sc=Latn}\p{N}]/u;

function piecesOf(query: string): string[] {
  const runs =
    query
      .slice(0, 160)
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{sc=Han}+|[\p{L}\p{N}]+/gu) ?? [];
  const pieces = runs.flatMap((run) => {
    const chars = [...run];
    return /^\p{sc=Han}/u.test(run) ? chars.slice(1).map((char, at) => `${chars[at] ?? ''}${char}`) : chars.length > 2 ? [run] : [];
  });
  return [...new Set(pieces)].slice(0, 60);
}
