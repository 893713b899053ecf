import fc from 'fast-check';
import {type BrowserContext, expect, type Page, test} from 'playwright/test';
import {cookieReach, type Engine, type Power} from '../../content/plan/powers.ts';
import {launchWithExtension} from './chromium-extension.ts';
import {startDemoCrms} from './crms.ts';

/**
 * Random states of five sites, of which one is cleared: what is that site's is gone, and nothing else has changed by a
 * single name. `npm run test:all` tries 5,000 for each power in Chromium; `EXIT_GUIDE_STATES` says another number.
 */
const states = Number(process.env['EXIT_GUIDE_STATES'] ?? (process.env['EXIT_GUIDE_ALL'] === '1' ? 5000 : 20));
const seed = Number(process.env['EXIT_GUIDE_SEED'] ?? 20261126);

/**
 * After so many states a test ends and another begins with a browser of its own: what was written, and what the driver keeps
 * of each question it put, would slow the next ones to a third.
 */
const most = 500;
const parts = Array.from({length: Math.ceil(states / most)}, (_, at) => ({own: seed + at, runs: Math.min(most, states - at * most)}));
/** After so many states the pages are opened anew: one that thousands of questions were put to grows by a gigabyte, and slow. */
const renewed = 200;

const siteNames = ['target', 'neighbour', 'parent', 'stranger', 'port'] as const;
type SiteName = (typeof siteNames)[number];
const hostOf: Readonly<Record<SiteName, string>> = {
  target: 'app.crm.localhost',
  neighbour: 'mail.crm.localhost',
  parent: 'crm.localhost',
  stranger: 'other.localhost',
  port: 'app.crm.localhost',
};

const names = fc.subarray(['a', 'b', 'c']);
const site = fc.record({local: names, session: names, databases: names, caches: names, files: names, worker: fc.boolean()});
const cookie = fc.record({
  name: fc.constantFrom('sid', 'device', 'layout', 'x'),
  domain: fc.constantFrom('app.crm.localhost', '.app.crm.localhost', '.crm.localhost', 'mail.crm.localhost', 'crm.localhost', 'other.localhost'),
  path: fc.constantFrom('/', '/deep', '/deep/er'),
  httpOnly: fc.boolean(),
});
const state = fc.record({
  sites: fc.record({target: site, neighbour: site, parent: site, stranger: site, port: site}),
  cookies: fc.array(cookie, {maxLength: 6}),
});
type State = typeof state extends fc.Arbitrary<infer T> ? T : never;

/** Runs in the page. */
async function fill(wanted: State['sites']['target']): Promise<void> {
  for (const name of wanted.local) localStorage.setItem(name, name);
  for (const name of wanted.session) sessionStorage.setItem(name, name);
  for (const name of wanted.databases)
    await new Promise((settle, fail) =>
      Object.assign(indexedDB.open(name), {onsuccess: (event: Event) => settle((event.target as IDBOpenDBRequest).result.close()), onerror: fail}),
    );
  for (const name of wanted.caches) await (await caches.open(name)).put('/x', new Response(name));
  const folder = await navigator.storage.getDirectory();
  for (const name of wanted.files) {
    const writable = await (await folder.getFileHandle(name, {create: true})).createWritable();
    await writable.write(name);
    await writable.close();
  }
  if (wanted.worker) await navigator.serviceWorker.register('/sw.js', {scope: '/offline/'});
}

/** Runs in the page: the names of all that lies there. */
async function list(): Promise<string[]> {
  return [
    ...Object.keys(localStorage).map((name) => `local ${name}`),
    ...Object.keys(sessionStorage).map((name) => `session ${name}`),
    ...(await indexedDB.databases()).map(({name}) => `database ${name}`),
    ...(await caches.keys()).map((name) => `cache ${name}`),
    ...(await Array.fromAsync((await navigator.storage.getDirectory()).keys())).map((name) => `file ${name}`),
    ...(await navigator.serviceWorker.getRegistrations()).map(({scope}) => `worker ${new URL(scope).pathname}`),
  ].sort();
}

type Cookie = {readonly name: string; readonly domain: string; readonly path: string};
const told = ({name, domain, path}: Cookie): string => `${domain} ${path} ${name}`;

/** Whether the table says that a cookie goes when the target is cleared. */
function goes({domain}: Cookie, power: Power, engine: Engine): boolean {
  const reach = cookieReach[power][engine];
  const name = domain.replace(/^\./u, '');
  if (reach === 'domain') return name.endsWith('crm.localhost');
  if (reach === 'received') return name === hostOf.target || (domain.startsWith('.') && hostOf.target.endsWith(`.${name}`));
  return name === hostOf.target;
}

