import fc from 'fast-check';
import {expect, test} from 'playwright/test';
import {changedPacks, realPacks} from '../fuzz/pack-text.ts';
import {courseOver, startDemoCrms} from './crms.ts';

/** How many are drawn: those that get past the reading are the interesting ones, so the rest is left to the unit test. */
const sample = 120;

test('packs that somebody changed run no script, ask nobody, throw nothing and lead nowhere else @all', async ({page}) => {
  test.setTimeout(180_000);
  const seed = Date.now() >>> 0;
  console.log(`Hostile packs in a page: seed ${seed}`);
  const small = realPacks().filter(({id}) => id === 'hubspot.en.json' || id === 'hubspot.en.json, cut');
  const packs = fc.sample(changedPacks(small), {numRuns: sample, seed});
  const hosts = await startDemoCrms({attributes: {locale: 'en', site: 'https://guide.example', packs: '/packs/v1/'}});
  const strangers: string[] = [];
  const errors: string[] = [];
  page.on('pageerror', ({message}) => errors.push(message));
  page.on('dialog', (dialog) => {
    errors.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(hosts.hubspot.origin) && !request.url().startsWith('data:')) strangers.push(request.url());
  });
  await page.addInitScript(() => {
    Object.assign(window, {canaries: 0, canary: () => ((window as unknown as {canaries: number}).canaries += 1)});
  });
  await page.route('**/fuzz/*/**', async (route) => {
    const [, , number, ...rest] = new URL(route.request().url()).pathname.split('/');
    const name = rest.join('/');
    if (name === 'hubspot.en.json') return route.fulfill({body: packs[Number(number)] ?? '', contentType: 'application/json'});
    return route.continue({url: `${hosts.hubspot.origin}/packs/v1/${name}`});
  });
  await courseOver(hosts.hubspot).signIn(page);
  await page.locator('exit-guide #open').click();
  await expect(page.locator('exit-guide .panel')).toBeVisible();

  const drawn = await page.evaluate(async (count) => {
    const found = {failed: 0, walked: 0, links: [] as string[], scripts: 0, stuck: [] as number[]};
    document.querySelector('exit-guide')?.remove();
    const turn = () => new Promise((settle) => setTimeout(settle, 10));
    for (let number = 0; number < count; number += 1) {
      const guide = document.createElement('exit-guide');
      for (const [name, value] of Object.entries({
        vendor: 'hubspot',
        locale: 'en',
        situation: number % 2 === 0 ? 'leaving-company' : 'compromised',
        packs: `/fuzz/${number}/`,
        site: 'https://guide.example',
      }))
        guide.setAttribute(name, value);
      document.documentElement.append(guide);
      (guide as unknown as {open(): void}).open();
      const panel = () => guide.shadowRoot?.querySelector('.panel');
      const isUp = () => panel()?.querySelector('[role=alert], .choices, [data-step]') !== null && panel() !== null;
      for (let wait = 0; wait < 300 && !isUp(); wait += 1) await turn();
      if (!isUp()) found.stuck.push(number);
      for (let step = 0; step < 12; step += 1) {
        for (const link of guide.shadowRoot?.querySelectorAll('a') ?? []) found.links.push(link.href);
        found.scripts += guide.shadowRoot?.querySelectorAll('script, iframe, img, style, link, base, meta, object, embed').length ?? 0;
        const next = panel()?.querySelector<HTMLElement>('.ways .plain');
        if (next === null || next === undefined) break;
        next.click();
        await turn();
      }
      if (panel()?.querySelector('[role=alert]') !== null) found.failed += 1;
      else found.walked += 1;
      (guide as unknown as {close(): void}).close();
      sessionStorage.removeItem('exit-guide');
      guide.remove();
    }
    return {...found, links: [...new Set(found.links)], canaries: (window as unknown as {canaries: number}).canaries, polluted: ({} as Record<string, unknown>)['polluted']};
  }, sample);
  console.log(`Hostile packs in a page: ${drawn.walked} walked, ${drawn.failed} told as damaged`);

  expect(drawn.canaries).toBe(0);
  expect(drawn.polluted).toBeUndefined();
  expect(drawn.scripts).toBe(0);
  expect(drawn.stuck).toEqual([]);
  expect(errors).toEqual([]);
  expect(strangers).toEqual([]);
  expect(drawn.links.filter((address) => !/^https:\/\/(guide\.example\/|([\w-]+\.)*(hubspot|microsoft|google|microsoftonline|live)\.com\/)/u.test(address))).toEqual([]);
  // Both must occur, or nothing was tried.
  expect(drawn.walked).toBeGreaterThan(10);
  expect(drawn.failed).toBeGreaterThan(10);
  await hosts.close();
});
