import {readFileSync} from 'node:fs';
import {expect, type Locator, type Page, test} from 'playwright/test';
import {z} from 'zod';
import {courseOver, startDemoCrms} from './crms.ts';
import type {Panel} from './panel.ts';
import {walkToProof, walkToReceipt} from './walk.ts';

const schema = z.fromJSONSchema(JSON.parse(readFileSync('site/public/schema/receipt-v1.json', 'utf8')) as Parameters<typeof z.fromJSONSchema>[0]);

// biome-ignore lint/performance/useDomNodeTextContent: as it is read, line by line.
const shownIn = async (part: Locator): Promise<string> => (await part.innerText()).replace(/\s+/gu, ' ');

const saved = async (page: Page, panel: Panel, kind: string): Promise<string> => {
  const [download] = await Promise.all([page.waitForEvent('download'), panel.press(`[data-keep=${kind}]`)]);
  expect(download.suggestedFilename()).toBe(`exit-guide-receipt.${kind}`);
  return readFileSync(await download.path(), 'utf8');
};

test('a receipt is copied, printed and saved as it reads, and holds nothing personal @chromium', async ({page, context}) => {
  // A headless browser prints nothing; what it was asked to print is all that can be seen.
  await page.addInitScript(() => {
    // biome-ignore lint/performance/useDomNodeTextContent: what would stand on the paper.
    window.print = () => Object.assign(window.top ?? window, {printed: document.body.innerText});
  });
  const hosts = await startDemoCrms({attributes: {locale: 'en'}});
  try {
    const {panel, word} = await walkToProof(page, courseOver(hosts.hubspot), 'en', 'leaving');
    await expect(panel.root.getByText(word('server-out'))).toBeVisible();
    await walkToReceipt(panel, word);
    const shown = await shownIn(panel.receipt());
    expect(shown).toContain(word('receiptOut'));

    const json = await saved(page, panel, 'json');
    expect(schema.parse(JSON.parse(json))).toMatchObject({vendor: 'hubspot', situation: 'leaving', signedOut: 'seen'});

    const markup = await saved(page, panel, 'html');
    const copy = await context.newPage();
    await copy.setContent(markup);
    expect(await shownIn(copy.locator('body'))).toContain(word('receiptOut'));
    expect(await copy.locator('script, link, img, iframe, [href], [src]').count()).toBe(0);
    await copy.close();

    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.bringToFront();
    await panel.press('[data-keep=copy]');
    await expect(panel.root.locator('.kept')).toHaveText(word('receipt-copied'));
    expect((await page.evaluate(() => navigator.clipboard.readText())).replace(/\s+/gu, ' ')).toBe(shown);

    await panel.press('[data-keep=print]');
    await expect.poll(() => page.evaluate(() => (window as {printed?: string}).printed?.replace(/\s+/gu, ' '))).toContain(word('receiptOut'));

    const {host, port} = new URL(hosts.hubspot.origin);
    for (const kept of [json, markup, shown]) for (const personal of [host, port, 'demo', '127.0.0.1']) expect(kept).not.toContain(personal);
  } finally {
    await hosts.close();
  }
});

for (const [name, policy] of [
  ['a page that may save', undefined],
  ['a sandboxed page that may not', 'sandbox allow-scripts allow-same-origin allow-forms'],
] as const)
  test(`${name}: nobody who keeps a receipt is left with nothing, and nothing fails in silence${policy === undefined ? ' @all' : ''}`, async ({page, browserName}) => {
    // Where copying is forbidden, too.
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', {value: {writeText: () => Promise.reject(new Error('forbidden'))}}));
    const hosts = await startDemoCrms({attributes: {locale: 'en'}, policy: policy === undefined ? 'none' : {header: policy}});
    try {
      const {panel, word} = await walkToProof(page, courseOver(hosts.hubspot), 'en', 'leaving');
      await walkToReceipt(panel, word);
      // Firefox’s driver waits for the navigation that a sandbox has refused, with all that it is asked but scripts.
      const byScript = policy !== undefined && browserName === 'firefox';
      const press = (selector: string): Promise<void> =>
        byScript
          ? page.evaluate((button) => void setTimeout(() => document.querySelector('exit-guide')?.shadowRoot?.querySelector<HTMLElement>(button)?.click()), selector)
          : panel.press(selector);
      const told = (): Promise<string> => page.evaluate(() => document.querySelector('exit-guide')?.shadowRoot?.querySelector('.kept')?.textContent ?? '');
      let downloads = 0;
      page.on('download', () => {
        downloads += 1;
      });
      for (const kind of ['json', 'html'] as const) {
        await press(`[data-keep=${kind}]`);
        // Chromium lets a page see that it may not save; in Firefox nobody can, so both are said.
        const key = policy !== undefined && browserName === 'chromium' ? 'receipt-not-saved' : 'receipt-saved';
        await expect.poll(told).toContain(word(key).replace('{file}', `exit-guide-receipt.${kind}`));
        await press('[data-keep-text]');
        await expect.poll(told).toContain(word('receipt-by-hand'));
        expect(await told()).toContain(kind === 'json' ? '"vendor": "hubspot"' : word('receiptOut'));
      }
      if (policy !== undefined) {
        await press('[data-keep=print]');
        await expect.poll(told).toBe(word('receipt-not-printed'));
        expect(downloads).toBe(0);
      } else await expect.poll(() => downloads).toBe(2);
    } finally {
      await hosts.close();
    }
  });
