import type {Locator, Page} from 'playwright/test';
import {expect, test} from './site.ts';

/** Presses Tab until the focus is there; a focus that cannot be reached, or is not seen, fails. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) {
      await expect(wanted).toBeInViewport();
      return;
    }
  }
  throw new Error(`Tab did not reach ${wanted}`);
}

test('the keyboard alone finds a vendor, reaches its guide and switches the language there', async ({page, site}) => {
  await page.goto('/zh-cn/');
  await tabTo(page, page.locator('main input[type=search]'));
  await page.keyboard.type('hubsp');
  const answer = page.locator('[data-answers] a');
  await expect(answer).toHaveCount(1);
  await tabTo(page, answer);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${site}/zh-cn/guides/hubspot/`);
  await tabTo(page, page.locator('header a[data-locale="en"]'));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${site}/en/guides/hubspot/`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('Enter in the finder goes to the first guide that it found', async ({page, site}) => {
  await page.goto('/en/');
  await tabTo(page, page.locator('main input[type=search]'));
  await page.keyboard.type('https://app-eu1.hubspot.com/contacts/1');
  await expect(page.locator('[data-answers] a')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${site}/en/guides/hubspot/`);
});

test('the language switch keeps the place on the page', async ({page, site}) => {
  await page.goto('/zh-tw/guides/salesforce/#other-devices');
  await page.locator('header a[data-locale="zh-CN"]').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${site}/zh-cn/guides/salesforce/#other-devices`);
});

test('the first press of Tab offers to skip to the content, and Enter goes there', async ({page}) => {
  await page.goto('/en/guides/hubspot/');
  await page.keyboard.press('Tab');
  const skip = page.locator('a[href="#content"]');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ratio: 1});
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});
