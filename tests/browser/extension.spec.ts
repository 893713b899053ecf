import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {type BrowserContext, expect, type Page, test} from 'playwright/test';
import {canClear, type Leaving} from '../../content/plan/powers.ts';
import {extensionBrowsers, permissions} from '../commands/build-extension.ts';
import {definitions, type Hosts} from '../hosts/serve.ts';
import {database, installTryton, logins, password, prepareTryton, startTryton, trytonTruth} from '../hosts/tryton.ts';
import type {HostName} from '../hosts/definition.ts';
import type {RunningHost} from '../hosts/running-host.ts';
import {home, type InChromium, launchWithExtension} from './chromium-extension.ts';
import {courseOver, dist, startDemoCrms} from './crms.ts';
import {countInPage, leaveOneOfEach} from './leavings.ts';
import {Panel, wordsFrom} from './panel.ts';
import {saidUntil, walkToReceipt} from './walk.ts';

const word = wordsFrom(dist, 'en');

/** The CRM without our script on it, below a name that browsers know and that has a domain in common with others. */
const start = (): Promise<Hosts> => startDemoCrms({embed: undefined, truth: false});

/** From the press of the toolbar's button to the proof. */
async function walk(extension: InChromium, page: Page, host: RunningHost, origin: string): Promise<Panel> {
  const course = courseOver({...host, origin});
  await course.signIn(page);
  await extension.open(page);
  const panel = new Panel(page, home, definitions[host.name].truth.controls as Record<string, string>);
  await expect(panel.root).toBeVisible();
  await panel.choose(word('shared-computer'));
  await saidUntil(panel, word, 'sign-out');
  for (const control of course.presses) await panel.followTo(control);
  await expect(panel.root.getByText(word('server-out'))).toBeVisible();
  expect(host.alive()).toEqual([]);
  return panel;
}

/** Presses yes, or no, in the extension's own page once that comes up. */
const whenAsked = (context: BrowserContext, page: Page, button: '#yes' | '#no'): void =>
  void context.on('page', async (asking) => {
    await asking.waitForLoadState();
    if (!asking.url().startsWith('chrome-extension:')) return;
    // The page shuts itself at the press, maybe before the driver has heard of it.
    await asking
      .locator(button)
      .click()
      .catch((trouble: unknown) => {
        if (!asking.isClosed()) throw trouble;
      });
    await page.bringToFront();
  });

test('a page that admits no script is walked to a receipt that is true, and no other site is touched @chromium', async () => {
  test.setTimeout(120_000);
  const hosts = await startDemoCrms({policy: 'no-script', embed: undefined, truth: false});
  const host = hosts.hubspot;
  const extension = await launchWithExtension((manifest) => ({permissions: [...(manifest['permissions'] as string[]), 'history']}));
  try {
    const {context} = extension;
    const port = new URL(host.origin).port;
    const origin = `http://app.crm.localhost:${port}`;
    const others = await Promise.all([`http://mail.crm.localhost:${port}`, `http://other.localhost:${port}`, hosts.plain.origin].map((address) => visit(context, address)));
    await context.addCookies([
      {name: 'trusted-device', value: '1', domain: 'app.crm.localhost', path: '/', httpOnly: true, expires: Date.now() / 1000 + 9999},
      {name: 'for-all-hosts', value: '1', domain: '.crm.localhost', path: '/deep/', httpOnly: true, expires: Date.now() / 1000 + 9999},
    ]);
    const page = await context.newPage();
    await page.goto(`${origin}/__test/session`);
    await leaveOneOfEach(page);
    const panel = await walk(extension, page, host, origin);
    await page.evaluate(() => sessionStorage.setItem('seen', '1'));
    for (const [kind, count] of Object.entries(await countInPage(page))) expect(count, kind).toBeGreaterThan(0);
    expect(await cookiesAtServer(page, host)).toEqual(expect.arrayContaining(['trusted-device']));
    const hits = host.assetHits();
    await fetchIn(page, '/asset/logo.svg');
    expect(host.assetHits(), 'served from the cache').toBe(hits);
    const visits = await historyOf(extension);

    whenAsked(context, page, '#yes');
    await walkToReceipt(panel, word);
    await expect(panel.receipt()).toHaveAttribute('data-verdict', 'seen');
    expect(await isGiven(extension), 'what was given for the clearing is given back').toBe(false);

    const kept = await context.cookies([`${origin}/deep/`]);
    await fetchIn(page, '/asset/logo.svg');
    const seen: Record<Leaving, number> = {...(await countInPage(page)), httpOnly: kept.length, httpCache: host.assetHits() > hits ? 0 : 1};
    for (const [kind, count] of Object.entries(seen) as [Leaving, number][]) {
      await expect(panel.receipt().locator(`tr[data-kind=${kind}]`), `${kind}: ${count}`).toContainText(word(count === 0 ? 'state-gone' : 'state-still-there'));
      expect(count === 0 ? 'yes' : 'no', kind).toBe(canClear.extension.chromium[kind]);
    }
    for (const other of others)
      expect(await countInPage(other), other.url()).toEqual({cookies: 1, localStorage: 1, sessionStorage: 1, indexedDB: 1, cacheStorage: 1, serviceWorkers: 1, files: 1});
    expect(await historyOf(extension)).toEqual(expect.arrayContaining(visits));
  } finally {
    await extension.end();
    await hosts.close();
  }
});

