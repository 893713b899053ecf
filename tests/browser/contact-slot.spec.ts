import {expect, test} from 'playwright/test';
import {serveSite} from '../commands/serve-site.ts';
import {dist} from './crms.ts';
import {ownPage} from './own-page.ts';
import {Panel, wordsOf} from './panel.ts';
import {press} from './press.ts';

/** A support team's own markup in the panel: theirs it stays, with its listeners and its style. */
const own = (site: string, inside: string): string =>
  `<style>[hidden] { display: none !important; } .desk { color: rgb(1, 2, 3); }</style>
  <exit-guide vendor="hubspot" locale="en" contact="https://help.example/">${inside}</exit-guide>
  <script async src="${site}/embed/v1/loader.js"></script>`;
const desk = '<div class="desk" slot="contact" hidden><button type="button" id="desk">Call desk 7</button></div>';

test('what stands in the slot shows in the panel alone, is the page’s own element, and its clicks reach the page @firefox', async ({page}) => {
  const site = await serveSite(dist);
  const ours = await ownPage(own(site.origin, desk));
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(window, {heard});
    // As React and its like listen: at the root, for everything below.
    document.addEventListener('click', ({target}) => heard.push((target as Element).id));
  });
  await page.goto(ours.origin);
  const button = page.locator('#desk');
  const panel = new Panel(page);
  await expect(page.locator('exit-guide #open')).toBeVisible();
  await expect(button, 'before the panel is open').toBeHidden();
  await page.evaluate(() => Object.assign(window, {before: document.querySelector('#desk')}));
  await panel.open();
  const word = await wordsOf(page, site.origin, 'en');
  await expect(button).toBeVisible();
  await page.evaluate(() => (window as unknown as {heard: string[]}).heard.splice(0));
  await expect(panel.root.getByRole('link', {name: word('contact')}), 'the link of the attribute gives way').toBeHidden();
  expect(await button.evaluate((node) => getComputedStyle(node.parentElement ?? node).color), 'their style').toBe('rgb(1, 2, 3)');
  expect(
    await button.evaluate((node) => {
      const {x, y, width, height} = node.getBoundingClientRect();
      const slot = node.parentElement?.assignedSlot;
      return {
        same: (window as unknown as {before: unknown}).before === node,
        inPanel: slot?.closest('.panel') != null,
        hit: document.elementFromPoint(x + width / 2, y + height / 2) === node,
      };
    }),
  ).toEqual({same: true, inPanel: true, hit: true});
  await press(button);
  await panel.choose(word('leaving'));
  await expect(panel.root.locator('.body')).toHaveAttribute('data-stage', 'save');
  await expect(button, 'at a step').toBeVisible();
  expect(await page.evaluate(() => (window as unknown as {heard: string[]}).heard), 'the page heard its own button and none of the panel’s').toEqual(['desk']);
  await panel.press('Close');
  await expect(button, 'after the panel was closed').toBeHidden();
  await ours.close();
  await site.close();
});

test('without an element of theirs the link of the attribute stands in its place', async ({page}) => {
  const site = await serveSite(dist);
  const ours = await ownPage(own(site.origin, ''));
  await page.goto(ours.origin);
  const panel = new Panel(page);
  await panel.open();
  const word = await wordsOf(page, site.origin, 'en');
  await expect(panel.root.getByRole('link', {name: word('contact')})).toHaveAttribute('href', 'https://help.example/');
  await ours.close();
  await site.close();
});

test('who is stuck because the guide’s data did not come finds the slot as well', async ({page}) => {
  const site = await serveSite(dist);
  const ours = await ownPage(own(site.origin, desk));
  await page.route('**/packs/**', (route) => route.abort());
  await page.goto(ours.origin);
  const panel = new Panel(page);
  await panel.open();
  await expect(panel.root.getByRole('alert')).toBeVisible();
  await expect(page.locator('#desk')).toBeVisible();
  await ours.close();
  await site.close();
});
