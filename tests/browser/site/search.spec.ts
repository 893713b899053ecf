import {readFileSync} from 'node:fs';
import type {Page} from 'playwright/test';
import {type Code, expect, searched, test} from './site.ts';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** Opens a page and waits until it listens to keys: what no first view needs comes after load. */
async function openWithKeys(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator('a[aria-keyshortcuts]').first()).toBeAttached();
}

/** The answer is the topic of that name: pages that are merely the nearest would not do. */
const questions: Readonly<Record<Code, string>> = {'zh-cn': '怎么退出其他设备', 'zh-tw': '怎麼登出其他裝置', en: 'how do I sign out of other devices'};

for (const [code, question] of Object.entries(questions)) {
  test.describe(`the search in ${code}${code === 'zh-tw' ? '' : ' @all'}`, () => {
    test('answers a question that came in the address', async ({page}) => {
      await page.goto(`/${code}/search/?q=${encodeURIComponent(question)}`);
      await searched(page);
      await expect(page.locator(`[data-results] > li > a:first-child[href^="/${code}/topics/other-devices/"]`)).toHaveCount(1);
    });

    test('answers a question that is typed', async ({page}) => {
      await page.goto(`/${code}/search/`);
      await searched(page);
      await page.locator('main input[type=search]').fill(question);
      await searched(page);
      await expect(page.locator(`[data-results] > li > a:first-child[href^="/${code}/topics/other-devices/"]`)).toHaveCount(1);
    });

    test('gives answers that are pages of the same language', async ({page}) => {
      await page.goto(`/${code}/search/?q=${encodeURIComponent(question)}`);
      await searched(page);
      const addresses = await page.locator('[data-results] > li').evaluateAll((rows) => rows.map((row) => row.querySelector('a')?.getAttribute('href') ?? ''));
      expect(addresses.length).toBeGreaterThan(0);
      expect(addresses.filter((address) => !address.startsWith(`/${code}/`))).toEqual([]);
      for (const address of addresses) expect((await page.request.get(address)).status(), address).toBe(200);
    });
  });
}

for (const [code, word] of [
  ['zh-cn', '注销'],
  ['zh-tw', '註銷帳號'],
  ['en', 'delete my account'],
] as const) {
  test(`asked for "${word}", it asks back which of the two is meant${word === '注销' ? '' : ' @all'}`, async ({page}) => {
    await page.goto(`/${code}/search/?q=${encodeURIComponent(word)}`);
    await searched(page);
    await expect(page.locator('[data-fork]')).toBeVisible();
    await expect(page.locator(`[data-fork] a[href="/${code}/situations/delete-account/"]`)).toBeVisible();
  });
}

