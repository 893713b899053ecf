import {type Browser, chromium, expect, type Page, test} from 'playwright/test';
import {findBrowser} from '../commands/browsers.ts';
import {courseOver, startDemoCrms} from './crms.ts';
import {press} from './press.ts';
import {walkToProof, walkToReceipt} from './walk.ts';

/** A browser that keeps pages for Back, as a reader's does: under Playwright Chromium would not. */
async function withBack(given: Browser, browserName: string, use: (page: Page) => Promise<void>): Promise<void> {
  const path = findBrowser('chromium');
  const own =
    browserName === 'chromium'
      ? await chromium.launch({args: ['--no-sandbox', '--disable-quic'], ignoreDefaultArgs: ['--disable-back-forward-cache'], ...(path !== undefined && {executablePath: path})})
      : undefined;
  const context = await (own ?? given).newContext({viewport: {width: 1280, height: 800}, locale: 'en-US'});
  try {
    const page = await context.newPage();
    await page.addInitScript(() => addEventListener('pageshow', ({persisted}) => persisted && document.documentElement.setAttribute('data-restored', '')));
    await use(page);
  } finally {
    await context.close();
    await own?.close();
  }
}

/** As a press of Back: Playwright's own waits for a load, which does not happen where a page is restored. */
const goBack = (page: Page): Promise<void> => page.evaluate(() => void setTimeout(() => history.back(), 30));

test('Back after clearing by script may bring the page back: the guide on it does not take it for a session', async ({browser, browserName}) => {
  const hosts = await startDemoCrms({attributes: {locale: 'en'}, pageCache: 'no-cache'});
  try {
    await withBack(browser, browserName, async (page) => {
      const {panel, word} = await walkToProof(page, courseOver(hosts.hubspot), 'en');
      await expect(panel.root.getByText(word('server-out'))).toBeVisible();
      await walkToReceipt(panel, word);
      expect(hosts.hubspot.alive()).toEqual([]);
      await page.evaluate(() => document.documentElement.setAttribute('data-before', ''));
      await goBack(page);
      if (browserName === 'firefox') {
        // Under its driver Firefox keeps no page, but shows the records again out of its HTTP cache: a new page, on which the guide claims nothing.
        await expect(page.locator('html:not([data-before]) #hs-global-toolbar')).toBeVisible();
        await expect(page.locator('exit-guide #open')).toBeVisible();
        await expect(panel.root).toHaveCount(0);
        // Whoever asks is told by the server, not by what the page shows.
        await panel.open();
        await panel.choose(word('leaving'));
        await press(panel.root.locator('.way button', {hasText: 'Make sure'}));
        return expect(panel.root.getByText(word('server-out'))).toBeVisible({timeout: 15_000});
      }
      // The records show again: this is what the check of Back is for.
      await expect(page.locator('html[data-restored] #hs-global-toolbar')).toBeVisible();
      await expect(panel.root.locator('.body')).toHaveAttribute('data-stage', 'prove');
      await expect(panel.root.getByText(word('clear-came-back')).first()).toBeVisible();
      // The answer is asked anew, and is worth no more than it can be after clearing.
      await expect(panel.root.getByText(word('after-clearing'))).toBeVisible();
      await expect(panel.ring()).toHaveCount(0);
    });
  } finally {
    await hosts.close();
  }
});

test('Back after clearing by the server’s answer asks the server, and shows its login form @all', async ({browser, browserName}) => {
  const hosts = await startDemoCrms({attributes: {locale: 'en', 'allow-clear': undefined, 'clear-url': '/exit-guide/clear'}, pageCache: 'no-cache'});
  try {
    await withBack(browser, browserName, async (page) => {
      const {panel, word} = await walkToProof(page, courseOver(hosts.hubspot), 'en');
      await expect(panel.root.getByText(word('server-out'))).toBeVisible();
      await walkToReceipt(panel, word);
      await expect(panel.receipt()).toHaveAttribute('data-verdict', 'seen');
      await page.evaluate(() => document.documentElement.setAttribute('data-before', ''));
      await goBack(page);
      await expect(page.locator('html:not([data-before]) #loginBtn')).toBeVisible();
      await expect(page.locator('#hs-global-toolbar')).toHaveCount(0);
      await expect(page.locator('html[data-restored]')).toHaveCount(0);
    });
  } finally {
    await hosts.close();
  }
});
