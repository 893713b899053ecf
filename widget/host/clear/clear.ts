import {type Beyond, type Cleared, type ClearReport, type ClearWish, type Residue, type ResidueKind, residueKinds} from '../../core/host-page.ts';
import {listFolder} from '../read/folder.ts';
import {cachedFiles} from '../read/http-cache.ts';
import {countResidue} from '../read/residue.ts';
import {serverAt} from './clear-address.ts';
import {clearCookies} from './clear-cookies.ts';
import {clearDatabases} from './clear-databases.ts';

/** No store is waited for longer. */
const longestWait = 3000;

/**
 * Clears this origin's data by what the embedder gave, except the storage keys in `keep`, and looks again:
 * what is reported is what is left, not what was tried. To be called after the reader's yes only.
 */
export async function clearOrigin({script, address, keep}: ClearWish, ally = address === undefined ? undefined : serverAt(address)): Promise<Cleared> {
  // Inside somebody else's frame the reader may not see whose yes it is.
  if (isFramedByOther()) return {report: judge(await countResidue(), new Set(), keep), beyond: {httpOnly: 'unknown', httpCache: 'unknown'}};
  const cached = await cachedFiles().catch(() => undefined);
  const busy = new Set<ResidueKind>();
  const trouble = await ally?.clear();
  // After the ally: the browser closes what holds a database open, script cannot.
  if (script) await clearByScript(keep, busy);
  const residue = await settled(ally !== undefined && (trouble === undefined || trouble === 'away'));
  return {
    report: judge(residue, busy, keep),
    beyond: {httpOnly: (await ally?.hiddenCookies(residue)) ?? 'unknown', httpCache: await cacheState(cached)},
    ...(trouble && {trouble}),
  };
}

async function clearByScript(keep: readonly string[], busy: Set<ResidueKind>): Promise<void> {
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
}

/** What is left. A browser that was told to clear may need a moment more after its answer. */
async function settled(told: boolean): Promise<Residue> {
  const end = performance.now() + longestWait;
  for (;;) {
    const residue = await countResidue();
    if (!told || performance.now() > end || Object.values(residue).every((left) => left === 'unreadable' || left.count === 0)) return residue;
    await new Promise((settle) => setTimeout(settle, 100));
  }
}

/** Told only where something lay in the cache before: an empty one proves nothing. */
async function cacheState(before: readonly string[] | undefined): Promise<Beyond['httpCache']> {
  if (before === undefined || before.length === 0) return 'unknown';
  const after = await cachedFiles(before).catch(() => undefined);
  return after === undefined ? 'unknown' : after.length === 0 ? 'gone' : 'still-there';
}

/** What became of each kind, by what is left of it. */
export function judge(residue: Residue, busy: ReadonlySet<ResidueKind>, keep: readonly string[]): ClearReport {
  const fate = (kind: ResidueKind): ClearReport[ResidueKind] => {
    const left = residue[kind];
    if (left === 'unreadable') return left;
    if (left.count === 0) return 'gone';
    if (busy.has(kind)) return 'busy';
    return (kind === 'localStorage' || kind === 'sessionStorage') && Object.keys(window[kind]).every((key) => keep.includes(key)) ? 'kept' : 'still-there';
  };
  return Object.fromEntries(residueKinds.map((kind) => [kind, fate(kind)])) as Record<ResidueKind, ClearReport[ResidueKind]>;
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
  for (const {name} of await listFolder(folder)) await folder.removeEntry(name, {recursive: true});
};

/** What fails or hangs is told by the count afterwards. */
const attempt = (act: () => Promise<void>): Promise<void> => Promise.race([act(), new Promise<void>((settle) => setTimeout(settle, longestWait))]).catch(() => {});
