import {api, type Cookie} from './browser-api.ts';

/** Browsers that remove one cookie a call, of several with the same name, need as many rounds as there are. */
const mostRounds = 20;

/**
 * The cookies that a host receives: its own, and those set for a domain above it. Never a neighbour's. Firefox
 * and Chromium keep some in partitions of their own, which must be asked for.
 */
export async function receivedCookies(host: string, tabId: number): Promise<readonly Cookie[] | undefined> {
  if (api.cookies === undefined) return undefined;
  const every = await allOf(api.cookies, tabId).catch(() => undefined);
  return every?.filter(({domain, hostOnly}) => {
    const name = domain.replace(/^\./u, '');
    return host === name || (!hostOnly && host.endsWith(`.${name}`));
  });
}

/**
 * Only those of allowed hosts come, and of the tab's own store: a private window and each of Firefox's containers has one,
 * and unasked both browsers tell of the ordinary one. `firstPartyDomain` is Firefox's own word, and an error elsewhere.
 */
async function allOf(cookies: NonNullable<typeof api.cookies>, tabId: number): Promise<readonly Cookie[]> {
  const storeId = (await cookies.getAllCookieStores()).find(({tabIds}) => tabIds.includes(tabId))?.id;
  if (storeId === undefined) throw new Error('the tab has no store of cookies');
  try {
    return await cookies.getAll({storeId, partitionKey: {}, firstPartyDomain: null});
  } catch {
    return cookies.getAll({storeId, partitionKey: {}});
  }
}

/**
 * Removes the cookies that a host receives, until none is left or none goes any more. Both browsers remove by what an
 * address would receive: so it is always this host's address that is given, for at the address of the domain
 * above it they would take that host's own cookies of the same name.
 */
export async function removeCookies(host: string, tabId: number): Promise<void> {
  let before = Number.POSITIVE_INFINITY;
  for (let round = 0; round < mostRounds; round += 1) {
    const left = (await receivedCookies(host, tabId)) ?? [];
    if (left.length === 0 || left.length === before) return;
    before = left.length;
    for (const {name, path, secure, storeId, partitionKey, firstPartyDomain} of left)
      await api.cookies?.remove({
        url: `http${secure ? 's' : ''}://${host}${path}`,
        name,
        storeId,
        ...(partitionKey !== undefined && {partitionKey}),
        ...(firstPartyDomain !== undefined && {firstPartyDomain}),
      });
  }
}