test('a login page on another origin: the walk goes on, that server’s word counts for nothing, and the CRM’s own site is cleared @chromium @all', async () => {
  test.setTimeout(120_000);
  const hosts = await start();
  const host = hosts.hubspot;
  const extension = await launchWithExtension();
  try {
    const {context} = extension;
    const port = new URL(host.origin).port;
    const origin = `http://app.crm.localhost:${port}`;
    const loginAt = `http://login.crm.localhost:${port}`;
    // The trap: the CRM's session lives on, and only the other origin has no cookie of it.
    Object.assign(host.settings, {loginAt, keepSessionAlive: true});
    const neighbour = await visit(context, `http://mail.crm.localhost:${port}`);
    const crm = await visit(context, origin);
    const page = await context.newPage();
    const course = courseOver({...host, origin});
    await course.signIn(page);
    await extension.open(page);
    const panel = new Panel(page, home, definitions.hubspot.truth.controls as Record<string, string>);
    await panel.choose(word('shared-computer'));
    await saidUntil(panel, word, 'sign-out');
    for (const control of course.presses) await panel.followTo(control);
    await expect(page).toHaveURL(new RegExp(`^${loginAt}`, 'u'));
    await expect(panel.root.locator('.body')).toHaveAttribute('data-stage', 'prove');
    await expect(panel.root.getByText(word('server-unknown'))).toBeVisible();
    expect(host.alive()).not.toEqual([]);
    whenAsked(context, page, '#yes');
    await walkToReceipt(panel, word);
    await expect(panel.receipt()).toHaveAttribute('data-verdict', 'unknown');
    await expect(panel.receipt()).toContainText(word('clear-away'));
    expect(await countInPage(crm), 'the CRM’s own site').toEqual({cookies: 0, localStorage: 0, sessionStorage: 0, indexedDB: 0, cacheStorage: 0, serviceWorkers: 0, files: 0});
    expect(await context.cookies([origin])).toEqual([]);
    expect(await countInPage(neighbour), 'a neighbour').toEqual({cookies: 1, localStorage: 1, sessionStorage: 1, indexedDB: 1, cacheStorage: 1, serviceWorkers: 1, files: 1});

    // Begun again here it is still that CRM's walk, of which this server knows nothing.
    await panel.press(word('restart'));
    await panel.choose(word('shared-computer'));
    await saidUntil(panel, word, 'prove');
    await expect(panel.root.getByText(word('server-unknown'))).toBeVisible();
    expect(host.alive()).not.toEqual([]);
  } finally {
    await extension.end();
    await hosts.close();
  }
});

