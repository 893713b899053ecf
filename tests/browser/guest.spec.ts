import {expect, type Page, test} from 'playwright/test';
import {courseOver, demoNames, startDemoCrms} from './crms.ts';
import {Panel, wordsOf} from './panel.ts';
import {saidUntil, walkToProof, walkToReceipt} from './walk.ts';

/** Collects what a policy refused and what went wrong, from the first script on. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/401|404|Failed to load resource/u.test(message.text())) errors.push(message.text());
  });
  await page.addInitScript(() => {
    const refused: string[] = [];
    Object.assign(window, {refused});
    document.addEventListener('securitypolicyviolation', (event) => refused.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`));
  });
  return async () => [...errors, ...(await page.evaluate(() => (window as unknown as {refused: string[]}).refused))];
}

for (const name of demoNames) {
  test(`${name}: under the strictest policy that admits a script, the whole walk makes no violation${name === 'lightning' ? ' @firefox' : ' @all'}`, async ({page}) => {
    const hosts = await startDemoCrms({attributes: {locale: 'en'}, policy: 'strict'});
    const problems = await listen(page);
    const {panel, word} = await walkToProof(page, courseOver(hosts[name]), 'en');
    await walkToReceipt(panel, word);
    await expect(panel.receipt()).toHaveAttribute('data-verdict', 'seen');
    expect(await problems()).toEqual([]);
    await hosts.close();
  });
}

test('before it is opened the guide costs one script and nothing else', async ({page}) => {
  const hosts = await startDemoCrms({attributes: {locale: 'en'}});
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.addInitScript(() => {
    Object.assign(window, {shift: 0});
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) (window as unknown as {shift: number}).shift += (entry as unknown as {value: number}).value;
    }).observe({type: 'layout-shift', buffered: true});
  });
  await courseOver(hosts.lightning).signIn(page);
  await expect(page.locator('exit-guide #open')).toBeVisible();
  const ours = asked.filter((path) => /^\/(embed|packs)\//u.test(path));
  // Once for the login page, once for the app.
  expect([...new Set(ours)]).toEqual(['/embed/v1/loader.js']);
  expect(await page.evaluate(() => (window as unknown as {shift: number}).shift)).toBe(0);
  await hosts.close();
});

test('closed, it holds one listener of the window and one of its button, and asks for no frame, timer or observer', async ({page}) => {
  const hosts = await startDemoCrms({attributes: {locale: 'en'}});
  await page.addInitScript(() => {
    const used: string[] = [];
    Object.assign(window, {used});
    // Only what our own script asks for: its name stands in the stack.
    const isOurs = (): boolean => /\/embed\/v1\//u.test(new Error('who').stack ?? '');
    const note = (owner: object, name: string): void => {
      const given = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
      Reflect.set(owner, name, function (this: unknown, ...args: unknown[]) {
        if (isOurs()) used.push(name === 'addEventListener' ? `${name} ${String(args[0])}` : name);
        return Reflect.apply(given, this, args);
      });
    };
    note(EventTarget.prototype, 'addEventListener');
    for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback', 'fetch']) note(window, name);
    note(MutationObserver.prototype, 'observe');
    note(PerformanceObserver.prototype, 'observe');
    note(IntersectionObserver.prototype, 'observe');
  });
  await courseOver(hosts.lightning).signIn(page);
  await expect(page.locator('exit-guide #open')).toBeVisible();
  // The one for `load` is gone once the page has loaded.
  expect(await page.evaluate(() => (window as unknown as {used: string[]}).used.filter((name) => name !== 'addEventListener load'))).toEqual([
    'addEventListener click',
    'addEventListener click',
  ]);
  expect(await page.evaluate(() => [document.querySelectorAll('exit-guide').length, document.querySelector('exit-guide')?.shadowRoot?.childNodes.length])).toEqual([1, 1]);
  await hosts.close();
});

test('removed, it leaves the host as it was', async ({page}) => {
  const hosts = await startDemoCrms({attributes: {locale: 'en'}});
  const course = courseOver(hosts.hubspot);
  await course.signIn(page);
  const whole = (): Promise<string> =>
    page.evaluate(() => {
      const copy = document.documentElement.cloneNode(true) as Element;
      copy.querySelector('exit-guide')?.remove();
      return copy.outerHTML;
    });
  const before = await whole();
  const panel = new Panel(page);
  const word = await wordsOf(page, course.origin, 'en');
  await panel.open();
  await panel.choose(word('leaving'));
  await panel.press('[data-check]');
  await panel.press(word('next'));
  await panel.press(word('done'));
  await expect.poll(() => panel.ringIsOn('profile')).toBe(true);
  expect(await whole(), 'while it points').toBe(before);
  await page.locator('exit-guide').evaluate((element) => element.remove());
  expect(await whole(), 'after removal').toBe(before);
  await hosts.close();
});

test('added and removed ten times, nothing grows', async ({page}) => {
  const hosts = await startDemoCrms({attributes: {locale: 'en'}});
  await courseOver(hosts.hubspot).signIn(page);
  const panel = new Panel(page);
  await panel.open();
  await page.evaluate(async () => {
    for (let time = 0; time < 10; time += 1) {
      document.querySelector('exit-guide')?.remove();
      const guide = document.createElement('exit-guide');
      guide.setAttribute('vendor', 'hubspot');
      document.documentElement.append(guide);
      guide.open({});
    }
  });
  await expect(page.locator('exit-guide')).toHaveCount(1);
  await expect(panel.root).toHaveCount(1);
  await hosts.close();
});

test('a pack that is broken shows a sentence and leaves the host alone', async ({page}) => {
  const hosts = await startDemoCrms({attributes: {locale: 'en'}});
  await page.route('**/packs/v1/hubspot.en.json', (route) => route.fulfill({body: '{"format":1,"surfaces":"<img src=x onerror=alert(1)>"}'}));
  const problems = await listen(page);
  await courseOver(hosts.hubspot).signIn(page);
  const panel = new Panel(page);
  await panel.open();
  const word = await wordsOf(page, hosts.hubspot.origin, 'en');
  await expect(panel.root.getByRole('alert')).toHaveText(word('fail-pack-broken'));
  await expect(page.locator('#hs-global-toolbar')).toBeVisible();
  expect((await problems()).filter((text) => !text.includes('refused'))).toEqual([]);
  await hosts.close();
});

