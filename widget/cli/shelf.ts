import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** The package's own files: this script is `dist/npm/cli.js`. */
const root = fileURLToPath(new URL('..', import.meta.url));
export const embed = join(root, 'embed', 'v1');
export const packs = join(root, 'packs', 'v1');
export const single = join(root, 'npm', 'single.js');

const known = ['zh-CN', 'zh-TW', 'en'] as const;

/** Names of the files, below `/packs/v1/`, that a page of these vendors in these languages needs. Empty lists mean all. */
export function needed(vendors: readonly string[], locales: readonly string[]): string[] {
  const there = readdirSync(packs, {recursive: true, encoding: 'utf8'}).map((name) => name.replaceAll('\\', '/'));
  for (const vendor of vendors) if (!existsSync(join(packs, `${vendor}.en.json`))) throw new Error(`There is no vendor "${vendor}". They are: ${vendorIds(there).join(', ')}`);
  for (const locale of locales) if (!known.some((each) => each === locale)) throw new Error(`There is no locale "${locale}". They are: ${known.join(', ')}`);
  const always = ['any-crm', 'words', 'lexicon', ...vendors];
  return there
    .filter((name) => name.endsWith('.json'))
    .filter((name) => {
      const [, id = '', locale] = /^(.*)\.(zh-CN|zh-TW|en)\.json$/u.exec(name) ?? [];
      if (locale === undefined) return true;
      return (locales.length === 0 || locales.includes(locale)) && (vendors.length === 0 || id.includes('/') || always.includes(id));
    })
    .sort();
}

const vendorIds = (names: readonly string[]): string[] =>
  names.flatMap((name) => /^([a-z0-9-]+)\.en\.json$/u.exec(name)?.[1] ?? []).filter((id) => id !== 'words' && id !== 'lexicon');

/** A file of the package's own data, as the widget would fetch it. */
export const embedded = (name: string): string => readFileSync(join(packs, name), 'utf8');
