import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Locator, Page} from 'playwright/test';
import {codes, dist, expect, inTurn, test} from './site.ts';

const phone = {width: 390, height: 844};
test.use({viewport: phone});

const {vendors} = JSON.parse(readFileSync(join(dist, 'packs/v1/index.json'), 'utf8')) as {vendors: {id: string}[]};

/** Taps what is on the screen as it is: whoever has to scroll first has not found it. */
async function tap(target: Locator): Promise<void> {
  await expect(target).toBeInViewport({ratio: 1});
  await target.click();
}

/** How far something lies beyond the screen, in pixels; 0 where it is on it whole. */
async function beyondScreen(page: Page, target: Locator): Promise<number> {
  const box = await target.boundingBox();
  if (box === null) return Number.POSITIVE_INFINITY;
  expect(await page.evaluate(() => scrollY)).toBe(0);
  return Math.max(0, -box.y, -box.x, Math.ceil(box.y + box.height - phone.height), Math.ceil(box.x + box.width - phone.width));
}

for (const code of codes) {
  test(`in ${code}, who left HubSpot open elsewhere has the way to end it after two taps, without scrolling`, async ({page, site}) => {
    await page.goto(`/${code}/`);
    await tap(page.locator(`main a[href="/${code}/situations/left-signed-in/"]`).first());
    await expect(page).toHaveURL(`${site}/${code}/situations/left-signed-in/`);
    await tap(page.locator(`main a[href^="/${code}/guides/hubspot/"]`).filter({visible: true}).first());
    const steps = page.locator('#web-end-all-sessions > ol > li');
    await expect(steps.first()).toBeInViewport({ratio: 1});
    await expect(steps.last()).toBeInViewport({ratio: 1});
  });
}

test('there are vendors to look at', () => {
  expect(vendors.length).toBeGreaterThanOrEqual(5);
});

for (const [index, {id}] of vendors.entries()) {
  test(`the whole first way out of ${id} is on the first screen of a phone${index % 3 === 0 ? '' : ' @all'}`, async ({page}) => {
    for (const code of inTurn(codes, index)) {
      await page.goto(`/${code}/guides/${id}/`);
      const steps = page.locator('#sign-out ol').first();
      await expect(steps.locator('li').first()).toBeVisible();
      expect(await beyondScreen(page, steps), `${code}: pixels beyond the screen`).toBe(0);
    }
  });
}