test('two presses make one panel, and one that was shut stays shut while the page changes its address @chromium @all', async () => {
  const hosts = await start();
  const extension = await launchWithExtension();
  try {
    const page = await extension.context.newPage();
    await courseOver(hosts.hubspot).signIn(page);
    await extension.open(page, 2);
    const panel = new Panel(page, home, definitions.hubspot.truth.controls as Record<string, string>);
    await panel.choose(word('leaving'));
    await saidUntil(panel, word, 'sign-out');
    await expect(page.locator(home)).toHaveCount(1);
    await panel.press(word('close'));
    await expect(page.locator(home)).toHaveCount(0);
    const worker = await extension.worker();
    const told = worker.evaluate(() => {
      type Api = {tabs: {onUpdated: {addListener(listen: (tab: number, change: {status?: string}) => void): void}}};
      const {chrome} = globalThis as unknown as {chrome: Api};
      return new Promise<number>((settle) => chrome.tabs.onUpdated.addListener((tab, {status}) => status === 'complete' && settle(tab)));
    });
    await page.evaluate(() => history.pushState({}, '', '?elsewhere'));
    const tab = await told;
    // What was put into the page before this has run by now.
    await worker.evaluate(async (tabId) => {
      type Api = {scripting: {executeScript(what: object): Promise<unknown>}};
      for (let turn = 0; turn < 3; turn += 1)
        await (globalThis as unknown as {chrome: Api}).chrome.scripting.executeScript({target: {tabId}, func: () => requestAnimationFrame(() => undefined)});
    }, tab);
    await expect(page.locator(home)).toHaveCount(0);
    await extension.open(page);
    await expect(panel.root.locator('.body')).toHaveAttribute('data-stage', 'sign-out');
  } finally {
    await extension.end();
    await hosts.close();
  }
});

test('a page that Back brings out of memory goes on where the walk is, not where it was @chromium @all', async () => {
  const hosts = await startDemoCrms({embed: undefined, truth: false, pageCache: 'no-cache'});
  const extension = await launchWithExtension(undefined, {keepsPages: true});
  try {
    const page = await extension.context.newPage();
    await page.addInitScript(() => addEventListener('pageshow', ({persisted}) => persisted && document.documentElement.setAttribute('data-restored', '')));
    const course = courseOver(hosts.lightning);
    await course.signIn(page);
    await extension.open(page);
    const panel = new Panel(page, home, definitions.lightning.truth.controls as Record<string, string>);
    await panel.choose(word('leaving'));
    await saidUntil(panel, word, 'sign-out');
    for (const control of course.presses) await panel.followTo(control);
    await expect(panel.root.getByText(word('server-out'))).toBeVisible();
    await panel.press(word('next'));
    await expect(panel.root.locator('.body')).toHaveAttribute('data-stage', 'recheck');
    await page.evaluate(() => void setTimeout(() => history.back(), 30));
    await expect(page.locator('html[data-restored]')).toBeAttached();
    await expect(panel.root.locator('.body')).toHaveAttribute('data-stage', 'recheck');
  } finally {
    await extension.end();
    await hosts.close();
  }
});

test('an extension that is taken away in the middle leaves a walk that goes on @chromium @all', async () => {
  const hosts = await start();
  const extension = await launchWithExtension();
  try {
    const page = await extension.context.newPage();
    await courseOver(hosts.hubspot).signIn(page);
    await extension.open(page);
    const panel = new Panel(page, home, definitions.hubspot.truth.controls as Record<string, string>);
    await panel.choose(word('leaving'));
    await expect(panel.root.locator('.body')).toHaveAttribute('data-step', /./u);
    const worker = await extension.worker();
    const gone = new Promise((settle) => worker.once('close', settle));
    // As an update does.
    await worker.evaluate(() => void setTimeout(() => (globalThis as unknown as {chrome: {runtime: {reload(): void}}}).chrome.runtime.reload(), 30));
    await gone;
    await saidUntil(panel, word, 'sign-out');
    for (const control of courseOver(hosts.hubspot).presses) await panel.followTo(control);
    await expect.poll(() => hosts.hubspot.alive()).toEqual([]);
  } finally {
    await extension.end();
    await hosts.close();
  }
});

test('without the reader’s leave nothing is cleared, and the panel says so @chromium @all', async () => {
  const hosts = await start();
  const extension = await launchWithExtension();
  try {
    const page = await extension.context.newPage();
    const panel = await walk(extension, page, hosts.hubspot, hosts.hubspot.origin);
    whenAsked(extension.context, page, '#no');
    await panel.press(word('next'));
    await saidUntil(panel, word, 'clear');
    await panel.press('[data-preview]');
    await expect(panel.root.locator('[data-trouble]')).toContainText(word('clear-not-allowed'));
    await expect(panel.root.locator('[data-clear]')).toHaveCount(0);
    expect((await countInPage(page)).localStorage).toBeGreaterThan(0);
  } finally {
    await extension.end();
    await hosts.close();
  }
});

