import {expect, type Page, test} from 'playwright/test';
import {saveWalk} from '../../widget/core/saved-walk.ts';
import type {Hosts} from '../hosts/serve.ts';
import {courseOver, startDemoCrms} from './crms.ts';
import {Panel, wordsOf} from './panel.ts';
import {saidUntil, walkToProof} from './walk.ts';

/** What hosts, browsers and other tabs do to a walk, and that it goes on, honestly. */
let hosts: Hosts;
test.beforeEach(async () => {
  hosts = await startDemoCrms({attributes: {locale: 'en', site: 'https://guide.example'}});
});
test.afterEach(() => hosts.close());

const body = (panel: Panel) => panel.root.locator('.body');

/** Signed in, the panel open at the sign-out of a situation. */
async function atSignOut(page: Page, name: 'hubspot' | 'lightning' | 'fxiaoke', situation = 'leaving') {
  const course = courseOver(hosts[name]);
  const word = await wordsOf(page, course.origin, 'en');
  await course.signIn(page);
  const panel = new Panel(page);
  await panel.open();
  await panel.choose(word(situation));
  await saidUntil(panel, word, 'sign-out');
  return {course, word, panel};
}

/** A walk as somebody else on the page may write it. */
const forge = (page: Page, change: object): Promise<void> =>
  page.evaluate(
    (text) => sessionStorage.setItem('exit-guide', text),
    JSON.stringify({v: 1, t: Date.now(), w: 'hubspot', f: 'web', s: 'leaving', i: 'prove/general/prove', n: 0, m: {}, ...change}),
  );

test('taken out by the page in the middle of a walk it comes back, at the same step', async ({page}) => {
  const {panel} = await atSignOut(page, 'hubspot');
  await expect.poll(() => panel.ringIsOn('profile')).toBe(true);
  const step = await body(panel).getAttribute('data-step');
  await page.evaluate(() => document.querySelector('exit-guide')?.remove());
  await expect(body(panel)).toHaveAttribute('data-step', step ?? '');
  await expect.poll(() => panel.ringIsOn('profile')).toBe(true);
  await page.evaluate(() => document.body.append(document.querySelector('exit-guide') as Element));
  await expect(panel.root).toBeVisible();
  await expect.poll(() => panel.ringIsOn('profile')).toBe(true);
});

test('a page that takes it out again and again is left alone in the end', async ({page}) => {
  const {panel} = await atSignOut(page, 'hubspot');
  await expect.poll(() => panel.ringIsOn('profile')).toBe(true);
  const times = await page.evaluate(async () => {
    let removed = 0;
    for (let round = 0; round < 40; round += 1) {
      const guide = document.querySelector('exit-guide');
      if (guide !== null) removed += 1;
      guide?.remove();
      await new Promise(requestAnimationFrame);
    }
    return removed;
  });
  expect(times).toBeGreaterThan(1);
  expect(times).toBeLessThan(10);
  await expect(page.locator('exit-guide')).toHaveCount(0);
});

test('taken out when no walk is on, it stays out @all', async ({page}) => {
  const course = courseOver(hosts.hubspot);
  await course.signIn(page);
  const panel = new Panel(page);
  await panel.open();
  await page.evaluate(() => document.querySelector('exit-guide')?.remove());
  await page.waitForFunction(() => document.querySelector('exit-guide') === null);
  await page.evaluate(() => new Promise((settle) => setTimeout(settle, 300)));
  await expect(page.locator('exit-guide')).toHaveCount(0);
});

test('a host that empties its storage at the sign-out does not end the walk', async ({page}) => {
  const {panel, word} = await atSignOut(page, 'hubspot');
  await page.evaluate(() =>
    document.querySelector('#signout')?.addEventListener('click', () => {
      localStorage.clear();
      sessionStorage.clear();
    }),
  );
  for (const control of ['profile', 'sign-out']) await panel.followTo(control);
  await expect(panel.root.getByText(word('server-out'))).toBeVisible();
  expect(hosts.hubspot.alive()).toEqual([]);
});

test('its own mark is written again where it is missing', async ({page}) => {
  await atSignOut(page, 'hubspot');
  await page.evaluate(() => sessionStorage.clear());
  await page.waitForFunction(() => sessionStorage.getItem('exit-guide') !== null);
});

test('a walk of a vendor that nobody knows ends in the question, not in a failure', async ({page}) => {
  await page.goto(`${hosts.plain.origin}/every/icon.svg`);
  await forge(page, {w: 'no-such-vendor'});
  await page.goto(hosts.plain.origin);
  const panel = new Panel(page);
  const word = await wordsOf(page, hosts.plain.origin, 'en');
  await expect(panel.root.getByRole('heading', {name: word('ask')})).toBeVisible();
});

