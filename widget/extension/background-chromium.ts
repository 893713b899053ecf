import {startBackground} from './background.ts';
import {removeCookies} from './cookies.ts';

/**
 * All that is ever cleared by `browsingData`, and always of one origin. Never history, passwords, form entries
 * or downloads. Cookies are not in it either: Chromium would take those of every host of the domain.
 */
const siteData = {cache: true, cacheStorage: true, fileSystems: true, indexedDB: true, localStorage: true, serviceWorkers: true};

type BrowsingData = {remove(where: {origins: readonly [string]}, what: typeof siteData): Promise<void>};

startBackground({
  permissions: ['browsingData', 'cookies'],
  clearSite: async ({origin, hostname}, {id, incognito}) => {
    // `browsingData` is of the window that the background belongs to, which is never the private one.
    if (incognito) return removeCookies(hostname, id);
    const {browsingData} = (globalThis as unknown as {chrome: {browsingData: BrowsingData}}).chrome;
    await Promise.all([browsingData.remove({origins: [origin]}, siteData), removeCookies(hostname, id)]);
  },
});
