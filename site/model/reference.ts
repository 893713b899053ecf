import type {Locale} from '../../content/schema/basics.ts';
import {type ElementFacts, readFacts, readManifest} from '../../widget/package/manifest.ts';
import {describedIn} from '../words/embed-reference.ts';

let read: ElementFacts | undefined;

/** What the element has, by its source's own comments. */
export function elementFacts(): ElementFacts {
  read ??= readFacts(readManifest());
  return read;
}

export type Entry = {readonly key: string; readonly name: string; readonly type: string; readonly english: string};
export type Kind = 'attribute' | 'property' | 'method' | 'event' | 'field' | 'part' | 'css' | 'slot';

/** Everything that can be used of the element, kind by kind. */
export function entries({attributes, properties, methods, events, parts, customProperties, slots}: ElementFacts): Readonly<Record<Kind, readonly Entry[]>> {
  const entry =
    (kind: Kind) =>
    (thing: {readonly name: string; readonly description: string; readonly type?: string}): Entry => ({
      key: `${kind}:${thing.name}`,
      name: thing.name,
      type: thing.type ?? '',
      english: thing.description,
    });
  return {
    attribute: attributes.map(entry('attribute')),
    property: properties.map(entry('property')),
    method: methods.map(entry('method')),
    event: events.map(entry('event')),
    field: events.flatMap(({name, fields}) => fields.map((field) => ({...entry('field')(field), key: `field:${name}.${field.name}`, name: `${name}: ${field.name}`}))),
    part: parts.map(entry('part')),
    css: customProperties.map(entry('css')),
    slot: slots.map(entry('slot')),
  };
}

/** What an entry is, in a language. Throws where nobody has said it. */
export function describe({key, english}: Entry, locale: Locale): string {
  const text = locale === 'en' ? english : describedIn[locale][key];
  if (text === undefined || text === '') throw new Error(`${key} of <exit-guide> has no description in ${locale}`);
  return text;
}

/** The values of a union without its marks of TypeScript: each as code. */
export const typeAsCode = (type: string): string =>
  type
    .split(' | ')
    .filter((part) => part !== 'undefined')
    .map((part) => `\`${part.replaceAll("'", '')}\``)
    .join(' ');
