import type {ResidueKind} from '../../core/host-page.ts';
import {listFolder} from './folder.ts';
import {markKey} from './mark-key.ts';

/**
 * What the things of one kind are called, values never. Looked up when the reader asks for it, shown to the reader,
 * and given to nobody. Undefined where it cannot be read.
 */
export const nameResidue = (kind: ResidueKind): Promise<readonly string[] | undefined> =>
  Promise.race([namers[kind]().then(shorten), new Promise<undefined>((settle) => setTimeout(settle, longestWait, undefined))]).catch(() => undefined);

/** A browser that does not answer in this time is not waited for. */
const longestWait = 3000;

/** No reader goes through more. */
const most = 300;
const shorten = (names: readonly string[]): readonly string[] => (names.length > most ? [...names.slice(0, most), `… +${names.length - most}`] : names);

const namers: Record<ResidueKind, () => Promise<readonly string[]>> = {
  // What stands before a cookie's first "=". Without one all of it is a value, and the cookie has no name.
  cookies: async () =>
    document.cookie
      .split(/; */u)
      .filter(Boolean)
      .map((cookie) => cookie.slice(0, Math.max(0, cookie.indexOf('=')))),
  localStorage: async () => keysOf(localStorage),
  sessionStorage: async () => keysOf(sessionStorage),
  indexedDB: async () => (await indexedDB.databases()).map(({name}) => name ?? ''),
  cacheStorage: () => caches.keys(),
  serviceWorkers: async () => (await navigator.serviceWorker.getRegistrations()).map(({scope}) => new URL(scope).pathname),
  files: async () => filesIn(await navigator.storage.getDirectory(), ''),
};

const keysOf = (area: Storage): string[] => Object.keys(area).filter((key) => key !== markKey);

async function filesIn(folder: FileSystemDirectoryHandle, path: string): Promise<string[]> {
  const names = await Promise.all(
    (await listFolder(folder)).map(async (entry) => (entry.kind === 'file' ? [path + entry.name] : filesIn(entry as FileSystemDirectoryHandle, `${path}${entry.name}/`))),
  );
  return names.flat();
}
