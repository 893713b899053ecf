import {request as ask} from 'node:http';
import {type BrowserContext, expect, type Page, test} from 'playwright/test';
import {canClear, type Engine, type Leaving} from '../../content/plan/powers.ts';
import {type FrontName, installFronts, startFront} from '../hosts/front.ts';
import type {HostName} from '../hosts/definition.ts';
import type {RunningHost} from '../hosts/running-host.ts';
import {courseOver, startDemoCrms} from './crms.ts';
import {countInPage, leaveOneOfEach} from './leavings.ts';
import {walkToProof, walkToReceipt} from './walk.ts';

/** Who answers the clear address, each by the recipe that we hand out, and the CRM that stands behind it. */
const fronts: readonly {readonly name: FrontName | 'node'; readonly crm: HostName; readonly tag: string}[] = [
  {name: 'nginx', crm: 'hubspot', tag: ' @firefox @all'},
  {name: 'apache', crm: 'lightning', tag: ' @all'},
  {name: 'node', crm: 'fxiaoke', tag: ''},
];

let why: string | undefined;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  const installation = await installFronts();
  if (installation.kind === 'cannot') why = installation.why;
});

/** The demo CRM behind a front. Names below `localhost` need no name server, are secure contexts, and have a domain in common. */
async function behind(name: FrontName | 'node', crm: HostName): Promise<{host: RunningHost; port: number; close(): Promise<void>}> {
  const hosts = await startDemoCrms({attributes: {locale: 'en', 'allow-clear': undefined, 'clear-url': '/exit-guide/clear'}});
  const host = hosts[crm];
  if (name === 'node') return {host, port: Number(new URL(host.origin).port), close: hosts.close};
  const front = await startFront(name, host.origin);
  return {
    host,
    port: front.port,
    close: async () => {
      await front.close();
      await hosts.close();
    },
  };
}

for (const {name, crm, tag} of fronts) {
  test(`${name}: what the server no longer sees is told as gone, and nothing else${tag}`, async ({page, browserName}) => {
    test.skip(name !== 'node' && why !== undefined, why);
    test.setTimeout(120_000);
    const {host, port, close} = await behind(name, crm);
    try {
      const origin = `http://app.crm.localhost:${port}`;
      const neighbour = await visit(page.context(), `http://mail.crm.localhost:${port}`);
      const stranger = await visit(page.context(), `http://other.localhost:${port}`);
      await hide(page.context(), origin, 'trusted-device');
      // A page behind another draws nothing, and so cannot be pressed.
      await page.bringToFront();
      const asked = () => host.requests().filter(({path, headers}) => path === '/exit-guide/clear' && headers['x-exit-guide'] === 'clear').length;

      const {panel, word} = await walkToProof(page, courseOver({...host, origin}), 'en');
      await expect(panel.root.getByText(word('server-out'))).toBeVisible();
      // What there is to lose: HttpOnly cookies that the server sees, and a file that it need not send again.
      expect(Object.keys(await cookiesAtServer(page, host, origin)).sort()).toContain('trusted-device');
      const before = host.assetHits();
      await fetchIn(page, '/asset/logo.svg');
      const hits = host.assetHits();
      expect(hits, 'served from the cache').toBe(before === 0 ? 1 : before);
      const left = await countInPage(page);
      for (const kind of ['localStorage', 'indexedDB', 'cacheStorage', 'files'] as const) expect(left[kind], kind).toBeGreaterThan(0);
      if (name === 'node') expect(asked(), 'nothing is asked before the yes').toBe(0);

      await walkToReceipt(panel, word);
      await expect(panel.receipt()).toHaveAttribute('data-verdict', 'seen');

      const engine = browserName as Engine;
      const cookies = await cookiesAtServer(page, host, origin);
      await fetchIn(page, '/asset/logo.svg');
      const seen: Record<Leaving, number> = {...(await countInPage(page)), httpOnly: 'trusted-device' in cookies ? 1 : 0, httpCache: host.assetHits() > hits ? 0 : 1};
      for (const [kind, count] of Object.entries(seen) as [Leaving, number][]) {
        const told = await panel.receipt().locator(`tr[data-kind=${kind}]`).textContent();
        const fate = count === 0 ? word('state-gone') : word('state-still-there');
        expect(told, `${kind}: ${count} by the server’s and the page’s own account`).toContain(fate);
        // The published table promises neither more nor less.
        expect(count === 0 ? 'yes' : 'no', `${kind} in ${engine}`).toBe(canClear.address[engine][kind]);
      }
      await expect(panel.receipt().locator('[data-power=address]')).toBeVisible();

      // Another site keeps all it had; a neighbour on the same domain keeps all but, in Chromium, its cookies.
      const whole = {cookies: 1, localStorage: 1, sessionStorage: 1, indexedDB: 1, cacheStorage: 1, serviceWorkers: 1, files: 1};
      expect(await countInPage(stranger)).toEqual(whole);
      expect(await countInPage(neighbour)).toEqual(engine === 'chromium' ? {...whole, cookies: 0} : whole);
    } finally {
      await close();
    }
  });

  test(`${name}: a request that is not our own page’s is refused, and clears nothing @chromium`, async () => {
    test.skip(name !== 'node' && why !== undefined, why);
    const {port, close} = await behind(name, crm);
    try {
      const ours = {'sec-fetch-site': 'same-origin', origin: `http://127.0.0.1:${port}`, 'x-exit-guide': 'clear', cookie: 'a=b'};
      expect(await answer(port, 'POST', ours)).toEqual({status: 204, clears: '"cache", "cookies", "storage"', cookies: 'some'});
      expect(await answer(port, 'POST', {...ours, 'x-exit-guide': 'look'})).toEqual({status: 204, clears: undefined, cookies: 'some'});
      const {cookie: _, ...bare} = ours;
      expect(await answer(port, 'POST', {...bare, 'x-exit-guide': 'look'})).toEqual({status: 204, clears: undefined, cookies: 'none'});
      const refused = {status: 403, clears: undefined, cookies: undefined};
      for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS']) expect(await answer(port, method, ours), method).toEqual(refused);
      for (const [header, values] of Object.entries({
        'sec-fetch-site': ['cross-site', 'same-site', 'none', undefined],
        origin: ['null', 'http://evil.example', `http://127.0.0.1:${port}0`, `https://127.0.0.1:${port}`, `xhttp://127.0.0.1:${port}`, undefined],
        'x-exit-guide': ['', 'Clear', 'clear look', '1', undefined],
      }))
        for (const value of values) {
          const {[header as keyof typeof ours]: __, ...rest} = ours;
          const headers: Record<string, string> = value === undefined ? rest : {...rest, [header]: value};
          expect(await answer(port, 'POST', headers), `${header}: ${value}`).toEqual(refused);
        }
    } finally {
      await close();
    }
  });
}

