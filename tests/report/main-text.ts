import type {Locale} from '../../content/schema/basics.ts';
import {pageAt} from '../built/built-site.ts';
import {textOf} from '../built/html.ts';

/** The words of a guide's main part, as a reader and a search engine meet them: templates, headings and all. */
export function mainText(id: string, locale: Locale): string {
  const page = pageAt(`/${locale.toLowerCase()}/guides/${id}/`);
  const main = page?.elements.find(({tag}) => tag === 'main');
  if (main === undefined) throw new Error(`/${locale.toLowerCase()}/guides/${id}/ was not built`);
  return textOf(main);
}
