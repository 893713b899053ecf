import {resolve} from 'node:path';
import type {Browser, ElementHandle, Page} from 'playwright';
import type {Intent} from '../../../content/schema/lexicon.ts';
import type {FinderWords} from '../../../content/schema/pack.ts';
import {definitions, startHosts} from '../../hosts/serve.ts';
import type {HostName} from '../../hosts/definition.ts';
import {database, installTryton, logins, password, prepareTryton, startTryton, trytonTruth} from '../../hosts/tryton.ts';
import type {Truth} from '../../hosts/truth.ts';
import type {Cell} from '../bench.ts';
import {pointedAtNothing, pointingAt, press, told, type Verdict, withoutPointing} from './judge.ts';

type Tools = {readonly eyes: string; readonly words: FinderWords};
type Way = {readonly start: string; readonly signIn: (page: Page) => Promise<void>; readonly inside: string};

const filled = async (page: Page, name: string, secret: string, send: string): Promise<void> => {
  await page.locator(name).fill('demo');
  await page.locator(secret).fill('demo');
  await page.locator(send).click();
};

/** How the demo CRMs are signed in to, and what shows then. */
const ways: Readonly<Record<HostName, Way>> = {
  lightning: {start: '/', inside: '.oneHeader', signIn: (page) => filled(page, '#username', '#password', '#Login')},
  hubspot: {start: '/', inside: '#hs-global-toolbar', signIn: (page) => filled(page, '#username', '#password', '#loginBtn')},
  fxiaoke: {
    start: '/XV/UI/Home',
    inside: '#app-portal > header',
    signIn: async (page) => {
      const consent = page.locator('#IHaveReadAndAgreedToTheServiceAgreementAndPrivacyPolicy');
      if ((await consent.count()) > 0) await consent.check();
      await filled(page, 'input[name=phoneNumber]', 'input[name=password]', 'button.loginsdk-button');
    },
  },
  plain: {start: '/', inside: '.user-menu', signIn: (page) => filled(page, '[name=user]', '[name=password]', '.login button')},
};

/** The demo CRMs, signed in and not, menus closed and open. */
export async function demoCells(browser: Browser, tools: Tools): Promise<Cell[]> {
  const cells: Cell[] = [];
  const hosts = await startHosts({});
  try {
    for (const name of Object.keys(ways) as HostName[]) {
      const {truth, language} = definitions[name];
      const context = await browser.newContext({viewport: {width: 1280, height: 800}});
      const page = await context.newPage();
      const {start, signIn, inside} = ways[name];
      const cell = async (state: string, intent: Intent, has: boolean): Promise<void> => {
        cells.push({id: `${name}: ${state}, ${intent}`, lang: language, intent, ...(await judge(page, truth, intent, has, tools))});
      };
      await page.goto(hosts[name].origin + start);
      await page.locator(truth.controls.login ?? 'form').waitFor();
      await cell('signed out', 'sign-out', false);
      await signIn(page);
      await page.locator(inside).waitFor();
      await cell('menu closed', 'sign-out', true);
      await page.reload();
      await page.locator(inside).waitFor();
      await page.locator(truth.controls.profile ?? '').click();
      await page.locator(truth.controls['sign-out'] ?? '').waitFor();
      await cell('menu open', 'sign-out', true);
      if (truth.controls['all-devices'] !== undefined) {
        await page.goto(`${hosts[name].origin}/settings/security`);
        await page.locator(truth.controls['all-devices']).waitFor();
        await cell('sessions', 'all-devices', true);
      }
      await cell('nothing of it', 'password', false);
      await context.close();
    }
  } finally {
    await hosts.close();
  }
  return cells;
}

/** A real CRM, really signed in; none where it cannot be installed. */
export async function trytonCells(browser: Browser, tools: Tools, say: (line: string) => void): Promise<Cell[]> {
  const installation = await installTryton(say);
  if (installation.kind === 'cannot') {
    say(`Tryton is left out: ${installation.why}`);
    return [];
  }
  const folder = resolve('.cache/tryton');
  await prepareTryton({folder, say});
  const tryton = await startTryton({folder});
  const cells: Cell[] = [];
  try {
    for (const [lang, login] of Object.entries(logins)) {
      const context = await browser.newContext({viewport: {width: 1280, height: 800}, locale: lang.replace('_', '-')});
      const page = await context.newPage();
      await page.goto(`${tryton.origin}/#${database}`);
      await page.locator('.modal-dialog input#login').fill(login);
      const cell = async (state: string, has: boolean): Promise<void> => {
        cells.push({id: `tryton ${lang}: ${state}`, lang: lang.replace('_', '-'), intent: 'sign-out', ...(await judge(page, trytonTruth, 'sign-out', has, tools))});
      };
      await cell('signing in', false);
      await page.locator('.modal-dialog button[type=submit]').click();
      await page.locator('input#ask-dialog-entry[type=password]').fill(password);
      await page.keyboard.press('Enter');
      await page.locator('#user-preferences > a').waitFor();
      await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.startsWith('sao_session_')));
      await cell('signed in', true);
      await context.close();
    }
  } finally {
    await tryton.close();
  }
  return cells;
}

/** The truth is a selector that stays outside of the page. */
async function judge(page: Page, {controls}: Truth, intent: Intent, has: boolean, tools: Tools): Promise<Verdict> {
  const pointing = await pointingAt(page, {...tools, intent});
  const {node, kind} = pointing;
  if (node === undefined) return withoutPointing(has, kind);
  if (!has) return pointedAtNothing(pointing);
  const selector = controls[intent] ?? '';
  const isOn = (one: ElementHandle<Element>): Promise<boolean> =>
    one.evaluate((element, wanted) => element.closest(wanted) !== null || element.querySelector(wanted) !== null, selector);
  if (kind === 'found') return told(pointing, await isOn(node), 'another control');
  if (await page.locator(selector).isVisible()) return told(pointing, false, 'it shows already');
  if (!(await press(node))) return told(pointing, false, 'cannot be pressed');
  const opened = await page
    .locator(selector)
    .waitFor({timeout: 4000})
    .then(
      () => true,
      () => false,
    );
  return told(pointing, opened, 'opens nothing that signs out');
}
