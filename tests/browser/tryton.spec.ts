import {resolve} from 'node:path';
import {expect, type Page, test} from 'playwright/test';
import {installTryton, logins, prepareTryton, startTryton} from '../hosts/tryton.ts';
import {dist} from './crms.ts';
import {Panel, wordsOf} from './panel.ts';
import {signInToTryton} from './tryton-sign-in.ts';
import {saidUntil, walkToReceipt} from './walk.ts';

/** A real CRM that nobody here wrote. Its language is the user's own, the sign-in dialog's the browser's. */
const folder = resolve('.cache/tryton');
const guides = [
  {locale: 'en', login: logins.en, label: 'Logout'},
  {locale: 'zh-CN', login: logins.zh_CN, label: '注销'},
] as const;

test.describe.configure({mode: 'serial'});
test.describe('Tryton', () => {
  test.setTimeout(180_000);
  let why: string | undefined;
  test.beforeAll(async () => {
    test.setTimeout(300_000);
    const installation = await installTryton();
    if (installation.kind === 'cannot') why = installation.why;
    else await prepareTryton({folder});
  });

  for (const {locale, login, label} of guides) {
    test(`the shared computer in ${locale}: to a receipt that says seen${locale === 'zh-CN' ? ' @firefox' : ''}`, async ({page}) => {
      test.skip(why !== undefined, why);
      const tryton = await startTryton({folder, embed: {folder: dist, attributes: {vendor: 'tryton', locale, 'allow-clear': ''}}});
      try {
        await signInToTryton(page, tryton, login);
        const panel = new Panel(page);
        const word = await wordsOf(page, tryton.origin, locale);
        await panel.open();
        await panel.choose(word('shared-computer'));
        await saidUntil(panel, word, 'sign-out');
        await expect(panel.root.locator('.actions .label').filter({hasText: label})).toBeVisible();
        await followTo(page, panel, '#user-logout > a');
        const confirm = page.locator('.confirmation-dialog.modal.in .btn-primary');
        await expect(async () => {
          if (await confirm.isVisible()) await followTo(page, panel, '.confirmation-dialog.modal.in .btn-primary');
          await expect(panel.root.locator('.body')).toHaveAttribute('data-stage', 'prove', {timeout: 1000});
        }).toPass();
        await expect(panel.root, 'what the server answered').toContainText(word('server-out'));
        expect(tryton.sessions(), 'the server’s own table').toEqual([]);
        await walkToReceipt(panel, word);
        await expect(panel.receipt()).toHaveAttribute('data-verdict', 'seen');
        expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
      } finally {
        await tryton.close();
      }
    });
  }
});

/** The ring is on the control by the page's own hit test; focus goes there; the keyboard presses it. */
async function followTo(page: Page, panel: Panel, selector: string): Promise<void> {
  const isOn = (): Promise<boolean> =>
    page.evaluate((wanted) => {
      const ring = document.querySelector('exit-guide')?.shadowRoot?.querySelector('.ring')?.getBoundingClientRect();
      const under = ring === undefined ? null : document.elementFromPoint(ring.x + ring.width / 2, ring.y + ring.height / 2);
      return under?.closest(wanted) != null;
    }, selector);
  await expect.poll(isOn, {message: `the ring is on ${selector}`}).toBe(true);
  await panel.press('[data-go]');
  await expect.poll(() => page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)).toBe(true);
  await page.keyboard.press('Enter');
}
