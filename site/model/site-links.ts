import type {Locale} from '../../content/schema/basics.ts';
import {wordsOf} from '../words/words.ts';
import {listAddress, searchAddress} from './address.ts';

/** The main ways through the site. */
export function siteLinks(locale: Locale): {href: string; name: string}[] {
  const words = wordsOf(locale);
  return [
    {href: listAddress(locale, 'guide'), name: words.guides},
    {href: listAddress(locale, 'situation'), name: words.situations},
    {href: listAddress(locale, 'browser'), name: words.browsers},
    {href: listAddress(locale, 'identity'), name: words.identity},
    {href: listAddress(locale, 'faq'), name: words.faq},
    {href: searchAddress(locale), name: words.search},
  ];
}
