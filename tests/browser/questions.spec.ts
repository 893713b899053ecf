import {readFileSync} from 'node:fs';
import {expect, test} from 'playwright/test';
import {brotliCompressSync} from 'node:zlib';
import {courseOver, startDemoCrms} from './crms.ts';
import {Panel, wordsOf} from './panel.ts';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

test('under the strictest policy the panel answers a question, and once loaded it does so without a network @firefox', async ({page, context}) => {
  const hosts = await startDemoCrms({attributes: {locale: 'zh-CN'}, policy: 'strict'});
  const course = courseOver(hosts.hubspot);
  const word = await wordsOf(page, course.origin, 'zh-CN');
  await page.addInitScript(() => {
    const refused: string[] = [];
    Object.assign(window, {refused});
    document.addEventListener('securitypolicyviolation', (event) => refused.push(event.violatedDirective));
  });
  await course.signIn(page);
  const panel = new Panel(page);
  await panel.open();
  const loaded = ['panel-answers.', 'more-words.', 'short-answers.', 'guess-'].map((name) => page.waitForResponse((response) => response.url().includes(`/${name}`)));
  await panel.press(word('questions'));
  await Promise.all((await Promise.all(loaded)).map((response) => response.finished()));
  const field = panel.root.getByRole('searchbox');
  await field.fill('清缓存');
  await expect(panel.root.locator('[data-answers] button').first()).toHaveText(/清/u);
  await context.setOffline(true);
  // Pinyin is read by the second file, with its tables of sounds.
  await field.fill('qing huancun');
  await expect(panel.root.locator('[data-answers] button').first()).toHaveText(/清/u);
  await panel.root.locator('[data-answers] button').first().click();
  await expect(panel.root.locator('[data-answer]')).toHaveText(/\S.{10}/u);
  expect(await page.evaluate(() => (window as unknown as {refused: string[]}).refused)).toEqual([]);
  await context.setOffline(false);
  await hosts.close();
});

test('the panel asks back where closing the account may be meant', async ({page}) => {
  const hosts = await startDemoCrms({attributes: {locale: 'zh-CN'}});
  const course = courseOver(hosts.hubspot);
  const word = await wordsOf(page, course.origin, 'zh-CN');
  await course.signIn(page);
  const panel = new Panel(page);
  await panel.open();
  await panel.press(word('questions'));
  await panel.root.getByRole('searchbox').fill('注销账号');
  await expect(panel.root.locator('[data-fork] button')).toHaveCount(2);
  await page.evaluate(axe);
  const violations = await page.evaluate(async () =>
    (await (window as unknown as {axe: {run(on: string): Promise<{violations: {id: string}[]}>}}).axe.run('exit-guide')).violations.map(({id}) => id),
  );
  expect(violations).toEqual([]);
  await panel.root.locator('[data-fork] button').first().click();
  await expect(panel.root.locator('.body')).toHaveAttribute('data-step', /./u);
  await hosts.close();
});

test('beside a password field the panel has no field of its own', async ({page}) => {
  const hosts = await startDemoCrms({attributes: {locale: 'en'}});
  const course = courseOver(hosts.hubspot);
  const word = await wordsOf(page, course.origin, 'en');
  await page.goto(`${course.origin}/`);
  await expect(page.locator('#password')).toBeVisible();
  const panel = new Panel(page);
  await panel.open();
  await panel.press(word('questions'));
  await expect(panel.root.locator('[data-answers] button').first()).toBeVisible();
  await expect(panel.root.locator('input')).toHaveCount(0);
  await hosts.close();
});

for (const [locale, asked, answer] of [
  ['zh-CN', '清缓存', /清/u],
  ['zh-TW', '清快取', /清/u],
  ['en', 'clear the cache', /clear/iu],
] as const) {
  test(`from the open panel to the first answers at most 12,000 bytes are needed in ${locale} @chromium`, async ({page}) => {
    const hosts = await startDemoCrms({attributes: {locale}});
    const course = courseOver(hosts.hubspot);
    const word = await wordsOf(page, course.origin, locale);
    await course.signIn(page);
    const panel = new Panel(page);
    await panel.open();
    await expect(panel.root.getByRole('button', {name: word('questions')})).toBeVisible();
    const needed = new Map<string, number>();
    page.on('response', async (response) => {
      const {pathname} = new URL(response.url());
      if (/\/(?:questions-|panel-answers\.)/u.test(pathname)) needed.set(pathname, brotliCompressSync(await response.body()).length);
    });
    await panel.press(word('questions'));
    await panel.root.getByRole('searchbox').fill(asked);
    await expect(panel.root.locator('[data-answers] button').first()).toHaveText(answer);
    await expect.poll(() => needed.size).toBe(3);
    const total = [...needed.values()].reduce((sum, bytes) => sum + bytes, 0);
    console.log('questions, brotli:', Object.fromEntries(needed), total);
    expect(total).toBeGreaterThan(5000);
    expect(total).toBeLessThanOrEqual(12_000);
    await hosts.close();
  });
}
