import type {Page} from 'playwright/test';
import {expect, test} from './site.ts';

const rows = (page: Page) => page.locator('tr[data-values]');
const shown = (page: Page) => rows(page).filter({visible: true});

test('the table narrows to what is asked for, tells how many rows are left, and opens again', async ({page}) => {
  await page.goto('/en/coverage/');
  const all = await rows(page).count();
  expect(all).toBeGreaterThan(100);
  const status = page.locator('[data-coverage] [data-status]');
  await expect(status).toHaveText(`${all} of ${all} rows`);

  await page.getByLabel('Name of the CRM').fill('hubspot');
  const ofHubSpot = await shown(page).count();
  expect(ofHubSpot).toBeGreaterThan(0);
  expect(ofHubSpot).toBeLessThan(10);
  await expect(status).toHaveText(`${ofHubSpot} of ${all} rows`);
  await expect(page.locator('tbody').filter({visible: true})).toHaveCount(1);

  await page.getByLabel('Name of the CRM').fill('');
  await page.getByLabel('Stage').selectOption('save');
  await page.getByLabel('Answer').selectOption('unknown');
  const open = await shown(page).count();
  expect(open).toBe(await page.locator('tr[data-values~="save:unknown"]').count());
  expect(open).toBeLessThan(all);

  await page.getByLabel('Stage').selectOption('');
  await page.getByLabel('Answer').selectOption('');
  await expect(shown(page)).toHaveCount(all);
});

test('the heads stay in sight', async ({page}) => {
  await page.goto('/en/coverage/');
  await page.locator('tbody').last().scrollIntoViewIfNeeded();
  await expect(page.getByRole('columnheader', {name: 'Sign out', exact: true})).toBeInViewport();
});

test.describe('without script', () => {
  test.use({javaScriptEnabled: false});

  // Playwright cannot turn script off in an installed Firefox, so this would prove nothing there.
  test('the whole table is there and no field that does nothing @chromium', async ({page}) => {
    await page.goto('/zh-tw/coverage/');
    await expect(page.locator('[data-coverage]')).toBeHidden();
    expect(await shown(page).count()).toBe(await rows(page).count());
    expect(await rows(page).count()).toBeGreaterThan(100);
  });
});
