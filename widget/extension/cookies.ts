import {api, type Cookie} from './browser-api.ts';

/**
 * The cookies that a host receives: its own, and those set for a domain above it. Never a neighbour's. Firefox
 * and Chromium keep some in partitions of their own, which must be asked for.
 */
export async function receivedCookies(host: string): Promise<readonly Cookie[] | undefined> {
  if (api.cookies === undefined) return undefined;
  const every = await getAll(api.cookies).catch(() => undefined);
  return every?.filter(({domain, hostOnly}) => {
    const name = domain.replace(/^\./u, '');
    return host === name || (!hostOnly && host.endsWith(`.${name}`));
  });
}

/** Only those of allowed hosts come. `firstPartyDomain` is Firefox's own word, and an error elsewhere. */
async function getAll(cookies: NonNullable<typeof api.cookies>): Promise<readonly Cookie[]> {
  try {
    return await cookies.getAll({partitionKey: {}, firstPartyDomain: null});
  } catch {
    return cookies.getAll({partitionKey: {}});
  }
}

/** Removes the cookies that a host receives, one by one, so that no other host's goes along. */
export async function removeCookies(host: string): Promise<void> {
  for (const {name, domain, path, secure, storeId, partitionKey, firstPartyDomain} of (await receivedCookies(host)) ?? []) {
    const url = `http${secure ? 's' : ''}://${domain.replace(/^\./u, '')}${path}`;
    await api.cookies?.remove({url, name, storeId, ...(partitionKey !== undefined && {partitionKey}), ...(firstPartyDomain !== undefined && {firstPartyDomain})});
  }
}
