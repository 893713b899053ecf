import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import type {Page} from 'playwright/test';
import {addressOf, codes, dist, expect, inTurn, kinds, open, test} from './site.ts';

/** Everything that goes wrong on a page from its first byte on. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  const wrong: string[] = [];
  page.on('pageerror', ({message}) => wrong.push(`error: ${message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) wrong.push(`console: ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) wrong.push(`${response.status()}: ${response.url()}`);
  });
  await page.exposeFunction('tellRefused', (text: string) => wrong.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI, sample}) => {
      (window as unknown as {tellRefused(text: string): void}).tellRefused(`policy: ${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  return async () => {
    // What is still on its way through the binding arrives before this answer.
    await page.evaluate(() => undefined);
    return wrong;
  };
}

for (const [index, kind] of kinds.entries()) {
  test(`the ${kind} loads without an error and without a violation of its policy${index % 2 === 0 ? '' : ' @all'}`, async ({page}) => {
    const problems = await listen(page);
    for (const code of inTurn(codes, index)) {
      await open(page, addressOf(kind, code));
      await page.waitForLoadState('load');
    }
    expect(await problems()).toEqual([]);
  });
}

test('the root goes on to the language of the reader without an error and without a violation', async ({page, site}) => {
  const problems = await listen(page);
  await page.goto('/');
  await expect(page).toHaveURL(`${site}/en/`);
  expect(await problems()).toEqual([]);
});

test('the error page loads without an error and without a violation', async ({page}) => {
  const problems = await listen(page);
  await page.goto('/404.html');
  await expect(page.locator('section')).toHaveCount(3);
  expect(await problems()).toEqual([]);
});

test('what listens would hear an error and a violation', async ({page}) => {
  const problems = await listen(page);
  await page.goto('/en/');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
    console.error('heard');
  });
  await expect.poll(problems).toContainEqual(expect.stringMatching(/^policy: script-src/u));
  expect(await problems()).toContainEqual('console: heard');
});

test('one page of every type is visited @chromium', () => {
  const shape = (path: string): string => path.replace(/[?#].*$/u, '').replace(/^\/en\/([^/]+)\/[^/]+\//u, '/en/$1/*/');
  const visited = new Set(kinds.map((kind) => shape(addressOf(kind, 'en'))));
  const built = readdirSync(join(dist, 'en'), {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('index.html'))
    .map((file) => shape(`/en/${file.replace(/index\.html$/u, '')}`));
  expect(built.length).toBeGreaterThan(30);
  expect([...new Set(built)].filter((path) => !visited.has(path))).toEqual([]);
});
