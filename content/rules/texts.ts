import {type Locale, type Localized, locales} from '../schema/basics.ts';
import type {Knowledge} from './knowledge.ts';

/** The same words in each locale, with the place where they stand: `notes.fact-mfa`, `surfaces.web.name`, `more.2`. */
export type Text = {readonly file: string; readonly field: string; readonly texts: Localized<string>};

/** Every text of the facts and the prose that exists in each locale. Things in a list go by their id where they have one. */
export const textsOf = ({vendors, browsers, identity, situations, faq}: Knowledge): Text[] =>
  [...vendors, ...browsers, ...identity, ...situations, ...faq].flatMap(({file, data}) => textsIn(file, data, []));

function textsIn(file: string, data: unknown, path: readonly string[]): Text[] {
  const found: Text[] = [];
  mapTexts(data, path, (field, texts) => {
    found.push({file, field, texts});
    return texts;
  });
  return found;
}

/** The same data with every text put through `change`. */
export function mapTexts<T>(data: T, path: readonly string[], change: (field: string, texts: Localized<string>) => Localized<string>): T {
  if (typeof data !== 'object' || data === null) return data;
  if (isLocalized(data)) return change(path.join('.'), data) as T;
  const inside = (key: string, value: unknown): unknown => mapTexts(value, [...path, Array.isArray(data) && hasId(value) ? value.id : key], change);
  return (
    Array.isArray(data) ? data.map((value, index) => inside(String(index), value)) : Object.fromEntries(Object.entries(data).map(([key, value]) => [key, inside(key, value)]))
  ) as T;
}

const isLocalized = (value: object): value is Localized<string> =>
  Object.keys(value).length === locales.length && locales.every((locale) => typeof (value as Partial<Record<Locale, unknown>>)[locale] === 'string');

const hasId = (value: unknown): value is {readonly id: string} => typeof value === 'object' && value !== null && typeof (value as {id?: unknown}).id === 'string';