type Part = {readonly own: number; readonly runs: number};
type Stand = Part & {readonly context: BrowserContext; readonly power: Power; readonly engine: Engine; readonly clear: (target: Page) => Promise<unknown>};

async function holds({context, power, engine, clear, runs, own}: Stand): Promise<void> {
  const hosts = await startDemoCrms({embed: undefined, truth: false});
  try {
    const ports = {here: new URL(hosts.plain.origin).port, other: new URL(hosts.hubspot.origin).port};
    const pages = {} as Record<SiteName, Page>;
    const open = async (): Promise<void> => {
      for (const name of siteNames) {
        await pages[name]?.close();
        pages[name] = await context.newPage();
        await pages[name].goto(`http://${hostOf[name]}:${name === 'port' ? ports.other : ports.here}/__test/session`);
      }
    };
    const look = async () => Object.fromEntries(await Promise.all(siteNames.map(async (name) => [name, await pages[name].evaluate(list)] as const))) as Record<SiteName, string[]>;
    for (const [at, {sites, cookies}] of fc.sample(state, {numRuns: runs, seed: own}).entries()) {
      if (at % renewed === 0) await open();
      await Promise.all(siteNames.map((name) => pages[name].evaluate(fill, sites[name])));
      if (cookies.length > 0) await context.addCookies(cookies.map((each) => ({...each, value: '1', expires: Date.now() / 1000 + 9999})));
      const [before, jar] = [await look(), (await context.cookies()) as Cookie[]];
      await clear(pages.target);
      // A browser may answer a moment before it is done.
      await expect.poll(() => pages.target.evaluate(list), {message: `state ${at} of seed ${own}: the target is empty`}).toEqual([]);
      const {target: _, ...others} = await look();
      const {target: __, ...othersBefore} = before;
      expect(others, `state ${at} of seed ${own}: other sites`).toEqual(othersBefore);
      const stay = jar
        .filter((each) => !goes(each, power, engine))
        .map(told)
        .sort();
      expect(((await context.cookies()) as Cookie[]).map(told).sort(), `state ${at} of seed ${own}: cookies`).toEqual(stay);
    }
    console.log(`${power} in ${engine}: ${runs} states of seed ${own}, nothing changed outside the site`);
  } finally {
    await hosts.close();
  }
}

for (const part of parts) {
  test(`random states of seed ${part.own}: the server’s answer clears its site and nothing else`, async ({context, browserName}) => {
    test.setTimeout(60_000 + part.runs * 3000);
    await holds({
      ...part,
      // Firefox's driver takes ten times as long.
      runs: browserName === 'firefox' ? Math.ceil(part.runs / 10) : part.runs,
      context,
      power: 'address',
      engine: browserName as Engine,
      clear: (target) => target.evaluate(() => fetch('/exit-guide/clear', {method: 'POST', headers: {'X-Exit-Guide': 'clear'}}).then(({status}) => status)),
    });
  });

  test(`random states of seed ${part.own}: the extension clears its site and nothing else @chromium`, async () => {
    test.setTimeout(60_000 + part.runs * 3000);
    const extension = await launchWithExtension((manifest) => ({permissions: [...(manifest['permissions'] as string[]), 'browsingData', 'cookies'], optional_permissions: []}));
    try {
      await holds({
        ...part,
        context: extension.context,
        power: 'extension',
        engine: 'chromium',
        // The message that the page's part sends, from a page's part: the browser itself says where it comes from.
        clear: async (target) => {
          const worker = await extension.worker();
          const answer = await worker.evaluate(async (address) => {
            type Api = {
              tabs: {query(what: object): Promise<{id: number; url?: string}[]>};
              scripting: {executeScript(what: object): Promise<{result: unknown}[]>};
              runtime: {sendMessage(message: object): Promise<unknown>};
            };
            const {chrome} = globalThis as unknown as {chrome: Api};
            const tab = (await chrome.tabs.query({})).find(({url}) => url === address);
            const said = await chrome.scripting.executeScript({
              target: {tabId: tab?.id},
              func: () => (globalThis as unknown as {chrome: Api}).chrome.runtime.sendMessage({ask: 'clear'}),
            });
            return said[0]?.result;
          }, target.url());
          expect(answer).toBe('answered');
        },
      });
    } finally {
      await extension.end();
    }
  });
}
