/** Enough of HTML to read our own pages, and strict: an end tag that fits nothing is an error. */
export type Element = {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
  readonly parent: Element | undefined;
};

const empty = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
/** What the tokenizer of a browser does not look into. */
const raw = new Set(['script', 'style']);
const token = /<!--[\s\S]*?-->|<!doctype[^>]*>|<\/([a-z][^\s>]*)\s*>|<([a-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/giu;
const attribute = /([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gu;

/** The whole document under one nameless element. */
export function parseHtml(source: string): Element {
  const root: Element = {tag: '', attributes: {}, children: [], parent: undefined};
  let open = root;
  let at = 0;
  token.lastIndex = 0;
  for (let match = token.exec(source); match !== null; match = token.exec(source)) {
    const [whole, closing, opening, inside = '', slash] = match;
    if (match.index > at) open.children.push(decoded(source.slice(at, match.index)));
    at = match.index + whole.length;
    if (closing !== undefined) {
      if (open.tag !== closing.toLowerCase() || open.parent === undefined)
        throw new Error(`</${closing}> closes nothing: <${open.tag}> is open at ${source.slice(Math.max(0, match.index - 80), at)}`);
      open = open.parent;
    } else if (opening !== undefined) {
      const element: Element = {tag: opening.toLowerCase(), attributes: attributesOf(inside), children: [], parent: open};
      open.children.push(element);
      if (raw.has(element.tag)) {
        const end = source.indexOf(`</${element.tag}`, at);
        if (end > at) element.children.push(source.slice(at, end));
        at = source.indexOf('>', end) + 1;
        token.lastIndex = at;
      } else if (slash !== '/' && !empty.has(element.tag)) open = element;
    }
  }
  if (open !== root) throw new Error(`<${open.tag}> is never closed`);
  return root;
}

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(attribute)].map(([, name = '', double, single, bare]) => [name.toLowerCase(), decoded(double ?? single ?? bare ?? '')]));

const named: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0'};
const decoded = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/giu, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    const character = named[name ?? ''];
    if (character === undefined) throw new Error(`${whole} is an entity that this reader does not know`);
    return character;
  });

/** Every element below, in the order of the document. */
export function* elementsIn(root: Element): Generator<Element> {
  for (const child of root.children) {
    if (typeof child === 'string') continue;
    yield child;
    yield* elementsIn(child);
  }
}

/** The element and everything around it, the innermost first. */
export function* around(element: Element): Generator<Element> {
  for (let here: Element | undefined = element; here !== undefined; here = here.parent) yield here;
}

/** The language that the element is in: its own, else that of the nearest element around it. */
export const languageOf = (element: Element): string => [...around(element)].find(({attributes}) => attributes['lang'] !== undefined)?.attributes['lang'] ?? '';

export const hasClass = ({attributes}: Element, name: string): boolean => (attributes['class'] ?? '').split(/\s+/u).includes(name);

/** Its words, white space folded. Scripts and styles have none. */
export function textOf(element: Element): string {
  const gather = (of: Element): string => (raw.has(of.tag) ? '' : of.children.map((child) => (typeof child === 'string' ? child : gather(child))).join(''));
  return gather(element).replace(/\s+/gu, ' ').trim();
}
