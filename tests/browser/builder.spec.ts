import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {expect, type Page, test} from 'playwright/test';
import {serveSite} from '../commands/serve-site.ts';
import {dist} from './crms.ts';
import {Panel, wordsOf} from './panel.ts';
import {saidUntil} from './walk.ts';

/** From `/embed/start/` to a working guide on a page of one's own, under the policy that the page printed. */
const lineOf = async (page: Page, name: string): Promise<string> => (await page.locator(`[data-out="${name}"] code`).textContent()) ?? '';

/** An empty page of somebody else, under a policy. */
async function emptyPage(body: string, policy: string): Promise<{origin: string; close(): void}> {
  const server = createServer((_, response) =>
    response
      .writeHead(200, {'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy})
      .end(`<!doctype html><html lang="en"><head><title>Ours</title></head><body><h1>Ours</h1>${body}</body></html>`),
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close()};
}

for (const variant of ['newest', 'numbered', 'nonce'] as const) {
  test(`the snippet (${variant}) works in an empty page under the policy that was printed with it`, async ({page}) => {
    const site = await serveSite(dist);
    await page.goto(`${site.origin}/en/embed/start/`);
    await page.getByRole('combobox', {name: 'CRM', exact: true}).selectOption('odoo');
    await page.getByRole('combobox', {name: 'Language', exact: true}).selectOption('en');
    await page.getByRole('combobox', {name: 'Corner'}).selectOption({label: 'Top left'});
    if (variant === 'numbered') await page.getByLabel('This number').check();
    if (variant === 'nonce') await page.getByLabel('uses nonces').check();
    if (variant === 'numbered') await expect.poll(() => lineOf(page, 'html')).toContain('integrity="sha384-');
    const address = page.url();
    const html = await lineOf(page, 'html');
    const policy = await lineOf(page, 'policy');
    await page.goto(address);
    await expect.poll(() => lineOf(page, 'html'), {message: 'the address gives the choices back'}).toBe(html);

    const own = await emptyPage(html.replace('NONCE', 'r4nd0m'), `default-src 'none'; ${policy.replace('NONCE', 'r4nd0m')}`);
    const refused: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/u.test(message.text())) refused.push(message.text());
    });
    const word = await wordsOf(page, site.origin, 'en');
    await page.goto(own.origin);
    const panel = new Panel(page);
    await panel.open();
    await panel.choose(word('leaving'));
    await saidUntil(panel, word, 'sign-out');
    await expect(panel.root).toHaveAttribute('data-corner', 'top-left');
    expect(refused).toEqual([]);
    own.close();
    await site.close();
  });
}

test('the builder is tried on its own page, by keyboard alone, and axe finds nothing', async ({page}) => {
  const site = await serveSite(dist);
  await page.goto(`${site.origin}/en/embed/start/?accent=%23aa0055&locale=zh-TW`);
  await expect(page.getByLabel('A colour of your own')).toBeChecked();
  await expect(page.locator('[data-out="css"]')).toBeVisible();
  await page.getByRole('button', {name: 'Try it here'}).focus();
  await page.keyboard.press('Enter');
  const panel = new Panel(page);
  await expect(panel.root).toBeVisible();
  await expect(panel.root).toHaveAttribute('lang', 'zh-TW');
  expect(await panel.root.locator('.head').evaluate((head) => getComputedStyle(head).backgroundColor)).toBe('rgb(170, 0, 85)');
  await page.keyboard.press('Escape');
  await page.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
  const found = await page.evaluate(async () => {
    const {violations} = await (window as unknown as {axe: {run(context: string): Promise<{violations: {id: string}[]}>}}).axe.run('main');
    return violations.map(({id}) => id);
  });
  expect(found).toEqual([]);
  await site.close();
});
