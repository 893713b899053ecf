import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {type BrowserContext, chromium, expect, type Page, test} from 'playwright/test';
import {permissions} from '../commands/build-extension.ts';
import {findBrowser} from '../commands/browsers.ts';
import {courseOver, dist, startDemoCrms} from './crms.ts';

/**
 * The unpacked extension in a real Chromium. A test cannot press the browser's toolbar, so its copy is
 * given the hosts that the press would give, and its roots are opened so that a test can look in.
 */
async function launch(): Promise<{context: BrowserContext; open: (page: Page) => Promise<void>; end: () => Promise<void>}> {
  const folder = mkdtempSync(join(tmpdir(), 'extension-'));
  const copy = join(folder, 'unpacked');
  cpSync(join(dist, 'extension', 'chromium'), copy, {recursive: true});
  const manifest = JSON.parse(readFileSync(join(copy, 'manifest.json'), 'utf8')) as object;
  writeFileSync(join(copy, 'manifest.json'), JSON.stringify({...manifest, host_permissions: ['http://127.0.0.1/*']}));
  writeFileSync(join(copy, 'content.js'), readFileSync(join(copy, 'content.js'), 'utf8').replace(/mode:[`'"]closed[`'"]/u, 'mode:"open"'));
  const path = findBrowser('chromium');
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    ...(path !== undefined && {executablePath: path}),
    headless: true,
    locale: 'en-US',
    viewport: {width: 1280, height: 800},
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--lang=en-US',
      `--disable-extensions-except=${resolve(copy)}`,
      `--load-extension=${resolve(copy)}`,
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return {
    context,
    open: async (page) => {
      const url = page.url();
      await worker.evaluate(async (address) => {
        const {chrome, openIn} = globalThis as unknown as {chrome: {tabs: {query(what: object): Promise<{id: number; url?: string}[]>}}; openIn(tab: number): Promise<void>};
        const tab = (await chrome.tabs.query({})).find((candidate) => candidate.url === address);
        if (tab !== undefined) await openIn(tab.id);
      }, url);
    },
    end: async () => {
      await context.close();
      rmSync(folder, {recursive: true, force: true});
    },
  };
}

test('the extension walks a page that admits no script, to a receipt that says seen @chromium', async () => {
  const hosts = await startDemoCrms({policy: 'no-script', embed: undefined, truth: false});
  const host = hosts.hubspot;
  const {context, open, end} = await launch();
  try {
    const page = await context.newPage();
    // The demo stands on 127.0.0.1, which is no host of HubSpot's: the general guide would be shown, so the index names it.
    await courseOver(host).signIn(page);
    await open(page);
    const panel = page.getByRole('dialog', {name: 'Exit Guide'});
    await expect(panel).toBeVisible();
    const said = JSON.parse(readFileSync(join(dist, 'packs/v1/words.en.json'), 'utf8')) as {panel: Record<string, string>; situations: {id: string; says: string}[]};
    const word = (key: string): string => said.panel[key] ?? said.situations.find(({id}) => id === key)?.says ?? key;
    await panel.getByRole('button', {name: word('leaving')}).click();
    await panel.locator('[data-check]').click();
    await panel.getByRole('button', {name: word('next'), exact: true}).click();
    await panel.getByRole('button', {name: word('done'), exact: true}).click();
    for (const selector of ['#hs-global-toolbar-accounts', '#signout']) {
      await expect
        .poll(() =>
          page.evaluate((wanted) => {
            const home = [...document.documentElement.children].find((element) => element.shadowRoot !== null);
            const ring = home?.shadowRoot?.querySelector('.ring')?.getBoundingClientRect();
            const under = ring === undefined ? null : document.elementFromPoint(ring.x + ring.width / 2, ring.y + ring.height / 2);
            return under?.closest(wanted) != null;
          }, selector),
        )
        .toBe(true);
      await panel.locator('[data-go]').click();
      await page.keyboard.press('Enter');
    }
    await expect(panel.getByText(word('server-out'))).toBeVisible();
    expect(host.alive()).toEqual([]);
  } finally {
    await end();
    await hosts.close();
  }
});

test('the extension asks for no more than this @chromium', () => {
  const manifest = JSON.parse(readFileSync(join(dist, 'extension/chromium/manifest.json'), 'utf8')) as Record<string, unknown>;
  expect(manifest['permissions']).toEqual(['activeTab', 'scripting', 'storage']);
  expect([...permissions]).toEqual(manifest['permissions']);
  expect(Object.keys(manifest).sort()).toEqual(['action', 'background', 'description', 'manifest_version', 'minimum_chrome_version', 'name', 'permissions', 'version']);
});
