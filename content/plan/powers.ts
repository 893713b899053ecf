/** Who clears: the page's own script, the server by `Clear-Site-Data`, or our browser extension. */
export const powers = ['script', 'address', 'extension'] as const;
export type Power = (typeof powers)[number];

/** Browsers as far as they differ in clearing. Edge and most Chinese browsers are Chromium. */
export const engines = ['chromium', 'firefox', 'safari'] as const;
export type Engine = (typeof engines)[number];

/** What a site may leave in a browser. */
export const leavings = ['cookies', 'localStorage', 'sessionStorage', 'indexedDB', 'cacheStorage', 'serviceWorkers', 'files', 'httpOnly', 'httpCache'] as const;
export type Leaving = (typeof leavings)[number];

/** `untried`: no test of ours could drive that browser, so nothing is promised. */
export type Can = 'yes' | 'no' | 'untried';

const all = (can: Can): Readonly<Record<Leaving, Can>> => Object.fromEntries(leavings.map((leaving) => [leaving, can])) as Record<Leaving, Can>;
const byScript = {...all('yes'), httpOnly: 'no', httpCache: 'no'} as const;

/**
 * What each power clears of the site it is used on, in each browser. The one table: the panel promises by it,
 * the site shows it, and tests hold browsers to both its yes and its no.
 */
export const canClear: Readonly<Record<Power, Readonly<Record<Engine, Readonly<Record<Leaving, Can>>>>>> = {
  script: {chromium: byScript, firefox: byScript, safari: all('untried')},
  address: {chromium: all('yes'), firefox: all('yes'), safari: all('untried')},
  // Firefox clears its HTTP cache for all sites or for none, so it is left alone there.
  extension: {chromium: all('yes'), firefox: {...all('yes'), httpCache: 'no'}, safari: all('untried')},
};

/**
 * Whose cookies go along. `host`: those of this host name alone, on every port, since cookies know none.
 * `visible`: those that script sees from the page it stands on; one set for another path it does not.
 * `received`: those that this host receives, also those set for the whole domain. `domain`: those of every host of the domain.
 */
export type CookieReach = 'host' | 'visible' | 'received' | 'domain' | 'untried';
export const cookieReach: Readonly<Record<Power, Readonly<Record<Engine, CookieReach>>>> = {
  script: {chromium: 'visible', firefox: 'visible', safari: 'untried'},
  address: {chromium: 'domain', firefox: 'host', safari: 'untried'},
  extension: {chromium: 'received', firefox: 'received', safari: 'untried'},
};

/** The engine that an agent string names. */
export const engineOf = (agent: string): Engine => (/Firefox\//u.test(agent) ? 'firefox' : /Chrome\/|Chromium\//u.test(agent) ? 'chromium' : 'safari');
