import {residueKinds, type ClearReport, type Residue, type ResidueKind} from '../../core/host-page.ts';
import {countResidue} from '../read/residue.ts';
import {clearCookies} from './clear-cookies.ts';
import {clearDatabases} from './clear-databases.ts';

type Fate = ClearReport[ResidueKind];

/** No store is waited for longer. */
const longestWait = 3000;

/**
 * Clears what script may clear of this origin, except the storage keys in `keep`, and counts again:
 * what is reported is what is left, not what was tried. To be called after the reader's yes only.
 */
export async function clearOrigin(keep: readonly string[]): Promise<ClearReport> {
  // Inside somebody else's frame the reader may not see whose yes it is.
  if (isFramedByOther()) return report(await countResidue(), () => false, keep);
  const busy = new Set<ResidueKind>();
  // Workers first: they would fill the caches again.
  await attempt(clearWorkers);
  await Promise.all([
    attempt(async () => clearCookies()),
    attempt(async () => clearStorage(localStorage, keep)),
    attempt(async () => clearStorage(sessionStorage, keep)),
    attempt(async () => void ((await clearDatabases()) || busy.add('indexedDB'))),
    attempt(clearCaches),
    attempt(clearFiles),
  ]);
  return report(await countResidue(), (kind) => busy.has(kind), keep);
}

function report(residue: Residue, isBusy: (kind: ResidueKind) => boolean, keep: readonly string[]): ClearReport {
  const judge = (kind: ResidueKind): Fate => {
    const left = residue[kind];
    if (left === 'unreadable') return left;
    if (left.count === 0) return 'gone';
    if (isBusy(kind)) return 'busy';
    return (kind === 'localStorage' || kind === 'sessionStorage') && Object.keys(window[kind]).every((key) => keep.includes(key)) ? 'kept' : 'still-there';
  };
  return Object.fromEntries(residueKinds.map((kind) => [kind, judge(kind)])) as Record<ResidueKind, Fate>;
}

function isFramedByOther(): boolean {
  try {
    return window.top !== window && window.top?.location.origin !== location.origin;
  } catch {
    // Only another origin refuses to tell.
    return true;
  }
}

const clearStorage = (area: Storage, keep: readonly string[]): void => {
  for (const key of Object.keys(area)) if (!keep.includes(key)) area.removeItem(key);
};

const clearWorkers = async (): Promise<void> => {
  for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
};

const clearCaches = async (): Promise<void> => {
  for (const name of await caches.keys()) await caches.delete(name);
};

const clearFiles = async (): Promise<void> => {
  const folder = await navigator.storage.getDirectory();
  for await (const name of folder.keys()) await folder.removeEntry(name, {recursive: true});
};

/** What fails or hangs is told by the count afterwards. */
const attempt = (act: () => Promise<void>): Promise<void> => Promise.race([act(), new Promise<void>((settle) => setTimeout(settle, longestWait))]).catch(() => {});
