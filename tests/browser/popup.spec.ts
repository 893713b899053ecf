import {expect, type Page, test} from 'playwright/test';
import {home, type InChromium, launchWithExtension} from './chromium-extension.ts';
import {dist, startDemoCrms} from './crms.ts';
import {Panel, wordsFrom} from './panel.ts';

const word = wordsFrom(dist, 'en');

/** Our page as the toolbar's button opens it over a tab, in a tab of its own: a test cannot press the toolbar. Only which tab is the current one is told to it. */
async function openOver({context, worker}: InChromium, page: Page): Promise<Page> {
  const popup = await context.newPage();
  await popup.addInitScript((address) => {
    type Query = (wanted: {active?: true}) => Promise<{url?: string}[]>;
    const {tabs} = (globalThis as unknown as {chrome: {tabs: {query: Query}}}).chrome;
    const {query} = tabs;
    tabs.query = async (wanted) => (wanted.active ? (await query({})).filter(({url}) => url === address) : query(wanted));
  }, page.url());
  await popup.goto(new URL('popup.html', (await worker()).url()).href);
  await expect(popup.getByRole('heading', {name: word('popup-title')})).toBeVisible();
  return popup;
}

/** A CRM's address without the CRM, and another: nothing leaves this machine. */
async function openTabs({context}: InChromium): Promise<{crm: Page}> {
  await context.route(/^https:\/\/(?:app\.hubspot\.com|news\.example)\//u, (route) => route.fulfill({contentType: 'text/html', body: '<title>A page</title>'}));
  const [crm, news] = [await context.newPage(), await context.newPage()];
  await crm.goto('https://app.hubspot.com/contacts/');
  await news.goto('https://news.example/');
  return {crm};
}

test('the button asks "sign out of what?": this tab opens the guide, and of other tabs nothing is known before the reader allows it @chromium', async () => {
  const hosts = await startDemoCrms({embed: undefined, truth: false});
  const extension = await launchWithExtension();
  try {
    await openTabs(extension);
    const page = await extension.context.newPage();
    await page.goto(hosts.plain.origin);
    const popup = await openOver(extension, page);
    await expect(popup.locator('#here')).toContainText(new URL(hosts.plain.origin).host);
    await expect(popup.locator('#others')).toBeVisible();
    // The browser asks the reader in a window of its own, which no test can answer: what it is asked for is seen, and a no.
    await popup.evaluate(() => {
      const {permissions} = (globalThis as unknown as {chrome: {permissions: {request(wanted: object): Promise<boolean>}}}).chrome;
      permissions.request = async (wanted) => !Object.assign(window, {wanted});
    });
    await popup.locator('#others').click();
    await expect.poll(() => popup.evaluate(() => (window as {wanted?: object}).wanted)).toEqual({permissions: ['tabs'], origins: []});
    await expect(popup.locator('#others')).toBeVisible();
    await expect(popup.locator('body')).not.toContainText(/hubspot|news/iu);
    await Promise.all([popup.waitForEvent('close'), popup.locator('#here').click()]);
    await expect(new Panel(page, home).root).toBeVisible();
  } finally {
    await extension.end();
    await hosts.close();
  }
});

test('with the reader’s leave the button lists the CRMs of other tabs, no other tab, and goes there @chromium @all', async () => {
  const extension = await launchWithExtension((manifest) => ({permissions: [...(manifest['permissions'] as string[]), 'tabs'], optional_permissions: ['cookies']}));
  try {
    const {crm} = await openTabs(extension);
    const page = await extension.context.newPage();
    await page.goto('https://news.example/here');
    const popup = await openOver(extension, page);
    const found = popup.getByRole('button', {name: 'app.hubspot.com'});
    await expect(found).toContainText('HubSpot');
    await expect(popup.locator('#others')).toHaveCount(0);
    await expect(popup.locator('#forget')).toBeVisible();
    await expect(popup.getByRole('button')).toHaveCount(3);
    await Promise.all([popup.waitForEvent('close'), found.click()]);
    await expect.poll(() => crm.evaluate(() => document.visibilityState)).toBe('visible');
    // The leave is for addresses: the guide is not put into a tab whose button nobody pressed.
    await expect(crm.locator(home)).toHaveCount(0);
  } finally {
    await extension.end();
  }
});