test('a server that refuses is told of, and nothing is reported as cleared @chromium', async ({page}) => {
  const hosts = await startDemoCrms({attributes: {locale: 'en', 'allow-clear': undefined, 'clear-url': '/no/such/address'}});
  try {
    const {panel, word} = await walkToProof(page, courseOver(hosts.hubspot), 'en');
    await expect(panel.root.getByText(word('server-out'))).toBeVisible();
    await walkToReceipt(panel, word);
    for (const kind of ['localStorage', 'indexedDB', 'httpCache']) await expect(panel.receipt().locator(`tr[data-kind=${kind}]`), kind).toContainText(word('state-still-there'));
    await expect(panel.receipt().locator('tr[data-kind=httpOnly]')).toContainText(word('outOfReach').replace('{mark}', ''));
    expect((await countInPage(page)).localStorage).toBeGreaterThan(0);
  } finally {
    await hosts.close();
  }
});

/** A page of its own that has left one of everything. */
async function visit(context: BrowserContext, origin: string): Promise<Page> {
  const page = await context.newPage();
  // A page without policy, and without the CRM's own scripts, which leave things too.
  await page.goto(`${origin}/__test/session`);
  await leaveOneOfEach(page);
  return page;
}

const hide = (context: BrowserContext, origin: string, name: string): Promise<void> =>
  context.addCookies([{name, value: '1', domain: new URL(origin).hostname, path: '/', httpOnly: true, expires: Date.now() / 1000 + 9999}]);

const fetchIn = (page: Page, path: string): Promise<void> => page.evaluate(async (address) => void (await (await fetch(address)).text()), path);

/** The cookies that the browser really still sends, as the CRM's own server got them. */
async function cookiesAtServer(page: Page, host: RunningHost, origin: string): Promise<Readonly<Record<string, string>>> {
  await page.evaluate((address) => fetch(address, {method: 'HEAD', cache: 'no-store'}), `${origin}/every/icon.svg`);
  return host.lastCookies();
}

/** Headers as given, which no browser would let a page write. */
const answer = (port: number, method: string, headers: Record<string, string>): Promise<{status: number | undefined; clears: unknown; cookies: unknown}> =>
  new Promise((resolve, reject) => {
    ask({host: '127.0.0.1', port, path: '/exit-guide/clear', method, headers}, (response) => {
      response.resume();
      resolve({status: response.statusCode, clears: response.headers['clear-site-data'], cookies: response.headers['x-exit-guide-cookies']});
    })
      .on('error', reject)
      .end();
  });
