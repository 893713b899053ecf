/** Markup that has been escaped. Only `html` and `raw` make it, so text cannot slip in unescaped. */
export type Markup = {readonly markup: string};

type Part = string | number | Markup | undefined | false | readonly Part[];

const escapes: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'};

const escapeText = (text: string) => text.replaceAll(/[&<>"']/gu, (sign) => escapes[sign] ?? sign);

function write(part: Part): string {
  if (part === undefined || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number') return escapeText(String(part));
  return 'markup' in part ? part.markup : part.map(write).join('');
}

export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  markup: strings.map((text, at) => text + write(parts[at])).join(''),
});

/** For markup from our own files and constants; never for what a request brought. */
export const raw = (markup: string): Markup => ({markup});