test('a guide among the answers says its way out, and not where another of its sections is meant', async ({page}) => {
  const first = page.locator('[data-results] > li').first();
  await page.goto(`/en/search/?q=${encodeURIComponent('sign out of HubSpot')}`);
  await searched(page);
  await expect(first).toContainText('“Sign out”');
  await page.goto(`/en/search/?q=${encodeURIComponent('HubSpot sign out of all other devices')}`);
  await searched(page);
  await expect(first.locator('a').first()).toHaveAttribute('href', /\/guides\/hubspot\/#other-devices$/u);
  await expect(first).not.toContainText('“Sign out”');
});

test('asked for a plain way out, it does not speak of deleting accounts', async ({page}) => {
  await page.goto(`/en/search/?q=${encodeURIComponent('sign out of HubSpot')}`);
  await searched(page);
  await expect(page.locator('[data-results] > li > a').first()).toHaveAttribute('href', /\/en\/guides\/hubspot\//u);
  await expect(page.locator('[data-fork]')).toBeHidden();
});

for (const [code, typed] of [
  ['zh-cn', '企业微信怎么退出企业'],
  ['en', 'leave the team'],
] as const) {
  test(`asked "${typed}", it warns that this is no sign-out${typed === 'leave the team' ? ' @all' : ''}`, async ({page}) => {
    await page.goto(`/${code}/search/?q=${encodeURIComponent(typed)}`);
    await searched(page);
    await expect(page.locator('[data-warning]')).toBeVisible();
    await expect(page.locator('[data-fork]')).toBeHidden();
  });
}

test('a product in the question leads to the section of its guide', async ({page}) => {
  await page.goto(`/zh-cn/search/?q=${encodeURIComponent('HubSpot 怎么退出所有设备')}`);
  await searched(page);
  await expect(page.locator('[data-results] > li > a').first()).toHaveAttribute('href', '/zh-cn/guides/hubspot/#other-devices');
});

test('pinyin that is being composed is no question; what it becomes is one @chromium', async ({page}) => {
  await page.goto('/zh-cn/search/');
  await searched(page);
  const input = page.locator('main input[type=search]');
  await input.focus();
  const client = await page.context().newCDPSession(page);
  await client.send('Input.imeSetComposition', {text: 'tuichu', selectionStart: 6, selectionEnd: 6});
  await expect(input).toHaveValue('tuichu');
  await expect(page.locator('[data-results] > li')).toHaveCount(0);
  expect(new URL(page.url()).search).toBe('');
  await client.send('Input.insertText', {text: '退出登录'});
  await expect(page.locator('[data-results] > li > a').first()).toHaveAttribute(
    'href',
    /\/zh-cn\/(faq\/find-the-sign-out-control|guides\/any-crm|topics\/basics|situations\/leaving)\//u,
  );
});

test('where WebAssembly may not run, the answers come all the same @firefox', async ({page}) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto(`/zh-cn/search/?q=${encodeURIComponent('怎么退出其他设备')}`);
  await searched(page);
  expect(await page.locator('[data-results] > li').count()).toBeGreaterThan(2);
  await expect(page.locator('[data-search-status]')).toHaveText(/\d/u);
});

test('the first answers stand before Pagefind is asked for', async ({page}) => {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/pagefind/**', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`/en/search/?q=${encodeURIComponent('log out of all devices')}`);
  await expect(page.locator('[data-results] > li > a').first()).toBeVisible();
  await expect(page.locator('[data-results]')).toHaveAttribute('data-state', 'busy');
  const before = await page.locator('[data-results] > li > a').first().getAttribute('href');
  letGo();
  await searched(page);
  await expect(page.locator('[data-results] > li > a').first()).toHaveAttribute('href', before ?? '');
});

test('a question of 500 characters, and a hostile one, get answers and no markup', async ({page}) => {
  for (const hostile of ['退出'.repeat(250), `<img src=x onerror=alert(1)>"'\`\${1}$&$1`, 'a*'.repeat(200)]) {
    await page.goto(`/zh-cn/search/?q=${encodeURIComponent(hostile)}`);
    await searched(page);
    expect(await page.locator('[data-results] > li').count()).toBeGreaterThan(0);
    await expect(page.locator('main img')).toHaveCount(0);
  }
});

test('a key opens the dialog, arrows go through its answers, Enter goes there, Escape closes it @firefox', async ({page, site}) => {
  await openWithKeys(page, '/en/topics/sso/');
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog');
  const field = dialog.getByRole('combobox');
  await expect(field).toBeFocused();
  await page.keyboard.type('log out of salesforce');
  const answers = dialog.getByRole('option');
  await expect(answers.first()).toHaveAttribute('href', '/en/guides/salesforce/#sign-out');
  await expect(answers.first()).toHaveText(/^Sign out of Salesforce/u, {useInnerText: true});
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  await expect(dialog.getByRole('listbox')).toHaveId((await field.getAttribute('aria-controls')) ?? '');
  await expect(field).not.toHaveAttribute('aria-activedescendant');
  // The cursor stays in the field; what is meant is told by the field.
  await page.keyboard.press('ArrowDown');
  await expect(answers.first()).toHaveAttribute('aria-selected', 'true');
  await expect(answers.first()).toHaveId((await field.getAttribute('aria-activedescendant')) ?? '');
  await expect(field).toBeFocused();
  // The same answers once more leave it chosen.
  await answers.first().evaluate((option) => Object.assign(window, {drawn: option}));
  await field.dispatchEvent('input');
  await expect.poll(() => page.evaluate(() => (window as unknown as {drawn: Element}).drawn.isConnected)).toBe(false);
  await expect(answers.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await expect(dialog.locator('[aria-selected=true]')).toHaveCount(0);
  await page.keyboard.press('ArrowUp');
  await expect(answers.last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  // Going on typing needs no way back to the field.
  await page.keyboard.type(' on all devices');
  await expect(answers.first()).toHaveAttribute('href', '/en/guides/salesforce/#other-devices');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('Control+k');
  await expect(field).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${site}/en/guides/salesforce/#other-devices`);
});

test('no letter is lost that was typed before the dialog had its index @firefox', async ({page}) => {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/\/(?:packs\/v1\/answers|_site\/dialog)\./u, async (route) => {
    await held;
    await route.continue();
  });
  await openWithKeys(page, '/en/topics/sso/');
  // One after another without a pause, as fast as hands are.
  await page.keyboard.type('/clear the cache');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('combobox')).toHaveValue('clear the cache');
  await expect(dialog.getByRole('option')).toHaveCount(0);
  letGo();
  await expect(dialog.getByRole('option').first()).toHaveAttribute('href', /clear/u);
  await expect(dialog.getByRole('combobox')).toHaveValue('clear the cache');
});

test('where the index cannot be had, Enter leads to the page of answers with what was typed', async ({page, site}) => {
  await page.route('**/packs/v1/answers.*', (route) => route.abort());
  await openWithKeys(page, '/en/topics/sso/');
  await page.keyboard.type('/clear the cache');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${site}/en/search/?q=clear+the+cache`);
});

for (const scheme of ['light', 'dark'] as const) {
  for (const [code, asked] of [
    ['zh-cn', '注销'],
    ['en', 'log out of salesforce'],
  ] as const) {
    test(`axe finds nothing in the dialog with answers to "${asked}", ${scheme}${(scheme === 'dark') === (code === 'en') ? '' : ' @all'}`, async ({page}) => {
      await page.emulateMedia({colorScheme: scheme});
      await openWithKeys(page, `/${code}/topics/sso/`);
      await page.keyboard.press('/');
      await page.keyboard.insertText(asked);
      await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
      await page.keyboard.press('ArrowDown');
      await page.evaluate(axe);
      const violations = await page.evaluate(async () =>
        (await (window as unknown as {axe: {run(on: string): Promise<{violations: {id: string; nodes: {html: string}[]}[]}>}}).axe.run('.search-dialog')).violations.map(
          ({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' ')}`,
        ),
      );
      expect(violations).toEqual([]);
    });
  }
}

