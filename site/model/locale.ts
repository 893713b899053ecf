import {type Locale, locales} from '../../content/schema/basics.ts';
import {codeOf, type LocaleCode} from './locale-code.ts';

export {codeOf, type LocaleCode};

/** The locale of an address's first part. Pages only exist for these three. */
export function localeOf(code: string | undefined): Locale {
  const locale = locales.find((candidate) => codeOf(candidate) === code);
  if (locale === undefined) throw new Error(`No locale has the address "/${code ?? ''}/"`);
  return locale;
}

/** One static path for each locale, for pages without a further parameter. */
export const localePaths = (): {params: {locale: LocaleCode}}[] => locales.map((locale) => ({params: {locale: codeOf(locale)}}));

/** One static path for each locale and id. */
export const idPaths = (ids: readonly string[]): {params: {locale: LocaleCode; id: string}}[] =>
  locales.flatMap((locale) => ids.map((id) => ({params: {locale: codeOf(locale), id}})));
