import {everything, expect, test} from './site.ts';

test('ticks of a plan outlive a reload and the change of language, in this tab', async ({page}) => {
  await page.goto('/en/guides/hubspot/#plan-compromised');
  const boxes = page.locator('[data-plan="compromised"] input');
  await boxes.nth(1).check();
  await page.reload();
  await expect(boxes.nth(1)).toBeChecked();
  await expect(boxes.nth(0)).not.toBeChecked();
  await page.locator('header a[data-locale="zh-CN"]').click();
  await expect(page).toHaveURL(/\/zh-cn\/guides\/hubspot\/#plan-compromised$/u);
  await expect(boxes.nth(1)).toBeChecked();
  // Another CRM's plan is another plan.
  await page.goto('/en/guides/odoo/#plan-compromised');
  await expect(boxes.nth(1)).not.toBeChecked();
});

test('ticks made on a shared computer are kept nowhere', async ({page}) => {
  await page.goto('/en/guides/hubspot/#plan-shared-computer');
  const box = page.locator('[data-plan="shared-computer"] input').first();
  await box.check();
  expect(await page.evaluate(() => [...Object.keys(sessionStorage), ...Object.keys(localStorage)].filter((key) => key.includes('ticks')))).toEqual([]);
  await page.reload();
  await expect(box).not.toBeChecked();
});

test('the surfaces follow the last choice from guide to guide', async ({page}) => {
  await page.goto('/en/guides/fxiaoke/');
  const shown = page.locator('[data-surface]:visible');
  expect(await shown.count()).toBeGreaterThan(2);
  await page.locator('[data-surface-switch] a[data-kind="android"]').click();
  await expect(shown).toHaveCount(1);
  await page.goto('/en/guides/dingtalk/');
  await expect(shown).toHaveCount(1);
  await expect(page.locator('[data-surface-switch] a[data-kind="android"]')).toHaveAttribute('aria-current', 'true');
});

test.describe('on an Android phone', () => {
  test.use({
    userAgent: 'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36',
    viewport: {width: 390, height: 844},
  });

  test('the Android app shows, and all others are one tap away', async ({page}) => {
    await page.goto('/en/guides/fxiaoke/');
    const shown = page.locator('[data-surface]:visible');
    await expect(shown).toHaveCount(1);
    await page.locator('[data-surface-switch] a').first().click();
    expect(await shown.count()).toBeGreaterThan(2);
  });

  test('an address that points at another surface still goes there', async ({page}) => {
    await page.goto('/en/guides/fxiaoke/#desktop');
    await expect(page.locator('[data-surface="desktop"]')).toBeVisible();
  });
});

test('a link to a step goes there and marks it, in a part that was closed too', async ({page}) => {
  await page.goto('/en/guides/hubspot/#web-sign-out-2');
  const step = page.locator('#web-sign-out-2');
  await expect(step).toBeInViewport();
  expect(await step.evaluate((element) => element.matches(':target'))).toBe(true);
  await expect(page.getByRole('link', {name: /2/u}).and(page.locator('#web-sign-out .step-link'))).toHaveAttribute('href', '#web-sign-out-2');
});

/** The longest guides, and one of the shortest. */
const printed = [
  'zh-tw/guides/salesforce/#plan-compromised',
  'en/guides/wukong-crm/#plan-shared-computer',
  'zh-cn/guides/attio/#plan-leaving',
  ...(everything ? ['en/guides/dynamics-365/#plan-compromised', 'zh-cn/guides/fxiaoke/#plan-left-signed-in'] : []),
];
for (const path of printed) {
  test(`${path} prints on one sheet of A4 @chromium`, async ({page}) => {
    await page.goto(`/${path}`);
    const sheet = (await page.pdf({format: 'A4', margin: {top: '1cm', right: '1cm', bottom: '1cm', left: '1cm'}})).toString('latin1');
    expect(sheet.match(/\/Type\s*\/Page\b(?!s)/gu)).toHaveLength(1);
    await page.emulateMedia({media: 'print'});
    await expect(page.locator('#sign-out li').first()).toBeVisible();
    await expect(page.locator('[data-plan]:visible')).toHaveCount(1);
  });
}

test('a numeral stands beside the first line of its step', async ({page}) => {
  for (const [width, height] of [
    [390, 844],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({width, height});
    await page.goto('/zh-cn/guides/fxiaoke/');
    const off = await page.evaluate(() =>
      [...document.querySelectorAll('.steps > li')].map((step) => {
        const [words] = step.querySelectorAll('p');
        if (words === undefined) return 'no words';
        const [numeral, line] = [getComputedStyle(step, '::before'), getComputedStyle(words)].map(({lineHeight}) => Number.parseFloat(lineHeight)) as [number, number];
        const top = step.getBoundingClientRect().top + Number.parseFloat(getComputedStyle(step).paddingTop);
        return Math.abs(numeral - line) < 0.1 && Math.abs(words.getBoundingClientRect().top - top) < 1 ? '' : `${numeral} beside ${line}`;
      }),
    );
    expect(off.length).toBeGreaterThan(5);
    expect(off.filter(Boolean)).toEqual([]);
  }
});

test('an address that leads nowhere offers the guide that was meant, in its language first', async ({page}) => {
  await page.goto('/404.html');
  await expect(page.locator('[data-near]:visible')).toHaveCount(0);
  // A host of static files answers any address with this page; the test's own server is plainer.
  const body = await (await page.request.get('/404.html')).text();
  await page.route('**/zh-cn/guide/sales-force/', (route) => route.fulfill({body, contentType: 'text/html; charset=utf-8'}));
  await page.goto('/zh-cn/guide/sales-force/');
  const first = page.locator('section').first();
  await expect(first).toHaveAttribute('data-locale', 'zh-CN');
  await expect(first.locator('[data-near] a')).toHaveAttribute('href', '/zh-cn/guides/salesforce/');
});
