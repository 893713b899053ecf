import {readFileSync} from 'node:fs';
import {type BrowserContext, expect, type Page, test} from 'playwright/test';
import {serveSite} from '../commands/serve-site.ts';
import {installNginx} from '../hosts/nginx.ts';
import {dist} from './crms.ts';
import {type OwnPage, ownPage, ownPageOnNginx} from './own-page.ts';
import {Panel, wordsOf} from './panel.ts';
import {saidUntil} from './walk.ts';

/** From `/embed/start/` to a working guide on a page of one's own, under the policy that the page printed. */
const lineOf = async (page: Page, name: string): Promise<string> => (await page.locator(`[data-out="${name}"] code`).textContent()) ?? '';

/** What axe finds in a page or a part of it. */
async function axe(page: Page, context: string): Promise<string[]> {
  const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(async (where) => {
    const {violations} = await (window as unknown as {axe: {run(context: string): Promise<{violations: {id: string}[]}>}}).axe.run(where);
    return violations.map(({id}) => id);
  }, context);
}

type Variant = {readonly name: string; readonly tick: readonly string[]};
const newest: Variant = {name: 'newest', tick: []};
const numbered: Variant = {name: 'numbered', tick: ['This version']};
const nonce: Variant = {name: 'nonce', tick: ['uses nonces']};
const strict: Variant = {name: 'strict', tick: ['whole strict policy']};
const strictNonce: Variant = {name: 'strict, nonce', tick: ['whole strict policy', 'uses nonces']};
const strictNumbered: Variant = {name: 'strict, numbered', tick: ['whole strict policy', 'This version']};
const all: Variant = {name: 'strict, nonce, numbered', tick: ['whole strict policy', 'uses nonces', 'This version']};

/** Configures, as a support team would. */
async function configure(page: Page, site: string, {tick}: Variant): Promise<void> {
  await page.goto(`${site}/en/embed/start/`);
  await page.getByRole('combobox', {name: 'CRM', exact: true}).selectOption('odoo');
  await page.getByRole('combobox', {name: 'Language', exact: true}).selectOption('en');
  await page.getByRole('combobox', {name: 'Corner'}).selectOption({label: 'Top left'});
  for (const label of tick) await page.getByLabel(label).check();
  if (tick.includes('This version')) await expect.poll(() => lineOf(page, 'html')).toContain('integrity="sha384-');
}

/** Opens the guide on the page and walks to the sign-out step; tells what the policy refused. */
async function walk(page: Page, own: OwnPage, site: string): Promise<string[]> {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content.Security.Policy|TrustedHTML|TrustedScript/u.test(message.text())) refused.push(message.text());
  });
  const word = await wordsOf(page, site, 'en');
  await page.goto(own.origin);
  const panel = new Panel(page);
  await panel.open();
  await panel.choose(word('leaving'));
  await saidUntil(panel, word, 'sign-out');
  await expect(panel.root).toHaveAttribute('data-corner', 'top-left');
  await expect(panel.root.locator('.actions'), 'the vendor’s own words').toContainText('Log out');
  return refused;
}

for (const variant of [newest, numbered, strictNonce]) {
  test(`the snippet (${variant.name}) works in an empty page under the policy that was printed with it`, async ({page}) => {
    const site = await serveSite(dist);
    await configure(page, site.origin, variant);
    const address = page.url();
    const html = await lineOf(page, 'html');
    const policy = await lineOf(page, 'policy');
    await page.goto(address);
    await expect.poll(() => lineOf(page, 'html'), {message: 'the address gives the choices back'}).toBe(html);
    await expect.poll(() => lineOf(page, 'policy')).toBe(policy);

    const own = await ownPage(html.replace('NONCE', 'r4nd0m'), policy.replace('NONCE', 'r4nd0m'));
    expect(await walk(page, own, site.origin)).toEqual([]);
    await own.close();
    await site.close();
  });
}

/** What the page's own button puts on the clipboard. */
async function copied(page: Page, context: BrowserContext, name: string): Promise<string> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator(`[data-out="${name}"]`).getByRole('button', {name: 'Copy'}).click();
  const shown = await lineOf(page, name);
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
  return shown;
}

for (const variant of [newest, numbered, nonce, strict, strictNonce, strictNumbered, all]) {
  test(`copied and put into an empty page on nginx (${variant.name}), it walks under the policy that was printed; axe finds nothing @all @chromium`, async ({page, context}) => {
    test.setTimeout(180_000);
    const installation = await installNginx();
    test.skip(installation.kind === 'cannot', installation.kind === 'cannot' ? installation.why : '');
    const site = await serveSite(dist);
    await configure(page, site.origin, variant);
    const html = await copied(page, context, 'html');
    const policy = await copied(page, context, 'policy');
    expect(await axe(page, 'main'), 'the builder').toEqual([]);

    const own = await ownPageOnNginx(html, policy);
    const sent = await fetch(own.origin);
    const header = sent.headers.get('content-security-policy') ?? '';
    const once = /'nonce-([\da-f]{32})'/u.exec(header)?.[1];
    expect(header, 'the very policy').toBe(policy.replace('NONCE', once ?? 'NONCE'));
    expect(await sent.text(), 'the very snippet').toContain(html.replace('NONCE', once ?? 'NONCE'));
    expect(once !== undefined, 'a nonce where one was asked for').toBe(variant.tick.includes('uses nonces'));
    if (once !== undefined) expect((await fetch(own.origin)).headers.get('content-security-policy'), 'another nonce each time').not.toBe(header);
    expect(await walk(page, own, site.origin)).toEqual([]);
    expect(await axe(page, 'exit-guide'), 'the panel').toEqual([]);
    await own.close();
    await site.close();
  });
}

test('on nginx, a policy that lacks what was printed refuses the snippet: the test above would see it @all @chromium', async ({page}) => {
  test.setTimeout(180_000);
  const installation = await installNginx();
  test.skip(installation.kind === 'cannot', installation.kind === 'cannot' ? installation.why : '');
  const site = await serveSite(dist);
  await configure(page, site.origin, strict);
  const own = await ownPageOnNginx(await lineOf(page, 'html'), (await lineOf(page, 'policy')).replace(`script-src ${site.origin}; `, ''));
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content.Security.Policy/u.test(message.text())) refused.push(message.text());
  });
  await page.goto(own.origin, {waitUntil: 'load'});
  await expect.poll(() => refused.length).toBeGreaterThan(0);
  await expect(page.locator('exit-guide')).toHaveCount(0);
  await own.close();
  await site.close();
});

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
  expect(await axe(page, 'main')).toEqual([]);
  await site.close();
});
