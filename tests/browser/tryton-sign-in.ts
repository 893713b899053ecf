import {expect, type Page} from 'playwright/test';
import {database, password, type RunningTryton} from '../hosts/tryton.ts';
import {press} from './press.ts';

/** Signs in to a running Tryton; its client is then drawn. */
export async function signInToTryton(page: Page, tryton: RunningTryton, login: string): Promise<void> {
  await page.goto(`${tryton.origin}/#${database}`);
  await page.locator('.modal-dialog input#login').fill(login);
  await press(page.locator('.modal-dialog button[type=submit]'));
  await page.locator('input#ask-dialog-entry[type=password]').fill(password);
  await page.keyboard.press('Enter');
  // #user-logout is in the page before anybody is in: the session's key is the sign.
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).some((key) => key.startsWith('sao_session_')))).toBe(true);
  await expect(page.locator('#user-logout')).toBeVisible();
  // The client is there once it has drawn whose it is; before that Firefox loses a press.
  await expect(page.locator('#user-preferences > a')).toBeVisible();
}
