import {hostFits} from '../../content/plan/hosts.ts';
import {packFormat} from '../../content/plan/pack-format.ts';
import type {FinderWords, Lexicon, Pack, PackIndex, PackSurface, Words} from '../../content/schema/pack.ts';
import type {Task} from '../../content/schema/task.ts';

/** What reading a file of ours gave. A newer format is no error: the widget steps aside politely. */
export type Reading<T> =
  | {readonly kind: 'read'; readonly value: T}
  | {readonly kind: 'unreadable'; readonly code: 'pack-missing' | 'pack-broken' | 'pack-newer-format' | 'pack-too-large' | 'pack-foreign-link'};

/** 64 kB: the largest honest pack is under 20. */
const most = 65_536;
const deepest = 14;

/** Reads a pack as text. Nothing in it is trusted: size, depth, keys and links are checked again. */
export function readPack(text: string): Reading<Pack> {
  const reading = readJson<Pack>(text, ['id', 'locale', 'name', 'surfaces', 'notes', 'evidence', 'hosts', 'linkHosts']);
  if (reading.kind !== 'read') return reading;
  const pack = reading.value;
  if (!Array.isArray(pack.surfaces) || !Array.isArray(pack.linkHosts)) return unreadable('pack-broken');
  for (const surface of pack.surfaces as readonly PackSurface[]) {
    if (!Array.isArray(surface.controls) || !Array.isArray(surface.tasks)) return unreadable('pack-broken');
    for (const task of surface.tasks as readonly Task[]) {
      if (!Array.isArray(task.actions) || typeof task.id !== 'string') return unreadable('pack-broken');
      // A pack that leads elsewhere is a phishing kit, whoever made it.
      if (task.actions.some((action) => action.do === 'visit' && !leadsHome(action.url, pack.linkHosts))) return unreadable('pack-foreign-link');
    }
  }
  return reading;
}

export const readWords = (text: string): Reading<Words> => readJson<Words>(text, ['locale', 'phrases', 'panel', 'situations', 'general']);
export const readLexicon = (text: string): Reading<Lexicon> => readJson<Lexicon>(text, ['deny', 'notes', 'evidence']);
export const readFinder = (text: string): Reading<FinderWords> => readJson<FinderWords>(text, ['intents', 'account', 'beside', 'otherMenus']);
export const readIndex = (text: string): Reading<PackIndex> => readJson<PackIndex>(text, ['vendors', 'browsers', 'providers']);

/** True for a whole https address on one of the hosts. */
export function leadsHome(address: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const {protocol, host, username, password} = new URL(address);
  return protocol === 'https:' && username === '' && password === '' && hosts.some((pattern) => hostFits(host, pattern));
}

/** Reads any file of ours: its size, its depth, its keys. */
export function readJson<T extends {format: number}>(text: string, needed: readonly string[]): Reading<T> {
  if (text.length > most) return unreadable('pack-too-large');
  let value: unknown;
  try {
    // A key such as __proto__ has no business in a pack.
    value = JSON.parse(text, (key, item: unknown) => (key === '__proto__' || key === 'constructor' || key === 'prototype' ? undefined : item));
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
