import {readFileSync} from 'node:fs';
import {expect, type Page, test} from 'playwright/test';
import {courseOver, startDemoCrms} from './crms.ts';
import {Panel, wordsOf} from './panel.ts';
import {saidUntil, walkToProof, walkToReceipt} from './walk.ts';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** What axe finds in our own element; the host's own faults are the host's. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const {violations: found} = await (
      window as unknown as {axe: {run(where: unknown): Promise<{violations: {id: string; nodes: {html: string; failureSummary?: string}[]}[]}>}}
    ).axe.run({include: [['exit-guide']]});
    return found.flatMap(({id, nodes}) => nodes.map(({html, failureSummary}) => `${id}: ${html.slice(0, 120)} ${failureSummary ?? ''}`));
  });
}

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing while the panel asks and points, ${scheme} @chromium`, async ({page}) => {
    await page.emulateMedia({colorScheme: scheme});
    const hosts = await startDemoCrms({attributes: {locale: 'zh-CN'}});
    const course = courseOver(hosts.hubspot);
    const word = await wordsOf(page, course.origin, 'zh-CN');
    await course.signIn(page);
    const panel = new Panel(page);
    await panel.open();
    expect(await violations(page), 'asking').toEqual([]);
    await panel.choose(word('delete-account'));
    expect(await violations(page), 'fork').toEqual([]);
    await panel.press(word('back'));
    await panel.choose(word('leaving'));
    await panel.press('[data-check]');
    await expect(panel.root.getByText(word('work-nothing'))).toBeVisible();
    expect(await violations(page), 'save').toEqual([]);
    await saidUntil(panel, word, 'sign-out');
    await expect.poll(() => panel.ringIsOn('profile')).toBe(true);
    expect(await violations(page), 'sign-out, with the ring').toEqual([]);
    await hosts.close();
  });

  test(`axe finds nothing from the proof to the receipt, ${scheme} @chromium`, async ({page}) => {
    await page.emulateMedia({colorScheme: scheme});
    const hosts = await startDemoCrms({attributes: {locale: 'zh-CN'}});
    const {panel, word} = await walkToProof(page, courseOver(hosts.hubspot), 'zh-CN');
    await expect(panel.root.getByText(word('server-out'))).toBeVisible();
    expect(await violations(page), 'prove').toEqual([]);
    await walkToReceipt(panel, word);
    expect(await violations(page), 'receipt').toEqual([]);
    await hosts.close();
  });
}

test('the keyboard alone gets through: open, choose, check, go to the control and press it', async ({page}) => {
  const hosts = await startDemoCrms({attributes: {locale: 'en'}});
  const course = courseOver(hosts.hubspot);
  const word = await wordsOf(page, course.origin, 'en');
  await course.signIn(page);
  const panel = new Panel(page);
  await page.locator('exit-guide #open').focus();
  await page.keyboard.press('Enter');
  await expect(panel.heading()).toBeFocused();

  const tabTo = async (name: string): Promise<void> => {
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press('Tab');
      if (
        await panel.root
          .getByRole('button', {name})
          .first()
          .evaluate((button) => button.matches(':focus'))
      )
        return;
    }
    throw new Error(`Tab did not reach "${name}"`);
  };
  await tabTo(word('leaving'));
  await page.keyboard.press('Enter');
  await expect(panel.heading()).toBeFocused();
  await tabTo(word('checkWork'));
  await page.keyboard.press('Enter');
  await tabTo(word('next'));
  await page.keyboard.press('Enter');
  await tabTo(word('done'));
  await page.keyboard.press('Enter');
  await expect.poll(() => panel.ringIsOn('profile')).toBe(true);
  await tabTo(word('goTo'));
  await page.keyboard.press('Enter');
  await expect.poll(() => panel.focusIsOn('profile')).toBe(true);

  // Escape closes only from within, and focus comes back to where it was.
  await panel.heading().focus();
  await page.keyboard.press('Escape');
  await expect(panel.root).toHaveCount(0);
  await hosts.close();
});