test('a mark that says "seen" is asked after again, and the server believed @firefox', async ({page}) => {
  const host = hosts.lightning;
  await courseOver(host).signIn(page);
  const seen = {by: 'seen', at: Date.now() - 1000, detail: 'signed-out'};
  await forge(page, {w: 'salesforce', f: 'lightning', s: 'shared-computer', i: 'clear/general/clear-site', m: {'prove/general/prove': seen, 'recheck/general/reopen': seen}});
  await page.reload();
  const panel = new Panel(page);
  const word = await wordsOf(page, host.origin, 'en');
  await expect(body(panel)).toHaveAttribute('data-stage', 'clear');
  await expect(panel.root.getByText(word('stillIn'))).toBeVisible();
  await expect(panel.root.locator('[data-preview]')).toHaveCount(0);
  expect(host.alive()).toHaveLength(1);
});

test('a proof that was taken up again is proven again, and then clears', async ({page}) => {
  const host = hosts.hubspot;
  const {panel, word} = await walkToProof(page, courseOver(host), 'en');
  await expect(panel.root.getByText(word('server-out'))).toBeVisible();
  await panel.press(word('next'));
  await expect(body(panel)).toHaveAttribute('data-stage', 'identity');
  const asked = host.requests().length;
  await page.reload();
  await expect(body(panel)).toHaveAttribute('data-stage', 'identity');
  // The question, sent once more: the start page, asked by script.
  await expect
    .poll(
      () =>
        host
          .requests()
          .slice(asked)
          .filter(({path, headers}) => path === '/' && headers['sec-fetch-dest'] === 'empty').length,
    )
    .toBe(1);
  await panel.press(word('done'));
  await expect(body(panel)).toHaveAttribute('data-stage', 'clear');
  await expect(panel.root.locator('[data-preview]')).toBeVisible();
  await expect(panel.root.locator('.way .seen')).toHaveCount(1);
});

test('what the server said is not talked away @all', async ({page}) => {
  hosts.lightning.settings.keepSessionAlive = true;
  const {panel, word} = await walkToProof(page, courseOver(hosts.lightning), 'en', 'leaving');
  await expect(panel.root.getByText(word('server-in'))).toBeVisible();
  await panel.press(word('lookYourself'));
  for (let step = 0; step < 4 && (await panel.receipt().count()) === 0; step += 1) {
    await panel.root
      .getByRole('button', {name: new RegExp(`^(${word('done')}|${word('next')}|${word('skip')})$`, 'u')})
      .last()
      .click();
  }
  await expect(panel.receipt()).toHaveAttribute('data-verdict', 'not-done');
});

test('a step of the browser is found again after a reload @all', async ({page}) => {
  const host = hosts.hubspot;
  const {panel, word} = await walkToProof(page, courseOver(host), 'en');
  await panel.press(word('next'));
  // To the first step that is the browser's own.
  await expect(async () => {
    const step = await body(panel).getAttribute('data-step');
    if (step?.startsWith('clear/browser/')) return;
    await panel.press(word('skip'));
    throw new Error(`at ${step}`);
  }).toPass();
  const step = await body(panel).getAttribute('data-step');
  await page.reload();
  await expect(body(panel)).toHaveAttribute('data-step', step ?? '');
});

test('the other tabs learn of the sign-out, and ask the server themselves', async ({page, context}) => {
  const {panel, word} = await atSignOut(page, 'lightning');
  const other = await context.newPage();
  await other.goto(`${hosts.lightning.origin}/`);
  const otherPanel = new Panel(other);
  await otherPanel.open();
  await otherPanel.choose(word('leaving'));
  await expect(body(otherPanel)).toHaveAttribute('data-stage', 'save');
  // What it hears the word with has come.
  await otherPanel.press('[data-check]');
  await expect(otherPanel.root.locator('.body [role=status]').first()).not.toBeEmpty();
  await page.bringToFront();
  for (const control of ['profile', 'sign-out']) await panel.followTo(control);
  await expect(panel.root.getByText(word('server-out'))).toBeVisible();
  await expect(body(otherPanel)).toHaveAttribute('data-stage', 'prove');
  await expect(otherPanel.root.getByText(word('otherTab')).first()).toBeAttached();
  await expect(otherPanel.root.getByText(word('server-out'))).toBeVisible();
});

test('who only says that another tab signed out gains one question', async ({page}) => {
  const {panel, word} = await atSignOut(page, 'lightning');
  await expect.poll(() => panel.ringIsOn('profile')).toBe(true);
  const questions = () => hosts.lightning.requests().filter(({path, headers}) => path === '/aura' && headers['content-length'] === '2').length;
  await page.evaluate(() => {
    const channel = new BroadcastChannel('exit-guide');
    for (let time = 0; time < 100; time += 1) channel.postMessage('signed-out');
  });
  await expect(panel.root.getByText(word('server-in'))).toBeVisible();
  expect(questions()).toBe(1);
  await panel.press(word('back'));
  await page.evaluate(() => new BroadcastChannel('exit-guide').postMessage('signed-out'));
  await expect.poll(() => panel.ringIsOn('profile')).toBe(true);
  await expect(body(panel)).toHaveAttribute('data-stage', 'sign-out');
});

