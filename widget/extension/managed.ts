import {readLocale} from '../core/locale.ts';
import type {Settings} from '../core/model.ts';
import {readContact, readId} from '../core/settings.ts';

/** What an administrator set (managed-schema.json), as far as it can be used on this host. A wrong word changes nothing. */
export function readManaged(managed: unknown, host: string, languages: readonly string[]): Settings {
  const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  const {locale, contact, vendors} = (managed ?? {}) as Readonly<Record<string, unknown>>;
  const vendor = typeof vendors === 'object' && vendors !== null && Object.hasOwn(vendors, host) ? (vendors as Readonly<Record<string, unknown>>)[host] : undefined;
  return {
    locale: readLocale([text(locale) ?? '', ...languages]),
    vendor: readId(text(vendor)),
    contact: readContact(text(contact)),
    allowClear: true,
    extension: true,
    site: '',
  };
}