test('words that cannot be had are told in three languages', async ({page}) => {
  const hosts = await startDemoCrms({attributes: {locale: 'en'}});
  await page.route('**/packs/v1/words.*', (route) => route.abort());
  await courseOver(hosts.hubspot).signIn(page);
  const panel = new Panel(page);
  await panel.open();
  await expect(panel.root.getByRole('alert')).toContainText('The guide could not be loaded.');
  await expect(panel.root.getByRole('alert')).toContainText('指南没能载入');
  await hosts.close();
});

test('the locale switches while the panel is open, and the walk stays', async ({page}) => {
  const hosts = await startDemoCrms({attributes: {locale: 'en'}});
  const course = courseOver(hosts.fxiaoke);
  const word = await wordsOf(page, course.origin, 'en');
  const chinese = await wordsOf(page, course.origin, 'zh-TW');
  await course.signIn(page);
  const panel = new Panel(page);
  await panel.open();
  await panel.choose(word('leaving'));
  await panel.press('[data-check]');
  await panel.press(word('next'));
  const step = await panel.root.locator('.body').getAttribute('data-step');
  await page.locator('exit-guide').evaluate((element) => element.setAttribute('locale', 'zh-TW'));
  await expect(panel.root.getByRole('button', {name: chinese('done'), exact: true})).toBeVisible();
  await expect(panel.root.locator('.body')).toHaveAttribute('data-step', step ?? '');
  await hosts.close();
});

/** The demo CRM like Lightning, signed in, with the panel open at the first step of leaving. */
async function leavingLightning(page: Page): Promise<{hosts: Awaited<ReturnType<typeof startDemoCrms>>; panel: Panel; word: (key: string) => string}> {
  const hosts = await startDemoCrms({attributes: {locale: 'en'}});
  const course = courseOver(hosts.lightning);
  const word = await wordsOf(page, course.origin, 'en');
  await course.signIn(page);
  const panel = new Panel(page);
  await panel.open();
  await panel.choose(word('leaving'));
  return {hosts, panel, word};
}

test('an app that sets its language late is read again', async ({page}) => {
  const {hosts, panel, word} = await leavingLightning(page);
  await saidUntil(panel, word, 'sign-out');
  const label = panel.root.locator('.actions .label').last();
  await expect(label).toHaveText('Log Out');
  await page.evaluate(() => document.documentElement.setAttribute('lang', 'zh-CN'));
  await expect(label).toHaveText('注销');
  await hosts.close();
});

test('after a reload the walk goes on at the same step', async ({page}) => {
  const {hosts, panel, word} = await leavingLightning(page);
  await panel.press('[data-check]');
  await panel.press(word('next'));
  const step = await panel.root.locator('.body').getAttribute('data-step');
  await page.reload();
  await expect(panel.root.locator('.body')).toHaveAttribute('data-step', step ?? '');
  await hosts.close();
});

test('any button of the host with data-exit-guide-open opens it', async ({page}) => {
  const hosts = await startDemoCrms({attributes: {locale: 'en', 'no-launcher': ''}});
  await courseOver(hosts.hubspot).signIn(page);
  await page.evaluate(() => {
    const button = document.createElement('button');
    button.dataset['exitGuideOpen'] = 'leaving';
    button.textContent = 'Leave safely';
    button.style.setProperty('position', 'fixed');
    document.body.append(button);
  });
  await expect(page.locator('exit-guide')).toHaveCount(1);
  await expect(page.locator('exit-guide #open')).toHaveCount(0);
  await page.getByRole('button', {name: 'Leave safely'}).click();
  await expect(new Panel(page).root.locator('.body')).toHaveAttribute('data-stage', 'save');
  await hosts.close();
});
