import {existsSync, mkdirSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {parseArgs} from 'node:util';
import {type Browser, type BrowserContext, chromium, type Page} from 'playwright';
import {expect} from 'playwright/test';
import {type Locale, locales} from '../../content/schema/basics.ts';
import {address, coverageAddress, demoAddress, homeAddress, listAddress, searchAddress} from '../../site/model/address.ts';
import {courseOver, demoNames, dist, startDemoCrms} from '../browser/crms.ts';
import {Panel, wordsOf} from '../browser/panel.ts';
import {saidUntil, type Course, walkToReceipt} from '../browser/walk.ts';
import {findBrowser} from './browsers.ts';
import {contactSheet, type Sheet} from './contact-sheet.ts';
import {serveSite} from './serve-site.ts';

/**
 * `npm run gallery`: pictures of every kind of page and panel in `gallery/`, and a sheet for each: wide and
 * narrow, light and dark, in three languages; then in forced colours, at 320 pixels, at 400 %, on paper and from
 * right to left. `--only` takes those whose name has a text in it.
 */
const {values} = parseArgs({options: {only: {type: 'string', default: ''}}});
const folder = 'gallery';
const widths = [1280, 390] as const;
const schemes = ['light', 'dark'] as const;
type Look = {readonly width: (typeof widths)[number]; readonly scheme: (typeof schemes)[number]; readonly locale: Locale};
const named = ({width, scheme, locale}: Look): string => `${width}-${scheme}-${locale}`;

/** The longest that a picture of a page gets; below that it repeats itself. CSS pixels. */
const longest = 2400;

const queries: Readonly<Record<Locale, string>> = {'zh-CN': '注销', 'zh-TW': '忘記登出', en: 'still signed in on another computer'};
const sitePages: Readonly<Record<string, (locale: Locale) => string>> = {
  home: homeAddress,
  guides: (locale) => listAddress(locale, 'guide'),
  coverage: coverageAddress,
  'guide-fxiaoke': (locale) => address(locale, 'guide', 'fxiaoke'),
  'guide-salesforce': (locale) => address(locale, 'guide', 'salesforce'),
  'situation-left-signed-in': (locale) => address(locale, 'situation', 'left-signed-in'),
  'situation-shared-computer': (locale) => address(locale, 'situation', 'shared-computer'),
  faq: (locale) => address(locale, 'faq', 'cancel-account-or-sign-out'),
  topic: (locale) => address(locale, 'topic', 'data-loss'),
  browser: (locale) => address(locale, 'browser', 'chrome'),
  search: (locale) => `${searchAddress(locale)}?q=${encodeURIComponent(queries[locale])}`,
  embed: (locale) => address(locale, 'embed', 'start'),
  'not-found': (locale) => `${homeAddress(locale)}no-such-page/`,
};

const walks: readonly Look[] = [
  ...(['zh-CN', 'en'] as const).flatMap((locale) => widths.map((width) => ({width, scheme: 'light', locale}) as const)),
  {width: 1280, scheme: 'dark', locale: 'zh-CN'},
];

let failed = 0;
const wanted = (name: string): boolean => name.includes(values.only);
const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** One thing that cannot be photographed is told, and the others still are. */
async function attempt(what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    failed += 1;
    say(`${what}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
  }
}

async function shoot(page: Page, name: string, height?: number): Promise<void> {
  if (!wanted(name)) return;
  const path = join(folder, name);
  mkdirSync(dirname(path), {recursive: true});
  const {width, scroll} = await page.evaluate(() => ({width: screen.width, scroll: document.documentElement.scrollWidth}));
  await page.screenshot({path, animations: 'disabled', ...(height !== undefined && {fullPage: true, clip: {x: 0, y: 0, width, height}})});
  say(`${path}${scroll > width ? ` (${scroll - width} pixels wider than its screen)` : ''}`);
}

const open = (browser: Browser, {width, scheme, locale}: Look): Promise<BrowserContext> => {
  const size = width === 390 ? {width, height: 844} : {width, height: 800};
  return browser.newContext({viewport: size, screen: size, isMobile: width === 390, hasTouch: width === 390, colorScheme: scheme, reducedMotion: 'reduce', locale});
};

/** Every kind of page, in every look. A sheet has a row for each locale. */
async function photographSite(browser: Browser, origin: string): Promise<Sheet[]> {
  const picture = (kind: string, look: Look): string => `site-${kind}/${named(look)}.png`;
  const looks = locales.map((locale) => widths.flatMap((width) => schemes.map((scheme) => ({width, scheme, locale}))));
  const kinds = Object.keys(sitePages);
  for (const look of looks.flat()) {
    if (!kinds.some((kind) => wanted(picture(kind, look)))) continue;
    const context = await open(browser, look);
    for (const [kind, addressIn] of Object.entries(sitePages)) {
      const name = picture(kind, look);
      if (!wanted(name)) continue;
      await attempt(name, async () => {
        const page = await context.newPage();
        await page.goto(`${origin}${addressIn(look.locale)}`);
        if (kind === 'search') await page.locator('[data-results][data-state=done]').waitFor({state: 'attached'});
        await shoot(page, name, Math.min(longest, await page.evaluate(() => document.documentElement.scrollHeight)));
        await page.close();
      });
    }
    await context.close();
  }
  return kinds.map((kind) => ({group: `site-${kind}`, rows: looks.map((row) => row.map((look) => picture(kind, look)))}));
}

/** What a page looks like for those who see it in none of the usual ways. */
const ways: Readonly<Record<string, {readonly width: number; readonly height: number; readonly prepare: (page: Page) => Promise<void>}>> = {
  forced: {width: 390, height: 844, prepare: (page) => page.emulateMedia({forcedColors: 'active', colorScheme: 'dark'})},
  320: {width: 320, height: 640, prepare: async () => undefined},
  // 400 % of a window of 1280 by 1024: as many CSS pixels as are left.
  '400-percent': {width: 320, height: 256, prepare: async () => undefined},
  print: {width: 794, height: 1123, prepare: (page) => page.emulateMedia({media: 'print'})},
};

/** Every kind of page in each of these ways, in Chinese and in English. A sheet has a row for each language. */
async function photographWays(browser: Browser, origin: string): Promise<Sheet[]> {
  const picture = (kind: string, way: string, locale: Locale): string => `ways-${kind}/${way}-${locale}.png`;
  const languages = ['zh-CN', 'en'] as const;
  for (const [way, {width, height, prepare}] of Object.entries(ways)) {
    for (const locale of languages) {
      const context = await browser.newContext({viewport: {width, height}, screen: {width, height}, reducedMotion: 'reduce', locale});
      for (const [kind, addressIn] of Object.entries(sitePages)) {
        const name = picture(kind, way, locale);
        if (!wanted(name)) continue;
        await attempt(name, async () => {
          const page = await context.newPage();
          await prepare(page);
          await page.goto(`${origin}${addressIn(locale)}`);
          if (kind === 'search') await page.locator('[data-results][data-state=done]').waitFor({state: 'attached'});
          await shoot(page, name, Math.min(longest, await page.evaluate(() => document.documentElement.scrollHeight)));
          await page.close();
        });
      }
      await context.close();
    }
  }
  return Object.keys(sitePages).map((kind) => ({group: `ways-${kind}`, rows: languages.map((locale) => Object.keys(ways).map((way) => picture(kind, way, locale)))}));
}

/** The panel on the sample CRM in the same ways, and from right to left. */
async function photographPanelWays(browser: Browser, origin: string): Promise<Sheet[]> {
  const rightToLeft = async (page: Page): Promise<void> => {
    await page.addInitScript(() => addEventListener('DOMContentLoaded', () => document.documentElement.setAttribute('dir', 'rtl')));
  };
  const all = {...ways, 'rtl-1280': {width: 1280, height: 800, prepare: rightToLeft}, 'rtl-390': {width: 390, height: 844, prepare: rightToLeft}};
  const states = ['asking', 'unsaved', 'pointing', 'drawn'];
  const picture = (way: string, state: string): string => `panel-ways/${way}-${state}.png`;
  const shown = Object.entries(all).filter(([way]) => way !== 'print');
  for (const [way, {width, height, prepare}] of shown) {
    if (!states.some((state) => wanted(picture(way, state)))) continue;
    const context = await browser.newContext({viewport: {width, height}, screen: {width, height}, reducedMotion: 'reduce', locale: 'en'});
    const page = await context.newPage();
    await attempt(`panel-ways/${way}`, async () => {
      await prepare(page);
      await page.goto(`${origin}${demoAddress('en')}`);
      const word = await wordsOf(page, origin, 'en');
      const panel = new Panel(page);
      await panel.open();
      await expect(panel.heading()).toBeVisible();
      await shoot(page, picture(way, 'asking'));
      await page.locator('#note').fill('A line that nobody saved');
      await panel.choose(word('leaving'));
      await panel.press('[data-check]');
      await shoot(page, picture(way, 'unsaved'));
      await page.locator('#note').fill('');
      await panel.press('[data-check]');
      await panel.press(word('next'));
      await saidUntil(panel, word, 'sign-out');
      await expect(panel.ring()).toBeVisible();
      await shoot(page, picture(way, 'pointing'));
      await page.locator('.account').evaluate((menu) => menu.remove());
      await expect(panel.root.locator('.drawing')).toBeVisible();
      await shoot(page, picture(way, 'drawn'));
    });
    await context.close();
  }
  return [{group: 'panel-ways', rows: shown.map(([way]) => states.map((state) => picture(way, state)))}];
}

/** A panel that is photographed at the moments that matter while the usual walk drives it. */
class PhotographedPanel extends Panel {
  readonly shoot: (state: string) => Promise<void>;
  rings = 0;
  checked = false;

  constructor(page: Page, shoot: (state: string) => Promise<void>) {
    super(page);
    this.shoot = shoot;
  }

  override async press(what: string): Promise<void> {
    // The ring is on the control now; after the press it is gone.
    if (what === '[data-go]') {
      this.rings += 1;
      await this.shoot(`ring-${this.rings}`);
    }
    await super.press(what);
    // The other tabs are asked about too; the first check is the telling one.
    if (what === '[data-check]' && !this.checked) {
      this.checked = true;
      await expect(this.root.locator('[data-check].primary')).toHaveCount(0);
      await this.shoot('save');
    }
    if (what === '[data-preview]') await this.shoot('clear');
  }
}

/** The shared computer on every demo CRM. A sheet has a row for each walk. */
async function photographPanel(browser: Browser): Promise<Sheet[]> {
  const sheets = new Map<string, string[][]>();
  for (const locale of ['zh-CN', 'en'] as const) {
    const hosts = await startDemoCrms({attributes: {locale}});
    for (const name of demoNames) {
      const course = courseOver(hosts[name]);
      const states = ['asking', 'save', ...course.presses.map((_, at) => `ring-${at + 1}`), 'prove', 'clear', 'receipt'];
      for (const look of walks.filter((walk) => walk.locale === locale)) {
        const picture = (state: string): string => `panel-${name}/${named(look)}-${state}.png`;
        sheets.set(name, [...(sheets.get(name) ?? []), states.map(picture)]);
        if (!states.some((state) => wanted(picture(state)))) continue;
        const context = await open(browser, look);
        const page = await context.newPage();
        await attempt(`panel-${name}/${named(look)}`, async () => {
          try {
            await walk(page, course, locale, (state) => shoot(page, picture(state)));
          } catch (error) {
            await shoot(page, picture('stuck'));
            throw error;
          }
        });
        await context.close();
      }
    }
    await hosts.close();
  }
  return [...sheets].map(([name, rows]) => ({group: `panel-${name}`, rows}));
}

async function walk(page: Page, course: Course, locale: Locale, shootState: (state: string) => Promise<void>): Promise<void> {
  const word = await wordsOf(page, course.origin, locale);
  const panel = new PhotographedPanel(page, shootState);
  await course.signIn(page);
  await panel.open();
  await expect(panel.heading()).toBeVisible();
  await shootState('asking');
  await panel.choose(word('shared-computer'));
  await saidUntil(panel, word, 'sign-out');
  for (const control of course.presses) await panel.followTo(control);
  await expect(panel.root.getByText(word('server-out'))).toBeVisible();
  await shootState('prove');
  await walkToReceipt(panel, word);
  await shootState('receipt');
}

async function main(): Promise<void> {
  process.exitCode = 1;
  const executablePath = findBrowser('chromium');
  if (!existsSync(join(dist, 'index.html'))) return say(`There is no build in ${dist}/ to take pictures of: run "npm run build" first.`);
  if (executablePath === undefined) return say('No Chromium was found: run "npm test" once, it installs one.');
  const browser = await chromium.launch({executablePath, args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--no-first-run']});
  const site = await serveSite(dist);
  try {
    const sheets = [
      ...(await photographSite(browser, site.origin)),
      ...(await photographWays(browser, site.origin)),
      ...(await photographPanel(browser)),
      ...(await photographPanelWays(browser, site.origin)),
    ];
    for (const {group, rows} of sheets) {
      if (!rows.flat().some(wanted)) continue;
      const there = rows.map((row) => row.filter((name) => existsSync(join(folder, name)))).filter((row) => row.length > 0);
      if (there.length > 0) say(await contactSheet(browser, folder, {group, rows: there}));
    }
    if (failed > 0) say(`${failed} could not be taken, see above.`);
  } finally {
    await browser.close();
    await site.close();
  }
  process.exitCode = failed === 0 ? 0 : 1;
}

await main();
