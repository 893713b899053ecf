import type {Locale} from '../../content/schema/basics.ts';
import {codeOf} from './locale-code.ts';

/** What a reference in prose may point at, and the folder that it lives in. */
const folders = {
  guide: 'guides',
  situation: 'situations',
  browser: 'browsers',
  identity: 'identity',
  topic: 'topics',
  faq: 'faq',
  embed: 'embed',
} as const;
export type PageKind = keyof typeof folders;

const isPageKind = (kind: string): kind is PageKind => kind in folders;

/** The home page of a locale. */
export const homeAddress = (locale: Locale): string => `/${codeOf(locale)}/`;

/** The list of all pages of a kind. */
export const listAddress = (locale: Locale, kind: Exclude<PageKind, 'embed'>): string => `/${codeOf(locale)}/${folders[kind]}/`;

/** One page: `address('en', 'guide', 'salesforce', 'other-devices')`. */
export function address(locale: Locale, kind: PageKind, id: string, hash?: string): string {
  return `/${codeOf(locale)}/${folders[kind]}/${id}/${hash === undefined ? '' : `#${hash}`}`;
}

/** Where a reference of the prose leads. */
export function referenceAddress(locale: Locale, to: string, id: string, hash?: string): string {
  if (!isPageKind(to)) throw new Error(`Prose points at "${to}:${id}", but there are only ${Object.keys(folders).join(', ')}`);
  return address(locale, to, id, hash);
}

/** The small CRM to try the guide on. */
export const demoAddress = (locale: Locale): string => `/${codeOf(locale)}/demo/`;

/** The table of what is known. */
export const coverageAddress = (locale: Locale): string => `/${codeOf(locale)}/coverage/`;

export const searchAddress = (locale: Locale): string => `/${codeOf(locale)}/search/`;

/** The same page in another locale. */
export const inLocale = (path: string, locale: Locale): string => path.replace(/^\/[^/]+\//u, `/${codeOf(locale)}/`);
