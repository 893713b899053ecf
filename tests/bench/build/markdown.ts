import {type Element, parseHtml} from '../../built/html.ts';

const blocks: Readonly<Record<string, string>> = {h2: '## ', h3: '### ', h4: '#### ', summary: '#### ', li: '- ', p: '', dd: '', dt: ''};

/** The words of a page's main part as Markdown: what somebody would have written for a generator of documentation. */
export function markdownOf(html: string): {title: string; body: string} {
  const lines: string[] = [];
  let title = 'Untitled';
  const walk = (element: Element, mark: string): void => {
    let line = '';
    const flush = (): void => {
      const text = line.replace(/\s+/gu, ' ').trim();
      if (text !== '') lines.push(mark + text);
      line = '';
    };
    for (const child of element.children) {
      if (typeof child === 'string') line += safe(child);
      else if (child.tag === 'svg' || child.tag === 'script' || child.tag === 'style') continue;
      else if (child.tag === 'h1') title = textOf(child);
      else if (child.tag === 'code' || child.tag === 'kbd') line += `\`${textOf(child).replaceAll('`', '')}\``;
      else if (child.tag in blocks || ['div', 'section', 'article', 'ol', 'ul', 'dl', 'details', 'table', 'tr', 'td', 'th', 'nav'].includes(child.tag)) {
        flush();
        walk(child, blocks[child.tag] ?? '');
      } else line += safe(textOf(child));
    }
    flush();
  };
  const root = parseHtml(html);
  const main = find(root, 'main');
  if (main !== undefined) walk(main, '');
  return {title, body: lines.join('\n\n')};
}

const find = (element: Element, tag: string): Element | undefined => {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    const found = child.tag === tag ? child : find(child, tag);
    if (found !== undefined) return found;
  }
  return undefined;
};
const textOf = (element: Element): string => element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

/** Nothing in the words is to be taken for markup, or for a template of Vue. */
const safe = (text: string): string => text.replace(/[<>{}[\]*_#|\\`]/gu, ' ');
