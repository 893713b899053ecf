import {readFileSync} from 'node:fs';
import type {Page} from 'playwright/test';
import {addressOf, everything, expect, inTurn, kinds, open, test, unfold} from './site.ts';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

type Result = {violations: {id: string; nodes: {target: string[]; failureSummary?: string}[]}[]; passes: unknown[]};

async function violations(page: Page): Promise<string[]> {
  // A script element would break the page's own policy; evaluating does not.
  await page.evaluate(axe);
  const result = await page.evaluate(() => (window as unknown as {axe: {run(): Promise<Result>}}).axe.run());
  expect(result.passes.length, 'axe looked at something').toBeGreaterThan(10);
  return result.violations.flatMap(({id, nodes}) => nodes.map(({target, failureSummary = ''}) => `${id}: ${target.join(' ')} ${failureSummary.replace(/\s+/gu, ' ')}`));
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    for (const kind of kinds.filter((_, index) => everything || (index % 2 === 0) === (colorScheme === 'light'))) {
      test(`axe finds nothing on the ${kind}, ${colorScheme} @chromium${kinds.indexOf(kind) % 4 < 2 ? '' : ' @all'}`, async ({page}) => {
        await page.emulateMedia({colorScheme, reducedMotion: 'reduce'});
        for (const code of inTurn(['zh-cn', 'en'] as const, kinds.indexOf(kind) >> 1)) {
          await open(page, addressOf(kind, code));
          await unfold(page);
          expect(await violations(page), code).toEqual([]);
        }
      });
    }

    test(`axe finds nothing on the choice of languages and on the error page, ${colorScheme} @chromium`, async ({page, site}) => {
      await page.emulateMedia({colorScheme, reducedMotion: 'reduce'});
      // The first visit is sent on to a language; who comes back wants to choose, and stays.
      await page.goto('/');
      await page.waitForURL(`${site}/en/`);
      await page.goto('/');
      expect(new URL(page.url()).pathname).toBe('/');
      expect(await violations(page), '/').toEqual([]);
      await page.goto('/404.html');
      expect(await violations(page), '/404.html').toEqual([]);
    });
  });
}
