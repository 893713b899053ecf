import {codes, expect, test} from './site.ts';

test.use({javaScriptEnabled: false});

// Playwright cannot turn script off in an installed Firefox, so these would prove nothing there.
test('without script the root offers the three languages, and nobody is sent on @chromium', async ({page, site}) => {
  await page.goto('/');
  for (const code of codes) await expect(page.locator(`main a[href="/${code}/"]`)).toBeVisible();
  await expect(page).toHaveURL(`${site}/`);
});

for (const code of codes) {
  test.describe(`without script, in ${code} @chromium${code === 'zh-cn' ? '' : ' @all'}`, () => {
    test('the home page lists the guides, the emergency and every situation', async ({page}) => {
      await page.goto(`/${code}/`);
      const main = page.getByRole('main');
      await expect(main.locator(`a[href="/${code}/guides/hubspot/"]`)).toBeVisible();
      await expect(main.locator(`a[href="/${code}/guides/any-crm/"]`).filter({visible: true})).toHaveCount(1);
      for (const id of ['left-signed-in', 'shared-computer', 'delete-account']) await expect(main.locator(`a[href="/${code}/situations/${id}/"]`).first()).toBeVisible();
    });

    test('a guide shows the way out and the other devices', async ({page}) => {
      await page.goto(`/${code}/guides/hubspot/`);
      await expect(page.locator('#web-sign-out li').last()).toBeVisible();
      await expect(page.locator('#web-sign-out').getByText('Sign out')).toBeVisible();
      await expect(page.locator('#web-end-all-sessions > ol > li').last()).toBeVisible();
    });

    test('a plan of a guide unfolds', async ({page}) => {
      await page.goto(`/${code}/guides/hubspot/`);
      const step = page.locator('[data-plan="shared-computer"] li').first();
      await expect(step).toBeHidden();
      await page.locator('#plan-shared-computer > summary').click();
      await expect(step).toBeVisible();
    });

    test('a situation shows its answer, the guides and the order of the stages', async ({page}) => {
      await page.goto(`/${code}/situations/shared-computer/`);
      await expect(page.locator('[data-lead]')).toBeVisible();
      await expect(page.locator('[data-lead]')).toHaveText(/\S.{20}/u);
      await expect(page.getByRole('main').locator(`a[href^="/${code}/guides/hubspot/"]`).first()).toBeVisible();
      await expect(page.locator('section[aria-labelledby="route"] li').first()).toBeVisible();
    });

    test('the search page lists every guide instead', async ({page}) => {
      await page.goto(`/${code}/search/`);
      await expect(page.getByRole('main').locator(`a[href="/${code}/guides/hubspot/"]`)).toBeVisible();
      await expect(page.getByRole('main').locator(`a[href="/${code}/situations/left-signed-in/"]`)).toBeVisible();
    });
  });
}
