import {expect, type Page, test} from 'playwright/test';
import type {Hosts} from '../hosts/serve.ts';
import {courseOver, demoNames, startDemoCrms} from './crms.ts';
import {Panel, wordsOf} from './panel.ts';
import {saidUntil, walkToProof, walkToReceipt} from './walk.ts';

/** What the guide must never say: that one is out while the server's session lives. */
test.describe('a server that keeps the session alive', () => {
  let hosts: Hosts;
  test.beforeAll(async () => {
    hosts = await startDemoCrms({attributes: {locale: 'en'}, keepSessionAlive: true});
  });
  test.afterAll(() => hosts.close());

  for (const name of demoNames) {
    test(`${name}: the login form shows, and the guide does not say seen${name === 'fxiaoke' ? ' @firefox' : ''}`, async ({page}) => {
      const host = hosts[name];
      host.forget();
      const {panel, word} = await walkToProof(page, courseOver(host), 'en');
      const answer = panel.root.locator('.answer');
      await expect(answer).toContainText(new RegExp(`${word('server-in')}|${word('server-unknown')}`, 'u'));
      await expect(answer).not.toContainText(word('server-out'));
      expect(host.alive().length, 'the session lives').toBe(1);
      // Nothing is cleared while one is still in, or while that is not known to have been asked.
      await panel.root
        .getByRole('button', {name: new RegExp(`^(${word('skip')}|${word('next')})$`, 'u')})
        .first()
        .click();
      await expect(panel.root.locator('[data-clear]')).toHaveCount(0);
    });
  }
});

test.describe('unsaved work', () => {
  let hosts: Hosts;
  test.beforeAll(async () => {
    hosts = await startDemoCrms({attributes: {locale: 'en'}});
  });
  test.afterAll(() => hosts.close());

  for (const name of demoNames) {
    test(`${name}: is named, is gone to, and is still there after the warning${name === 'lightning' ? '' : ' @all'}`, async ({page}) => {
      const host = hosts[name];
      const course = courseOver(host);
      const word = await wordsOf(page, course.origin, 'en');
      await course.signIn(page);
      const panel = new Panel(page);
      await panel.open();
      await panel.choose(word('leaving'));
      await expect(panel.root.locator('[data-check]')).toBeVisible();
      await openRecord(page, name);
      const field = page.locator('form.record input:visible').first();
      await expect(field).toBeVisible();
      // Where the CRM loads a whole page, the walk of this tab goes on by itself.
      await expect(panel.root.locator('[data-check]')).toBeVisible();
      await expect(async () => {
        await field.fill(`Edited ${Math.random()}`);
        await panel.press('[data-check]');
        await expect(panel.root.locator('.fields button')).toHaveCount(1, {timeout: 1000});
      }).toPass();
      const edited = await field.inputValue();
      await panel.root.locator('.fields button').click();
      await expect(field).toBeFocused();
      expect(await field.inputValue()).toBe(edited);
      await expect(panel.root.getByRole('button', {name: word('loseIt')})).toBeVisible();
    });
  }
});

test('the receipt says that HttpOnly cookies cannot be known, and that the page cache is still there or cannot be: never that they are gone', async ({page}) => {
  const hosts = await startDemoCrms({attributes: {locale: 'zh-CN'}});
  const host = hosts.hubspot;
  const {panel, word} = await walkToProof(page, courseOver(host), 'zh-CN');
  await walkToReceipt(panel, word);
  const beyond = panel.receipt().locator('.beyond');
  await expect(beyond).toHaveCount(2);
  await expect(panel.receipt().locator('[data-kind=httpOnly]')).toContainText('无法得知');
  await expect(panel.receipt().locator('[data-kind=httpCache]')).toContainText(/无法得知|还在/u);
  await hosts.close();
});

/** Opens the first contact's edit form, as each CRM has it. */
async function openRecord(page: Page, name: (typeof demoNames)[number]): Promise<void> {
  await page
    .locator(name === 'fxiaoke' ? '#app-portal table a' : 'main table a, table a')
    .first()
    .click();
}

test('a clearing that ends after the reader went back says nothing of the sign-out @chromium @all', async ({page}) => {
  const hosts = await startDemoCrms({attributes: {locale: 'en'}});
  try {
    // No answer can tell whether the session has ended.
    await page.route(`${hosts.hubspot.origin}/`, async (route) => (route.request().resourceType() === 'fetch' ? route.abort() : route.continue()));
    const {panel, word} = await walkToProof(page, courseOver(hosts.hubspot), 'en');
    await expect(panel.root.getByText(word('server-unknown'))).toBeVisible();
    await panel.press(word('next'));
    await saidUntil(panel, word, 'clear');
    await panel.press('[data-preview]');
    const yes = panel.root.locator('[data-clear]');
    await expect(yes).toBeVisible();
    // A browser that takes its time.
    await page.evaluate(() => {
      const {keys} = CacheStorage.prototype;
      const gate = new Promise<void>((settle) => Object.assign(window, {release: settle}));
      CacheStorage.prototype.keys = async function (): Promise<string[]> {
        await gate;
        return keys.call(this);
      };
    });
    // The yes counts only half a second after the preview: press until it does.
    await expect(async () => {
      if ((await yes.count()) > 0) await yes.click({timeout: 1000});
      expect(await yes.count()).toBe(0);
    }).toPass();
    const stage = panel.root.locator('.body');
    while ((await stage.getAttribute('data-stage')) !== 'prove') {
      const before = await stage.getAttribute('data-step');
      await panel.press(word('back'));
      await expect(stage).not.toHaveAttribute('data-step', before ?? '');
    }
    // What is left is counted twice, and last of all.
    await page.evaluate(
      () =>
        new Promise<void>((settle) => {
          let calls = 0;
          const {databases} = IDBFactory.prototype;
          IDBFactory.prototype.databases = async function (): Promise<IDBDatabaseInfo[]> {
            const found = await databases.call(this);
            calls += 1;
            // What is asked of each store now is answered after what the guide has asked.
            if (calls > 1)
              void Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations(), navigator.storage.getDirectory(), navigator.storage.estimate()]).then(() =>
                requestAnimationFrame(() => settle()),
              );
            return found;
          };
          (window as unknown as {release(): void}).release();
        }),
    );
    // What no answer told, the reader may still have seen: only where it is not told as seen they are asked.
    await expect(panel.root.getByRole('button', {name: word('lookYourself')})).toBeVisible();
  } finally {
    await hosts.close();
  }
});
