import {readFileSync} from 'node:fs';
import type {Page} from 'playwright/test';
import {addressOf, codes, everything, expect, inTurn, kinds, open, test, unfold} from './site.ts';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

type Result = {violations: {id: string; nodes: {target: string[]; failureSummary?: string}[]}[]; passes: unknown[]};

async function violations(page: Page, forced = false): Promise<string[]> {
  // A script element would break the page's own policy; evaluating does not.
  await page.evaluate(axe);
  const rules = {
    // WCAG 2.2 asks for targets of 24 pixels; axe looks at them only when told to.
    'target-size': {enabled: true},
    // Under forced colours the reader's own hold, and axe is told the page's.
    'color-contrast': {enabled: !forced},
  };
  const result = await page.evaluate((options) => (window as unknown as {axe: {run(options: object): Promise<Result>}}).axe.run(options), {rules});
  expect(result.passes.length, 'axe looked at something').toBeGreaterThan(10);
  return result.violations.flatMap(({id, nodes}) => nodes.map(({target, failureSummary = ''}) => `${id}: ${target.join(' ')} ${failureSummary.replace(/\s+/gu, ' ')}`));
}

const media = {
  light: {colorScheme: 'light', forcedColors: 'none'},
  dark: {colorScheme: 'dark', forcedColors: 'none'},
  'forced colours': {colorScheme: 'dark', forcedColors: 'active'},
} as const;
const ways = Object.keys(media) as (keyof typeof media)[];

// `npm test` looks at every second kind, each in one way and one language, in turn.
for (const [index, kind] of kinds.entries()) {
  for (const way of inTurn(ways, index >> 1)) {
    test(`axe finds nothing on the ${kind}, ${way} @chromium${index % 2 === 0 ? '' : ' @all'}`, async ({page}) => {
      await page.emulateMedia({...media[way], reducedMotion: 'reduce'});
      for (const code of inTurn(codes, index)) {
        await open(page, addressOf(kind, code));
        await unfold(page);
        expect(await violations(page, way === 'forced colours'), code).toEqual([]);
      }
    });
  }
}

for (const way of everything ? ways : (['light'] as const)) {
  test(`axe finds nothing on the choice of languages and on the error page, ${way} @chromium`, async ({page, site}) => {
    await page.emulateMedia({...media[way], reducedMotion: 'reduce'});
    // The first visit is sent on to a language; who comes back wants to choose, and stays.
    await page.goto('/');
    await page.waitForURL(`${site}/en/`);
    await page.goto('/');
    expect(new URL(page.url()).pathname).toBe('/');
    expect(await violations(page, way === 'forced colours'), '/').toEqual([]);
    await page.goto('/404.html');
    expect(await violations(page, way === 'forced colours'), '/404.html').toEqual([]);
  });
}
