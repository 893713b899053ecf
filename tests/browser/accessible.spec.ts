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

const media = {
  light: {colorScheme: 'light', forcedColors: 'none'},
  dark: {colorScheme: 'dark', forcedColors: 'none'},
  'forced colours': {colorScheme: 'dark', forcedColors: 'active'},
} as const;

/** Looks at the preview of clearing, which the usual walk passes by. */
class AuditedPanel extends Panel {
  override async press(what: string): Promise<void> {
    if (what !== '[data-preview]') return super.press(what);
    // By keyboard: the button goes with its press, and the focus must not go with it.
    await this.root.locator(what).press('Enter');
    await expect(this.root.locator('[data-clear]')).toBeInViewport({ratio: 1});
    await expect(this.root.locator('.cost').filter({has: this.page.locator('[data-clear]')})).toBeFocused();
    expect(await violations(this.page), 'clear').toEqual([]);
    // It speaks Chinese here, and so do its commas.
    await expect(this.root).not.toHaveText(/\p{sc=Han}\s?[,:;?!]/u);
  }
}

for (const [scheme, features] of Object.entries(media)) {
  const rare = scheme === 'forced colours' ? ' @all' : '';
  test(`axe finds nothing while the panel asks and points, ${scheme}${rare}`, async ({page}) => {
    await page.emulateMedia(features);
    const hosts = await startDemoCrms({attributes: {locale: 'zh-CN'}});
    const course = courseOver(hosts.hubspot);
    const word = await wordsOf(page, course.origin, 'zh-CN');
    await course.signIn(page);
    const panel = new Panel(page);
    await panel.open();
    expect(await violations(page), 'asking').toEqual([]);
    await panel.press(word('questions'));
    await expect(panel.root.getByRole('searchbox')).toBeVisible();
    expect(await violations(page), 'questions').toEqual([]);
    await panel.root.locator('.body button.plain').last().click();
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
    await page.evaluate(() => (window as unknown as {__host: {control(name: string): Element | null}}).__host.control('profile')?.remove());
    await expect(panel.root.locator('.drawing')).toBeVisible();
    expect(await violations(page), 'sign-out, with the drawing').toEqual([]);
    await hosts.close();
  });

  test(`axe finds nothing from the proof to the receipt, ${scheme}${rare}`, async ({page}) => {
    await page.emulateMedia(features);
    const hosts = await startDemoCrms({attributes: {locale: 'zh-CN'}});
    const {panel, word} = await walkToProof(page, courseOver(hosts.hubspot), 'zh-CN');
    await expect(panel.root.getByText(word('server-out'))).toBeVisible();
    expect(await violations(page), 'prove').toEqual([]);
    await walkToReceipt(new AuditedPanel(page), word);
    expect(await violations(page), 'receipt').toEqual([]);
    await hosts.close();
  });
}

for (const [size, viewport] of Object.entries({'320 pixels': {width: 320, height: 640}, '400 %': {width: 320, height: 256}})) {
  test(`at ${size} whatever takes focus in the panel is seen${size === '400 %' ? '' : ' @all'}`, async ({page}) => {
    await page.setViewportSize(viewport);
    const hosts = await startDemoCrms({attributes: {locale: 'en'}});
    const course = courseOver(hosts.hubspot);
    const word = await wordsOf(page, course.origin, 'en');
    await course.signIn(page);
    const panel = new Panel(page);
    await panel.open();
    /** Goes round by Tab: what has focus must be there where it is looked for, as soon as what comes late has come. */
    const goRound = async (where: string): Promise<void> => {
      const all = await panel.root.locator('button, a, summary').count();
      expect(all, where).toBeGreaterThan(2);
      await panel.heading().focus();
      for (let press = 0; press < all; press += 1) {
        await page.keyboard.press('Tab');
        const hidden = () =>
          page.evaluate(() => {
            const root = document.querySelector('exit-guide')?.shadowRoot;
            const focused = root?.activeElement;
            if (root === null || root === undefined || focused === null || focused === undefined) return '';
            const {x, y, width, height} = focused.getBoundingClientRect();
            const under = root.elementFromPoint(x + width / 2, y + Math.min(height / 2, 14));
            return under !== null && (focused.contains(under) || under.contains(focused)) && !under.matches('.panel, .body, .layer') ? '' : (focused.textContent ?? '').trim();
          });
        await expect.poll(hidden, {message: `${where}: has focus and is not seen`}).toBe('');
      }
    };
    await expect(panel.root.getByRole('button', {name: word('shared-computer')})).toBeVisible();
    await goRound('asking');
    await panel.choose(word('shared-computer'));
    await expect(panel.root.locator('[data-check]')).toBeVisible();
    await goRound('save');
    await saidUntil(panel, word, 'sign-out');
    // Going round has scrolled the page, too.
    await panel.press('[data-go]');
    await expect.poll(() => panel.ringIsOn('profile')).toBe(true);
    await goRound('sign-out');
    await hosts.close();
  });
}

test('on a phone the action in hand and the way to its control stand clear at each action, wherever the reader had scrolled, and that way is the only first button', async ({
  page,
}) => {
  await page.setViewportSize({width: 390, height: 844});
  const hosts = await startDemoCrms({attributes: {locale: 'zh-CN'}});
  const course = courseOver(hosts.fxiaoke);
  const word = await wordsOf(page, course.origin, 'zh-CN');
  await course.signIn(page);
  const panel = new Panel(page);
  await panel.open();
  await panel.choose(word('shared-computer'));
  await saidUntil(panel, word, 'sign-out');
  for (const control of ['profile', 'sign-out', 'confirm']) {
    await expect.poll(() => panel.ringIsOn(control)).toBe(true);
    for (const part of ['[data-go]', '.actions .now']) {
      await expect
        .poll(
          () =>
            panel.root.locator(part).evaluate((shown) => {
              const {x, y, width, height} = shown.getBoundingClientRect();
              return [y + 2, y + height - 2].every((edge) => shown.contains((shown.getRootNode() as ShadowRoot).elementFromPoint(x + width / 2, edge)));
            }),
          {message: `${part} at ${control}`},
        )
        .toBe(true);
    }
    await expect(panel.root.locator('.body button.primary')).toHaveText([word('goTo')]);
    await panel.root.locator('.body').evaluate((body) => body.scrollTo(0, body.scrollHeight));
    await panel.followTo(control);
  }
  await hosts.close();
});

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
