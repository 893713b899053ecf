import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {type BrowserContext, chromium, expect, type Page, type Worker} from 'playwright/test';
import type {ExtensionBrowser} from '../commands/build-extension.ts';
import {findBrowser} from '../commands/browsers.ts';
import {dist} from './crms.ts';

/** The element that the extension draws into: the only one beside the page's body. */
export const home = 'html > div';

/**
 * A copy of the unpacked extension for a test: a test cannot press the browser's toolbar, so the copy is given the
 * hosts that the press would give, and its roots are opened so that a test can look in. Nothing else differs.
 */
export function copyForTest(browser: ExtensionBrowser, change: (manifest: Record<string, unknown>) => object = () => ({})): {folder: string; copy: string} {
  const folder = mkdtempSync(join(tmpdir(), 'extension-'));
  const copy = join(folder, 'unpacked');
  cpSync(join(dist, 'extension', browser), copy, {recursive: true});
  const manifest = JSON.parse(readFileSync(join(copy, 'manifest.json'), 'utf8')) as Record<string, unknown>;
  writeFileSync(join(copy, 'manifest.json'), JSON.stringify({...manifest, host_permissions: ['*://127.0.0.1/*', '*://*.localhost/*'], ...change(manifest)}));
  const content = readFileSync(join(copy, 'content.js'), 'utf8');
  writeFileSync(join(copy, 'content.js'), content.replace(/mode:[`'"]closed[`'"]/u, 'mode:"open"'));
  return {folder, copy};
}

export type InChromium = {
  readonly context: BrowserContext;
  readonly worker: () => Promise<Worker>;
  /** Does what a press of the toolbar's button does, or so many at once. */
  readonly open: (page: Page, presses?: number) => Promise<void>;
  readonly end: () => Promise<void>;
};

/** The unpacked extension in a real Chromium. */
export async function launchWithExtension(change?: (manifest: Record<string, unknown>) => object, {keepsPages = false} = {}): Promise<InChromium> {
  const {folder, copy} = copyForTest('chromium', change);
  const path = findBrowser('chromium');
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    ...(path !== undefined && {executablePath: path}),
    headless: true,
    // As a reader's browser does: under Playwright Chromium would keep no page for Back.
    ...(keepsPages && {ignoreDefaultArgs: ['--disable-back-forward-cache']}),
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
  const worker = async (): Promise<Worker> => context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  await worker();
  return {
    context,
    worker,
    open: async (page, presses = 1) => {
      // An app may still be changing its address: the tab is found once both agree.
      await expect(async () => {
        const opened = await (await worker()).evaluate(
          async ([address, times]) => {
            const {chrome, openIn} = globalThis as unknown as {chrome: {tabs: {query(what: object): Promise<{id: number; url?: string}[]>}}; openIn(tab: number): Promise<void>};
            const tab = (await chrome.tabs.query({})).find((candidate) => candidate.url === address);
            if (tab !== undefined) await Promise.all(Array.from({length: times}, () => openIn(tab.id)));
            return tab !== undefined;
          },
          [page.url(), presses] as const,
        );
        expect(opened).toBe(true);
      }).toPass({timeout: 10_000});
    },
    end: async () => {
      await context.close();
      rmSync(folder, {recursive: true, force: true});
    },
  };
}