test('a clock that is set back does not hold the question up @all', async ({page}) => {
  await page.addInitScript(() => {
    const {now} = Date;
    let off = 0;
    Object.assign(window, {setBack: () => (off = 3_600_000)});
    Date.now = () => now() - off;
  });
  hosts.fxiaoke.settings.keepSessionAlive = true;
  const {panel, word} = await atSignOut(page, 'fxiaoke');
  // The page shows nothing of a sign-out, so the settling time must run out.
  await panel.press(word('done'));
  await page.evaluate(() => (window as unknown as {setBack(): void}).setBack());
  await expect(panel.root.getByText(word('server-unknown'))).toBeVisible();
});

test('a browser that was cleared before the press cannot tell any more @all', async ({page, context}) => {
  const {panel, word} = await atSignOut(page, 'hubspot');
  await expect.poll(() => panel.ringIsOn('profile')).toBe(true);
  await context.clearCookies();
  for (const control of ['profile', 'sign-out']) await panel.followTo(control);
  await expect(body(panel)).toHaveAttribute('data-stage', 'prove');
  await panel.press('[data-ask]');
  await expect(panel.root.getByText(word('after-clearing'))).toBeVisible();
  expect(hosts.hubspot.alive(), 'the session lives').toHaveLength(1);
});

test('two loaders on a page make one button and one panel', async ({page}) => {
  const course = courseOver(hosts.hubspot);
  await course.signIn(page);
  await page.addScriptTag({url: `${course.origin}/embed/v1/loader.js`});
  await page.addScriptTag({url: `${course.origin}/embed/v1/loader.js?v=2`});
  const panel = new Panel(page);
  await panel.open();
  await expect(page.locator('exit-guide #open')).toHaveCount(1);
  await expect(panel.root).toHaveCount(1);
});

test('storage that lies opens nothing by itself', async ({page}) => {
  await page.addInitScript(() => {
    Storage.prototype.getItem = () => undefined as unknown as null;
  });
  await courseOver(hosts.hubspot).signIn(page);
  await expect(page.locator('exit-guide #open')).toBeVisible();
  await page.evaluate(() => new Promise((settle) => setTimeout(settle, 300)));
  await expect(new Panel(page).root).toHaveCount(0);
});

test('where the guide did not come, trying again brings it', async ({page}) => {
  await page.route('**/packs/v1/hubspot.en.json', (route) => route.abort());
  const {origin, signIn} = courseOver(hosts.hubspot);
  const word = await wordsOf(page, origin, 'en');
  await signIn(page);
  const panel = new Panel(page);
  await panel.open();
  await expect(panel.root.getByRole('alert')).toHaveText(word('fail-pack-missing'));
  await page.unroute('**/packs/v1/hubspot.en.json');
  await panel.press(word('retry'));
  await expect(panel.root.getByRole('heading', {name: word('ask')})).toBeVisible();
});

test('a server that never answers is not waited for', async ({page}) => {
  await page.route('**/packs/v1/hubspot.en.json', () => undefined);
  const {origin, signIn} = courseOver(hosts.hubspot);
  const word = await wordsOf(page, origin, 'en');
  await signIn(page);
  const panel = new Panel(page);
  await panel.open();
  await expect(panel.root.getByRole('alert')).toHaveText(word('fail-pack-missing'));
});

test('before the sign-out of a shared computer the rest of the way is offered elsewhere, by ids only', async ({page}) => {
  const {panel} = await atSignOut(page, 'hubspot', 'shared-computer');
  await expect(panel.root.locator('[data-elsewhere]')).toHaveAttribute('href', 'https://guide.example/en/continue/#v=hubspot&s=shared-computer');
});

test('so it is where the sign-in page is on another host @all', async ({page}) => {
  await page.route('**/packs/v1/hubspot.en.json', async (route) => {
    const pack = (await (await route.fetch()).json()) as {surfaces: {session: {login: object[]}}[]};
    pack.surfaces[0]?.session.login.push({by: 'host', host: 'login.example.com'});
    await route.fulfill({json: pack});
  });
  const {panel} = await atSignOut(page, 'hubspot');
  await expect(panel.root.locator('[data-elsewhere]')).toHaveAttribute('href', 'https://guide.example/en/continue/#v=hubspot&s=leaving');
});

test('elsewhere it is not offered where all stays on one host @all', async ({page}) => {
  const {panel} = await atSignOut(page, 'hubspot');
  await expect.poll(() => panel.ringIsOn('profile')).toBe(true);
  await expect(panel.root.locator('[data-elsewhere]')).toHaveCount(0);
});

test('a mark of the widget itself is a text that it reads', () => {
  const text = saveWalk({vendor: 'hubspot', surface: 'web', situation: 'leaving', steps: [], index: 0, pressed: 0, marks: {}}, 1);
  // The loader goes by this beginning.
  expect(text.startsWith('{"v":')).toBe(true);
});