test('the background may be ended in the middle and the walk goes on @chromium @all', async () => {
  const hosts = await start();
  const extension = await launchWithExtension();
  try {
    const host = hosts.lightning;
    const page = await extension.context.newPage();
    const course = courseOver(host);
    await course.signIn(page);
    await extension.open(page);
    const panel = new Panel(page, home, definitions.lightning.truth.controls as Record<string, string>);
    await panel.choose(word('shared-computer'));
    await saidUntil(panel, word, 'sign-out');
    // As the browser does after half a minute of quiet.
    await endBackground(extension);
    await page.bringToFront();
    // The sign-out leads to another page, where only a background that woke up again can put the guide back.
    for (const control of course.presses) await panel.followTo(control);
    await expect(panel.root.getByText(word('server-out'))).toBeVisible();
    expect(host.alive()).toEqual([]);
  } finally {
    await extension.end();
    await hosts.close();
  }
});

const walks: readonly {readonly name: HostName; readonly policy: string}[] = [
  {name: 'lightning', policy: "default-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'"},
  {name: 'fxiaoke', policy: ''},
  {name: 'hubspot', policy: "sandbox allow-same-origin allow-forms; script-src 'none'"},
];
for (const {name, policy} of walks)
  test(`${name} is walked under "${policy}" @chromium @all`, async () => {
    test.setTimeout(120_000);
    const hosts = await startDemoCrms({embed: undefined, truth: false, policy: policy === '' ? 'none' : {header: policy}});
    const extension = await launchWithExtension();
    try {
      const page = await extension.context.newPage();
      const panel = await walk(extension, page, hosts[name], hosts[name].origin);
      whenAsked(extension.context, page, '#yes');
      await walkToReceipt(panel, word);
      await expect(panel.receipt()).toHaveAttribute('data-verdict', 'seen');
    } finally {
      await extension.end();
      await hosts.close();
    }
  });

test('a page of no known vendor is walked by the finder @chromium @all', async () => {
  const hosts = await start();
  const extension = await launchWithExtension();
  try {
    const page = await extension.context.newPage();
    await page.goto(hosts.plain.origin);
    await page.locator('input[name=user]').fill('demo');
    await page.locator('input[name=password]').fill('demo');
    await page.locator('.login button').click();
    await expect(page.locator('.user-menu')).toBeVisible();
    await extension.open(page);
    const panel = new Panel(page, home, definitions.plain.truth.controls as Record<string, string>);
    await panel.choose(word('leaving'));
    await saidUntil(panel, word, 'sign-out');
    for (const control of ['profile', 'sign-out']) await panel.followTo(control);
    await expect.poll(() => hosts.plain.alive()).toEqual([]);
  } finally {
    await extension.end();
    await hosts.close();
  }
});

test('Tryton without its custom.js is walked to the end @chromium @all', async () => {
  test.setTimeout(300_000);
  const installation = await installTryton();
  test.skip(installation.kind === 'cannot', installation.kind === 'cannot' ? installation.why : '');
  const folder = '.cache/tryton';
  await prepareTryton({folder});
  const tryton = await startTryton({folder});
  const extension = await launchWithExtension();
  try {
    const page = await extension.context.newPage();
    await page.goto(`${tryton.origin}/#${database}`);
    await page.locator('.modal-dialog input#login').fill(logins.en);
    await page.locator('.modal-dialog button[type=submit]').click();
    await page.locator('input#ask-dialog-entry[type=password]').fill(password);
    await page.keyboard.press('Enter');
    await expect(page.locator('#user-preferences > a')).toBeVisible();
    await extension.open(page);
    const panel = new Panel(page, home, trytonTruth.controls as Record<string, string>);
    await panel.choose(word('shared-computer'));
    await saidUntil(panel, word, 'sign-out');
    await panel.followTo('sign-out');
    await expect(async () => {
      if (await page.locator(trytonTruth.controls.confirm ?? '').isVisible()) await panel.followTo('confirm');
      await expect(panel.root.locator('.body')).toHaveAttribute('data-stage', 'prove', {timeout: 1000});
    }).toPass();
    await expect(panel.root).toContainText(word('server-out'));
    expect(tryton.sessions(), 'the server’s own table').toEqual([]);
    whenAsked(extension.context, page, '#yes');
    await walkToReceipt(panel, word);
    await expect(panel.receipt()).toHaveAttribute('data-verdict', 'seen');
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  } finally {
    await extension.end();
    await tryton.close();
  }
});

