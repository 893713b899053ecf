import {readLocale} from '../core/locale.ts';
import {type Get, readOwnPack, withOwnPack} from '../core/own-pack.ts';
import type {Settings} from '../core/model.ts';
import {readContact, readId} from '../core/settings.ts';

/** So much a reader reads before what they came for. */
const longestPolicy = 400;

const text = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value : undefined);

/** What an administrator set (managed-schema.json), as far as it can be used on this host. A wrong word changes nothing. */
export function readManaged(managed: unknown, host: string, languages: readonly string[]): Settings {
  const {locale, contact, vendors, policy} = (managed ?? {}) as Readonly<Record<string, unknown>>;
  const vendor = typeof vendors === 'object' && vendors !== null && Object.hasOwn(vendors, host) ? (vendors as Readonly<Record<string, unknown>>)[host] : undefined;
  return {
    locale: readLocale([text(locale) ?? '', ...languages]),
    vendor: readId(text(vendor)),
    contact: readContact(text(contact)),
    policy: text(policy)?.slice(0, longestPolicy),
    allowClear: true,
    extension: true,
    site: '',
  };
}

/**
 * Our files with the administrator's own pack laid over them, by the same reader and checks as any embedder's pack. One
 * that cannot be laid over is told to the console, and ours goes on without it.
 */
export function overManaged(managed: unknown, ours: Get): Get {
  const {pack} = (managed ?? {}) as {readonly pack?: unknown};
  if (text(pack) === undefined) return ours;
  // A promise of its own: a wrong text is a rejection, not a throw.
  return withOwnPack(ours, Promise.resolve(pack).then(readOwnPack), (problem) => console.warn('exit-guide: own-pack-broken', problem instanceof Error ? problem.message : problem));
}
