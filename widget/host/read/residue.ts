import {residueKinds, type Residue, type ResidueKind} from '../../core/host-page.ts';
import {listFolder} from './folder.ts';
import {markKey} from './mark-key.ts';

type Count = {readonly count: number; readonly bytes: number | undefined};

/** A browser that does not answer in this time is not waited for. */
const longestWait = 3000;

/** Counts what is left of this origin, as far as script can. Each kind alone may fail. */
export async function countResidue(): Promise<Residue> {
  const counted = await Promise.all(residueKinds.map(async (kind) => [kind, await countKind(kind)] as const));
  return Object.fromEntries(counted) as Record<ResidueKind, Count | 'unreadable'>;
}

const countKind = (kind: ResidueKind): Promise<Count | 'unreadable'> =>
  Promise.race([counters[kind](), new Promise<'unreadable'>((settle) => setTimeout(settle, longestWait, 'unreadable'))])
    // Refused, or a store that this browser does not have.
    .catch(() => 'unreadable' as const);

const counters: Record<ResidueKind, () => Promise<Count>> = {
  cookies: async () => weigh(document.cookie.split(/; */u).filter(Boolean)),
  localStorage: async () => weigh(readStorage(localStorage)),
  sessionStorage: async () => weigh(readStorage(sessionStorage)),
  indexedDB: async () => ({count: (await indexedDB.databases()).length, bytes: undefined}),
  cacheStorage: async () => {
    const names = await caches.keys();
    let bytes = 0;
    for (const name of names) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) bytes += (await (await cache.match(request))?.blob())?.size ?? 0;
    }
    return {count: names.length, bytes};
  },
  serviceWorkers: async () => ({count: (await navigator.serviceWorker.getRegistrations()).length, bytes: undefined}),
  files: async () => countFiles(await navigator.storage.getDirectory()),
};

const readStorage = (area: Storage): string[] =>
  Object.keys(area)
    .filter((key) => key !== markKey)
    .map((key) => key + area.getItem(key));

/** Browsers keep text in two bytes a character. */
const weigh = (texts: readonly string[]): Count => ({count: texts.length, bytes: 2 * texts.join('').length});

async function countFiles(folder: FileSystemDirectoryHandle): Promise<{count: number; bytes: number}> {
  let count = 0;
  let bytes = 0;
  for (const entry of await listFolder(folder)) {
    const inside = entry.kind === 'file' ? {count: 1, bytes: (await (entry as FileSystemFileHandle).getFile()).size} : await countFiles(entry as FileSystemDirectoryHandle);
    count += inside.count;
    bytes += inside.bytes;
  }
  return {count, bytes};
}
