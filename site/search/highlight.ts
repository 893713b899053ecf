import {highlightParts} from './highlight-parts.ts';

/** A text as nodes, what the question holds of it in a `<mark>`. */
export function highlight(text: string, query: string): (string | HTMLElement)[] {
  return highlightParts(text, query).map((part) => {
    if (!part.marked) return part.text;
    const mark = document.createElement('mark');
    mark.textContent = part.text;
    return mark;
  });
}
