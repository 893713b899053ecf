/** A text in pieces, those that the question holds marked. Chinese is compared two characters at a time. */
export function highlight(text: string, query: string): (string | HTMLElement)[] {
  const wanted = piecesOf(query);
  const lower = text.toLowerCase();
  if (wanted.length === 0 || lower.length !== text.length) return [text];
  const marked = Array.from({length: text.length}, () => false);
  for (const piece of wanted) for (let at = lower.indexOf(piece); at !== -1; at = lower.indexOf(piece, at + 1)) marked.fill(true, at, at + piece.length);
  const out: (string | HTMLElement)[] = [];
  for (let from = 0, to = 0; from < text.length; from = to) {
    for (to = from + 1; to < text.length && marked[to] === marked[from]; ) to += 1;
    out.push(marked[from] === true ? markOf(text.slice(from, to)) : text.slice(from, to));
  }
  return out;
}

function piecesOf(query: string): string[] {
  const runs = query.slice(0, 160).normalize('NFKC').toLowerCase().match(/\p{sc=Han}+|[\p{L}\p{N}]+/gu) ?? [];
  const pieces = runs.flatMap((run) => (/^\p{sc=Han}/u.test(run) ? [...run].slice(1).map((char, at) => `${[...run][at] ?? ''}${char}`) : run.length > 2 ? [run] : []));
  return [...new Set(pieces)].slice(0, 60);
}

function markOf(text: string): HTMLElement {
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}
