import {hostFits} from '../../content/plan/hosts.ts';
import {packFormat} from '../../content/plan/pack-format.ts';
import type {FinderWords, Lexicon, Pack, PackIndex, Words} from '../../content/schema/pack.ts';

/** What reading a file of ours gave. A newer format is no error: the widget steps aside politely. */
export type Reading<T> =
  | {readonly kind: 'read'; readonly value: T}
  | {readonly kind: 'unreadable'; readonly code: 'pack-missing' | 'pack-broken' | 'pack-newer-format' | 'pack-too-large' | 'pack-foreign-link'};

/** 64 kB: the largest honest pack is under 20. */
const most = 65_536;
const deepest = 14;

/** Reads a pack as text. Nothing in it is trusted: size, depth, keys and links are checked again; the rest in whole-pack.ts. */
export function readPack(text: string): Reading<Pack> {
  try {
    return readLinks(text);
  } catch {
    // Something is not there, or not what it should be.
    return unreadable('pack-broken');
  }
}

function readLinks(text: string): Reading<Pack> {
  const reading = readJson<Pack>(text, ['id', 'locale', 'name', 'surfaces', 'notes', 'evidence', 'hosts', 'linkHosts']);
  if (reading.kind !== 'read') return reading;
  const {page, surfaces, linkHosts} = reading.value;
  // Its page is a path on our own site: an "@" would make another host of it.
  if (!page.startsWith?.('/')) return unreadable('pack-broken');
  for (const {controls, tasks} of surfaces) {
    if (!controls || !tasks) return unreadable('pack-broken');
    // A pack that leads elsewhere is a phishing kit, whoever made it.
    if (tasks.some(({actions}) => actions.some((action) => action.do === 'visit' && !leadsHome(action.url, linkHosts)))) return unreadable('pack-foreign-link');
  }
  return reading;
}

export const readWords = (text: string): Reading<Words> => readJson<Words>(text, ['locale', 'phrases', 'panel', 'situations', 'general']);
export const readLexicon = (text: string): Reading<Lexicon> => readJson<Lexicon>(text, ['deny', 'notes', 'evidence']);
export const readFinder = (text: string): Reading<FinderWords> => readJson<FinderWords>(text, ['intents', 'account', 'beside', 'otherMenus']);
export const readIndex = (text: string): Reading<PackIndex> => readJson<PackIndex>(text, ['vendors', 'browsers', 'providers']);

/** True for a whole https address on one of the hosts. A pattern for all of a top-level domain is none. */
export function leadsHome(address: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const {protocol, host, username, password} = new URL(address);
  return protocol === 'https:' && username === '' && password === '' && hosts.some((pattern) => /[a-z0-9-]\.[a-z]+$/u.test(pattern) && hostFits(host, pattern));
}

/** Reads any file of ours: its size, its depth, its keys, the longest text or list in it. */
export function readJson<T extends {format: number}>(text: string, needed: readonly string[], longest = 2000, size = most): Reading<T> {
  if (text.length > size) return unreadable('pack-too-large');
  let value: unknown;
  try {
    value = JSON.parse(text, (key, item: string | unknown[] | undefined) => {
      // No text or list of ours is that long, and patterns would search it for seconds.
      if (item && item.length > longest) throw new RangeError(key);
      // A key such as __proto__ has no business in a pack, nor one that lit-html might take for its own.
      return /^(__proto__|constructor|prototype|_\$lit.*)$/u.test(key) ? undefined : item;
    });
  } catch {
    return unreadable('pack-broken');
  }
  if (typeof value !== 'object' || value === null || !('format' in value) || typeof value.format !== 'number') return unreadable('pack-broken');
  if (value.format > packFormat) return unreadable('pack-newer-format');
  if (needed.some((key) => !(key in value)) || !shallow(value, deepest)) return unreadable('pack-broken');
  return {kind: 'read', value: value as T};
}

function shallow(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.values(value).every((item) => shallow(item, depth - 1));
}

const unreadable = (code: Extract<Reading<never>, {kind: 'unreadable'}>['code']): Reading<never> => ({kind: 'unreadable', code});
