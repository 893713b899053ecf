import {locales} from '../../content/schema/basics.ts';
import {inLocale} from './address.ts';

/** The address that counts for a page, and the same page in every locale. */
export function alternatesOf(path: string, site: URL | undefined): {canonical: string; alternates: {lang: string; href: string}[]} {
  const whole = (relative: string): string => new URL(relative, site).href;
  return {
    canonical: whole(path),
    alternates: [...locales.map((lang) => ({lang, href: whole(inLocale(path, lang))})), {lang: 'x-default', href: whole(inLocale(path, 'zh-CN'))}],
  };
}