test('the dialog asks back where closing may be meant', async ({page}) => {
  await openWithKeys(page, '/zh-cn/topics/sso/');
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('combobox')).toBeFocused();
  await page.keyboard.insertText('注销');
  await expect(dialog.locator('[data-fork] a')).toHaveCount(2);
  await expect(dialog.getByRole('group').getByRole('option')).toHaveCount(2);
  // Neither is offered twice.
  const addresses = await dialog.getByRole('option').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(new Set(addresses).size).toBe(addresses.length);
  await page.keyboard.press('ArrowDown');
  await expect(dialog.locator('[data-fork] [aria-selected=true]')).toHaveAttribute('href', /leaving/u);
});

test('what was searched is remembered for the tab, and never where the plan for shared computers is open', async ({page}) => {
  await page.goto('/en/search/');
  await searched(page);
  await page.locator('main input[type=search]').fill('clear cache');
  await page.keyboard.press('Enter');
  await openWithKeys(page, '/en/topics/sso/');
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog').getByRole('option')).toHaveText(['clear cache']);
  await openWithKeys(page, '/en/guides/hubspot/#plan-shared-computer');
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.getByRole('dialog').getByRole('option')).toHaveCount(0);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => /search/u.test(key)))).toEqual([]);
});

test('a question typed before the script of the page of answers has come is asked when it comes', async ({page}) => {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/packs/v1/answers.*', async (route) => {
    await held;
    await route.continue();
  });
  await page.route('**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/en/search/?q=sso', {waitUntil: 'commit'});
  await page.locator('main input[type=search]').fill('clear the cache');
  letGo();
  await searched(page);
  await expect(page.locator('main input[type=search]')).toHaveValue('clear the cache');
  await expect(page.locator('[data-results] > li > a').first()).toHaveAttribute('href', /clear/u);
});

test('the finder on the home page answers a question, too', async ({page}) => {
  await page.goto('/zh-cn/');
  await page.locator('main input[type=search]').fill('公司电脑忘记退出怎么办');
  await expect(page.locator('[data-answers] a').first()).toHaveAttribute('href', /\/zh-cn\/(situations\/left-signed-in|faq\/forgot-on-other-computer)\//u);
});
