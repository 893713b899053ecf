import {cpSync, mkdirSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {embed, needed, packs} from './shelf.ts';

/** `exit-guide copy`: scripts and data for one's own server. */
export function copy({to, vendors = [], locales = []}: {to: string | undefined; vendors?: readonly string[] | undefined; locales?: readonly string[] | undefined}): number {
  if (to === undefined) throw new Error('Say where to: exit-guide copy <folder>');
  cpSync(embed, join(to, 'embed', 'v1'), {recursive: true});
  const names = needed(vendors, locales);
  for (const name of names) {
    const file = join(to, 'packs', 'v1', name);
    mkdirSync(dirname(file), {recursive: true});
    cpSync(join(packs, name), file);
  }
  console.log(`${join(to, 'embed', 'v1')}: scripts\n${join(to, 'packs', 'v1')}: ${names.length} files of data`);
  return 0;
}
