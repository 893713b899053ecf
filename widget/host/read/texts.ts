import type {Root} from './survey.ts';

/** More than this on one page is a word of running text, not the name of a control. */
const most = 200;
/** What has text that nobody reads. */
const silent = /^(script|style|template|noscript|textarea)$/u;

type Span = {readonly from: number; readonly to: number};

/**
 * The innermost elements whose text looks like one of the words, and those around them as long as their
 * text stays short. The whole text is searched once and the places followed down: on a page of a hundred
 * thousand nodes, to look at each of them from script costs more than everything else.
 */
export function elementsThatSay(root: Root, hint: RegExp, longest: number): Element[] {
  const top = 'body' in root ? root.body : root;
  const text = top?.textContent ?? '';
  const spans: Span[] = [];
  for (const match of text.matchAll(new RegExp(hint, `${hint.flags}g`))) {
    if (match[0] !== '') spans.push({from: match.index, to: match.index + match[0].length});
    if (spans.length === most) break;
  }
  const found: Element[] = [];
  const descend = (parent: Node, start: number, within: readonly Span[]): void => {
    let at = start;
    const left = new Set(within);
    for (let child = parent.firstChild; child && left.size; child = child.nextSibling) {
      // Comments are no part of an element's text.
      const length = child.nodeType === 1 || child.nodeType === 3 ? (child.textContent ?? '').length : 0;
      const end = at + length;
      const inside = length ? [...left].filter(({from, to}) => from >= at && to <= end) : [];
      for (const span of inside) left.delete(span);
      if (inside.length && child.nodeType === 1 && !silent.test((child as Element).localName)) {
        descend(child, at, inside);
        if (length <= longest) found.push(child as Element);
      }
      at = end;
    }
  };
  if (top && spans.length) descend(top, 0, spans);
  return found;
}
