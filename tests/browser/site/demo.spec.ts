import type {Page} from 'playwright/test';
import {Panel, wordsOf} from '../panel.ts';
import {saidUntil} from '../walk.ts';
import {expect, test} from './site.ts';

/** From the sample CRM to the sign-out step of its panel. */
async function toSignOut(page: Page, site: string): Promise<{panel: Panel; word: (key: string) => string}> {
  await page.goto('/en/demo/');
  const word = await wordsOf(page, site, 'en');
  const panel = new Panel(page);
  await panel.open();
  await panel.choose(word('leaving'));
  await saidUntil(panel, word, 'sign-out');
  return {panel, word};
}

test('the home page holds the sample CRM, and the guide opens in its frame', async ({page}) => {
  await page.goto('/en/');
  const frame = page.locator('iframe');
  await frame.scrollIntoViewIfNeeded();
  const inside = page.frameLocator('iframe');
  await inside.locator('exit-guide #open').click();
  await expect(inside.locator('exit-guide').getByRole('dialog')).toBeVisible();
});

test('the sample CRM is walked from the launcher to the receipt, by files alone', async ({page, site}) => {
  const {panel, word} = await toSignOut(page, site);
  const account = page.locator('.account > summary');
  await expect(panel.ring()).toBeVisible();
  await account.click();
  await expect.poll(async () => (await panel.ring().boundingBox())?.y ?? 0).toBeGreaterThan(60);
  await page.locator('.account').getByRole('button', {name: 'Sign out', exact: true}).click();
  await expect(page.locator('[data-outside]')).toBeVisible();
  // The walk goes on by itself after the page has changed, and nobody claims to have seen what no server said.
  await expect(panel.root.locator('.body')).toHaveAttribute('data-stage', 'prove');
  for (let step = 0; step < 8 && (await panel.receipt().count()) === 0; step += 1) {
    const body = panel.root.locator('.body');
    const [before, stage, proof] = [await body.getAttribute('data-step'), await body.getAttribute('data-stage'), await body.getAttribute('data-proof')];
    await panel.press(proof === 'residue' ? word('next') : stage === 'prove' || proof === 'session' ? word('lookYourself') : word('done'));
    await expect(body).not.toHaveAttribute('data-step', before ?? '');
  }
  await expect(panel.receipt()).toHaveAttribute('data-verdict', 'said');
  expect(await panel.receipt().evaluate(({scrollHeight, clientHeight}) => scrollHeight - clientHeight), 'nothing of the receipt is cut off').toBeLessThanOrEqual(1);
});

test('signed out of the sample CRM, the Back button shows no records', async ({page}) => {
  await page.goto('/en/demo/');
  await expect(page.locator('[data-outside]')).toBeHidden();
  await page.locator('.account > summary').click();
  await page.getByRole('button', {name: 'Sign out', exact: true}).click();
  await expect(page.locator('[data-outside]')).toBeVisible();
  await page.goBack();
  await expect(page.locator('[data-inside]')).toBeHidden();
  await page.getByRole('button', {name: 'Sign in again'}).click();
  await expect(page.locator('[data-inside]')).toBeVisible();
});

test('a control that is not there is drawn, and the drawing goes once it is found', async ({page, site}) => {
  await page.addInitScript(() => addEventListener('DOMContentLoaded', () => document.querySelector('.account')?.remove()));
  const {panel} = await toSignOut(page, site);
  const drawing = panel.root.locator('.drawing');
  await expect(drawing).toBeVisible();
  await expect(drawing).toContainText('Log out');
  await page.evaluate(() => {
    const button = document.createElement('button');
    button.textContent = 'Sign out';
    document.querySelector('header')?.append(button);
  });
  await expect(panel.ring()).toBeVisible();
  await expect(drawing).toHaveCount(0);
});
