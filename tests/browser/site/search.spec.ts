import {type Code, expect, searched, test} from './site.ts';

/** The answer is the topic of that name: pages that are merely the nearest would not do. */
const questions: Readonly<Record<Code, string>> = {'zh-cn': '怎么退出其他设备', 'zh-tw': '怎麼登出其他裝置', en: 'how do I sign out of other devices'};

for (const [code, question] of Object.entries(questions)) {
  test.describe(`the search in ${code}`, () => {
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
  test(`asked for "${word}", it asks back which of the two is meant`, async ({page}) => {
    await page.goto(`/${code}/search/?q=${encodeURIComponent(word)}`);
    await searched(page);
    await expect(page.locator('[data-fork]')).toBeVisible();
    await expect(page.locator(`[data-fork] a[href="/${code}/situations/delete-account/"]`)).toBeVisible();
  });
}

test('asked for a plain way out, it does not speak of deleting accounts', async ({page}) => {
  await page.goto(`/en/search/?q=${encodeURIComponent('sign out of HubSpot')}`);
  await searched(page);
  await expect(page.locator('[data-results] > li > a').first()).toHaveAttribute('href', /\/en\/guides\/hubspot\//u);
  await expect(page.locator('[data-fork]')).toBeHidden();
});
