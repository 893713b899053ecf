import {expect, test} from 'playwright/test';
import {brotliCompressSync} from 'node:zlib';
import {courseOver, startDemoCrms} from './crms.ts';
import {Panel} from './panel.ts';

/** Bytes as the browser asked for them, each file counted once, as brotli would send it. */
test('from the click to the first step only the budgeted bytes are needed @chromium', async ({page}) => {
  const hosts = await startDemoCrms({attributes: {locale: 'zh-CN', situation: 'shared-computer'}});
  await courseOver(hosts.hubspot).signIn(page);
  await expect(page.locator('exit-guide #open')).toBeVisible();

  const needed = new Map<string, number>();
  const lazy = new Map<string, number>();
  let firstStep = false;
  page.on('response', async (response) => {
    const {pathname} = new URL(response.url());
    if (!/^\/(embed|packs)\//u.test(pathname)) return;
    const files = firstStep ? lazy : needed;
    files.set(pathname, 0);
    files.set(pathname, brotliCompressSync(await response.body()).length);
  });
  // With every later script refused the first step must come all the same: that is what it needs.
  let hold = true;
  await page.route('**/embed/v1/*-*.js', async (route) => {
    if (hold && !route.request().url().endsWith('/exit-guide.js')) await held;
    await route.continue();
  });
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const panel = new Panel(page);
  await panel.open();
  await expect(panel.root.locator('.body')).toHaveAttribute('data-stage', 'save');
  firstStep = true;
  hold = false;
  letGo();
  // The rest has come once the guide looks at the page and draws what it saw.
  await panel.press('[data-check]');
  await expect(panel.root.locator('.body [role=status]').first()).not.toBeEmpty();
  const measured = (name: string): boolean => [...lazy].some(([path, bytes]) => path.includes(`/${name}-`) && bytes > 0);
  await expect.poll(() => ['walk', 'later'].every(measured) && [...needed.values(), ...lazy.values()].every((bytes) => bytes > 0)).toBe(true);
  page.removeAllListeners('response');

  const sum = (files: Map<string, number>, pattern: RegExp): number => [...files].filter(([path]) => pattern.test(path)).reduce((total, [, bytes]) => total + bytes, 0);
  const figures = {
    code: sum(needed, /\.js$/u),
    words: sum(needed, /\/words\./u),
    pack: sum(needed, /\/hubspot\./u),
    lazy: sum(lazy, /\.js$/u),
  };
  console.log('bytes, brotli:', figures);
  expect(figures.code).toBeGreaterThan(5_000);
  expect(figures.code).toBeLessThanOrEqual(14_000);
  expect(figures.words).toBeGreaterThan(1_000);
  expect(figures.words).toBeLessThanOrEqual(4_000);
  expect(figures.pack).toBeGreaterThan(1_000);
  expect(figures.pack).toBeLessThanOrEqual(3_000);
  expect(figures.lazy).toBeGreaterThan(5_000);
  expect(figures.lazy).toBeLessThanOrEqual(24_000);
  await hosts.close();
});
