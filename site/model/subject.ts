import type {Locale} from '../../content/schema/basics.ts';
import type {Phrases} from '../../content/schema/phrases.ts';
import type {Browser, Provider, Surface, Vendor} from '../../content/schema/subject.ts';
import type {Speech} from '../../content/plan/speak.ts';
import {knowledge} from '../knowledge.ts';
import {once} from '../once.ts';
import {address} from './address.ts';
import {type EvidenceLine, evidenceLine} from './evidence.ts';

/** What has surfaces, facts and evidence. */
export type Subject = Vendor | Browser | Provider;

export const vendors = once((): readonly Vendor[] =>
  knowledge()
    .vendors.map(({data}) => data)
    .sort((a, b) => a.name.en.localeCompare(b.name.en)),
);

/** Every vendor with a guide of its own, in the order of the locale. */
export const namedVendors = (locale: Locale): readonly Vendor[] => inOrder[locale]();

const named = (locale: Locale): (() => readonly Vendor[]) =>
  once(() => {
    const {compare} = new Intl.Collator(locale);
    return vendors()
      .filter(({kind}) => kind !== 'generic')
      .toSorted((a, b) => compare(a.name[locale], b.name[locale]));
  });
const inOrder: Readonly<Record<Locale, () => readonly Vendor[]>> = {'zh-CN': named('zh-CN'), 'zh-TW': named('zh-TW'), en: named('en')};

/** What holds for every CRM. */
export const anyCrm = once((): Vendor => {
  const found = vendors().find(({kind}) => kind === 'generic');
  if (found === undefined) throw new Error('content/vendors/any-crm.yaml is missing: a vendor of the kind "generic"');
  return found;
});

export const browsers = once((): readonly Browser[] =>
  knowledge()
    .browsers.map(({data}) => data)
    .sort((a, b) => a.rank - b.rank),
);

export const providers = once((): readonly Provider[] => knowledge().identity.map(({data}) => data));

/** The thing of this id, for a page whose path was made from the same list. */
export function byId<T extends {readonly id: string}>(things: readonly T[], id: string | undefined): T {
  let index = byIds.get(things);
  if (index === undefined) {
    index = new Map(things.map((thing, at) => [thing.id, at]));
    byIds.set(things, index);
  }
  const found = things[index.get(id ?? '') ?? -1];
  if (found === undefined) throw new Error(`Nothing has the id "${id ?? ''}"`);
  return found;
}
const byIds = new WeakMap<readonly unknown[], ReadonlyMap<string, number>>();

export function phrasesOf(locale: Locale): Phrases {
  const phrases = knowledge().phrases[locale];
  if (phrases === undefined) throw new Error(`content/phrases/${locale}.yaml is missing`);
  return phrases;
}

/** The page of a subject. */
export function pageOf(subject: Subject, locale: Locale): string {
  return address(locale, 'agent' in subject ? 'browser' : 'selfHosted' in subject ? 'guide' : 'identity', subject.id);
}

/** The evidence line of a subject's claim, its sources numbered as on the subject's page. */
export const evidenceOf = (subject: Subject, verified: string | undefined, locale: Locale): EvidenceLine | undefined =>
  evidenceLine(subject, verified, phrasesOf(locale), sourcesOf(subject, locale));

/** One note in the reader's language. */
export const note = (subject: Subject, id: string | undefined, locale: Locale): string | undefined => (id === undefined ? undefined : subject.notes[id]?.[locale]);

/** Every note in the reader's language. A page asks for each of its tasks. */
function notesOf(subject: Subject, locale: Locale): Speech['notes'] {
  const known = spoken[locale].get(subject);
  if (known !== undefined) return known;
  const notes = Object.fromEntries(Object.entries(subject.notes).map(([id, words]) => [id, words[locale]]));
  spoken[locale].set(subject, notes);
  return notes;
}
const spoken: Readonly<Record<Locale, WeakMap<Subject, Speech['notes']>>> = {'zh-CN': new WeakMap(), 'zh-TW': new WeakMap(), en: new WeakMap()};

/** What the sentences of a surface are made with. */
export function speechOf(subject: Subject, surface: Surface, locale: Locale): Speech {
  return {
    phrases: phrasesOf(locale),
    locale,
    controls: surface.controls,
    notes: notesOf(subject, locale),
    confidence: (verified) => subject.evidence[verified]?.confidence,
    touch: surface.kind === 'ios' || surface.kind === 'android',
  };
}

/** The surface that the answer is about: the first on the web, else the first. */
export function mainSurface(subject: Subject): Surface {
  const surface = subject.surfaces.find(({kind}) => kind === 'web') ?? subject.surfaces[0];
  if (surface === undefined) throw new Error(`${subject.id} has no surface`);
  return surface;
}

/** Where a subject's sources are listed. A vendor has dozens: they are a page of their own, so that the guide stays light on a phone. */
export const sourcesOf = (subject: Subject, locale: Locale): string => ('selfHosted' in subject ? `${pageOf(subject, locale)}sources/` : pageOf(subject, locale));
