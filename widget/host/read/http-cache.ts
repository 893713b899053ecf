/** So many files tell whether the cache was emptied; more would only cost time. */
const enough = 8;

/**
 * Which of the page's own files lie in the browser's HTTP cache. `only-if-cached` sends nothing over the network: it
 * is answered from the cache or fails. Undefined where a service worker would answer in the cache's place.
 */
export async function cachedFiles(among = loadedFiles()): Promise<readonly string[] | undefined> {
  if (navigator.serviceWorker?.controller) return undefined;
  const found = await Promise.all(among.map(async (address) => ((await isCached(address)) ? [address] : [])));
  return found.flat();
}

/** Files of this origin that the page loaded. */
const loadedFiles = (): readonly string[] =>
  [...new Set(performance.getEntriesByType('resource').map(({name}) => name))].filter((address) => address.startsWith(`${location.origin}/`)).slice(0, enough);

const isCached = (address: string): Promise<boolean> =>
  fetch(address, {cache: 'only-if-cached', mode: 'same-origin', signal: AbortSignal.timeout(2000)}).then(
    ({status}) => status !== 504,
    // Not there, or so late that nothing is known.
    (trouble: Error) => {
      if (trouble.name === 'TimeoutError') throw trouble;
      return false;
    },
  );
