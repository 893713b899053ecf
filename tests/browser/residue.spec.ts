import {expect, test} from 'playwright/test';
import {courseOver, startDemoCrms} from './crms.ts';
import {leaveOneOfEach} from './leavings.ts';
import {saidUntil, walkToProof, walkToReceipt} from './walk.ts';

test('what is left is told by name only when the reader opens it, and to nobody else @chromium', async ({page}) => {
  const told: string[] = [];
  page.on('console', (message) => told.push(message.text()));
  page.on('request', (request) => told.push(`${request.url()} ${request.postData() ?? ''}`));
  await page.exposeFunction('tell', (text: string) => void told.push(text));
  await page.addInitScript(() => {
    const {tell} = window as unknown as {tell(text: string): void};
    for (const type of ['open', 'step', 'done', 'close']) addEventListener(`exit-guide-${type}`, (event) => tell(JSON.stringify({...event})));
  });
  const hosts = await startDemoCrms({attributes: {locale: 'en'}});
  try {
    const {panel, word} = await walkToProof(page, courseOver(hosts.hubspot), 'en');
    await expect(panel.root.getByText(word('server-out'))).toBeVisible();
    await leaveOneOfEach(page);
    await page.evaluate(() => {
      localStorage.setItem('lead-4711-draft', 'the words of the draft');
      // biome-ignore lint/suspicious/noDocumentCookie: as the vendor's own script sets it.
      document.cookie = 'hs_login_email=demo%40example.com;path=/;max-age=9999';
    });
    await panel.press(word('next'));
    await saidUntil(panel, word, 'clear');
    // What the vendor is known to leave is told without looking.
    await expect(panel.root.locator('[data-leaves]')).toContainText('hs_login_email');
    const names = panel.root.locator('.names');
    await expect(names).toHaveCount(0);
    const open = panel.root.locator('[data-names=localStorage]');
    await expect(open).toHaveAttribute('aria-expanded', 'false');
    await panel.press('[data-names=localStorage]');
    await expect(names).toContainText('lead-4711-draft');
    await expect(names).not.toContainText('the words of the draft');
    await panel.press('[data-names=cookies]');
    const cookie = names.locator('li', {hasText: 'hs_login_email'});
    await expect(cookie).not.toHaveText('hs_login_email');
    await expect(names.locator('xpath=//*[contains(., "example.com")]')).toHaveCount(0);
    for (const kind of ['sessionStorage', 'indexedDB', 'cacheStorage', 'files']) {
      await panel.press(`[data-names=${kind}]`);
      await expect(panel.root.locator(`tr[data-kind=${kind}] + .names`)).toContainText('seen');
    }
    await panel.press('[data-names=serviceWorkers]');
    await expect(panel.root.locator('tr[data-kind=serviceWorkers] + .names')).toContainText('/offline/');
    await panel.press('[data-names=localStorage]');
    await expect(panel.root.locator('tr[data-kind=localStorage] + .names')).toHaveCount(0);
    await walkToReceipt(panel, word, true);
    const receipt = await panel.receipt().innerHTML();
    await expect(panel.receipt().locator('[data-names]')).toHaveCount(0);
    for (const text of [receipt, ...told]) expect(text).not.toMatch(/lead-4711|hs_login_email|\/offline\//u);
    expect(told.some((text) => text.includes('shared-computer'))).toBe(true);
  } finally {
    await hosts.close();
  }
});