for (const browser of extensionBrowsers)
  test(`${browser}: the extension asks for no more than this, and for nothing of a site at install @chromium`, () => {
    const manifest = JSON.parse(readFileSync(join(dist, 'extension', browser, 'manifest.json'), 'utf8')) as Record<string, unknown>;
    expect(manifest['permissions']).toEqual(['activeTab', 'scripting', 'storage']);
    expect([...permissions]).toEqual(manifest['permissions']);
    expect(manifest['optional_permissions']).toEqual(browser === 'chromium' ? ['browsingData', 'cookies', 'tabs'] : ['cookies', 'tabs']);
    // Without it no address of another tab is told; it is asked for by a press, see popup.spec.ts.
    expect(manifest['optional_host_permissions']).toEqual(['*://*/*']);
    const always = ['action', 'background', 'description', 'manifest_version', 'name', 'optional_host_permissions', 'optional_permissions', 'permissions', 'storage', 'version'];
    expect(Object.keys(manifest).sort()).toEqual([...always, browser === 'chromium' ? 'minimum_chrome_version' : 'browser_specific_settings'].sort());
  });

test('nothing but these kinds of data can be cleared, and only of one origin @chromium', () => {
  const code = readFileSync(join(dist, 'extension/chromium/background.js'), 'utf8');
  expect(code.match(/browsingData\b/gu)?.length, 'asked for, and called').toBeLessThanOrEqual(3);
  expect(code.match(/\.remove\(\{origins:\[/gu)).toHaveLength(1);
  const kinds = /\{cache:!0[^}]*\}/u.exec(code)?.[0] ?? '';
  expect([...kinds.matchAll(/(\w+):/gu)].map(([, kind]) => kind)).toEqual(['cache', 'cacheStorage', 'fileSystems', 'indexedDB', 'localStorage', 'serviceWorkers']);
  for (const file of ['background.js', 'allow.js', 'content.js', 'popup.js']) {
    const firefox = readFileSync(join(dist, 'extension/firefox', file), 'utf8');
    // Firefox would clear the history of all sites, and nothing on unusual ports: never called is never wrong.
    expect(firefox).not.toContain('browsingData');
    for (const word of ['formData', 'downloads', 'removePasswords', 'removeHistory', 'pluginData']) expect(firefox + code).not.toContain(word);
  }
});

/** Ends the background by the browser's own means, and waits until the browser says that it has stopped. */
async function endBackground({context, worker}: InChromium): Promise<void> {
  const page = await context.newPage();
  await page.goto(new URL('allow.html', (await worker()).url()).href);
  const protocol = await context.newCDPSession(page);
  const stopped = new Promise<void>((resolve) => {
    protocol.on('ServiceWorker.workerVersionUpdated', ({versions}) => {
      if (versions.some(({runningStatus}) => runningStatus === 'stopped')) resolve();
    });
  });
  await protocol.send('ServiceWorker.enable');
  await protocol.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await page.close();
}

async function visit(context: BrowserContext, origin: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin}/__test/session`);
  await leaveOneOfEach(page);
  return page;
}

const fetchIn = (page: Page, path: string): Promise<void> => page.evaluate(async (address) => void (await (await fetch(address)).text()), path);

async function cookiesAtServer(page: Page, host: RunningHost): Promise<string[]> {
  await page.evaluate(() => fetch('/every/icon.svg', {method: 'HEAD', cache: 'no-store'}));
  return Object.keys(host.lastCookies());
}

/** Whether the extension may now do what it asks for at the clearing step. */
const isGiven = async ({worker}: InChromium): Promise<boolean> =>
  (await worker()).evaluate(() =>
    (globalThis as unknown as {chrome: {permissions: {contains(what: object): Promise<boolean>}}}).chrome.permissions.contains({permissions: ['browsingData', 'cookies']}),
  );

const historyOf = async ({worker}: InChromium): Promise<string[]> =>
  (await worker()).evaluate(async () => {
    const {chrome} = globalThis as unknown as {chrome: {history: {search(what: object): Promise<{url: string}[]>}}};
    return (await chrome.history.search({text: '', maxResults: 1000})).map(({url}) => url).sort();
  });
