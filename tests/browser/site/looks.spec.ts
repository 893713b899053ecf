import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import type {Page} from 'playwright/test';
import {Panel, wordsOf} from '../panel.ts';
import {saidUntil} from '../walk.ts';
import {expect, test} from './site.ts';

/**
 * A dozen looks, held against pictures that somebody has seen and found good. Chinese glyphs come from the package
 * `fonts-noto-cjk`, Latin ones from whatever else is installed, and their edges from the browser. So the package, the
 * length of a line and the browser's major are in a picture's name; elsewhere there is nothing to hold against. After
 * a change that is meant: `npx playwright test looks --project=chromium --update-snapshots`.
 */
type Look = {readonly path: string; readonly width: 390 | 1280; readonly scheme?: 'dark'; readonly forced?: true; readonly drive?: (page: Page, site: string) => Promise<void>};

const openPanel = async (page: Page): Promise<Panel> => {
  const panel = new Panel(page);
  await panel.open();
  await expect(panel.heading()).toBeVisible();
  return panel;
};

async function toSignOut(page: Page, site: string): Promise<void> {
  const word = await wordsOf(page, site, 'en');
  const panel = await openPanel(page);
  await panel.choose(word('leaving'));
  await saidUntil(panel, word, 'sign-out');
  await expect(panel.ring()).toBeVisible();
}

const looks: Readonly<Record<string, Look>> = {
  'home-zh-cn-phone': {path: '/zh-cn/', width: 390},
  'home-en-dark': {path: '/en/', width: 1280, scheme: 'dark'},
  'home-zh-tw-forced': {path: '/zh-tw/', width: 390, forced: true},
  'guide-zh-cn-phone': {path: '/zh-cn/guides/fxiaoke/', width: 390},
  'guide-zh-tw-dark': {path: '/zh-tw/guides/salesforce/', width: 1280, scheme: 'dark'},
  'guide-en-phone-dark': {path: '/en/guides/hubspot/', width: 390, scheme: 'dark'},
  'situation-en-phone': {path: '/en/situations/left-signed-in/', width: 390},
  'situation-zh-cn': {path: '/zh-cn/situations/shared-computer/', width: 1280},
  'not-found': {path: '/404.html', width: 390},
  'panel-zh-cn-phone': {path: '/zh-cn/demo/', width: 390, drive: async (page) => void (await openPanel(page))},
  'panel-en-pointing': {path: '/en/demo/', width: 1280, drive: toSignOut},
  'panel-en-pointing-dark': {path: '/en/demo/', width: 1280, scheme: 'dark', drive: toSignOut},
};

const folder = 'tests/browser/site/looks';
const hasPackage = existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc');

/** How long a line is in the fonts that this machine has: another Latin font gives another length. */
const lineLength = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const line = document.createElement('span');
    line.textContent = 'Exit Guide 退出登录 登出 0123456789';
    line.style.cssText = 'position: absolute; white-space: nowrap; font-size: 100px';
    document.body.append(line);
    const {width} = line.getBoundingClientRect();
    line.remove();
    return Math.round(width);
  });

for (const [name, {path, width, scheme = 'light', forced, drive}] of Object.entries(looks)) {
  test(`looks as it did: ${name} @chromium`, async ({page, browser, site}, testInfo) => {
    await page.setViewportSize({width, height: width === 390 ? 844 : 720});
    await page.emulateMedia({colorScheme: scheme, reducedMotion: 'reduce', forcedColors: forced ? 'active' : 'none'});
    await page.goto(path);
    const file = `${name}--chromium-${browser.version().split('.')[0]}-fonts-noto-cjk-${await lineLength(page)}.png`;
    const isNew = ['all', 'changed'].includes(testInfo.config.updateSnapshots);
    test.skip(!hasPackage || (!isNew && !existsSync(join(folder, file))), `there is no picture named ${file}: another browser or other fonts drew it`);
    await drive?.(page, site);
    await page.mouse.move(0, 0);
    await expect(page).toHaveScreenshot(file, {animations: 'disabled', caret: 'hide', maxDiffPixels: 60});
  });
}

test('each look has its picture, and each picture its look', () => {
  const pictured = new Set(readdirSync(folder).map((file) => file.split('--')[0]));
  expect([...pictured].sort()).toEqual(Object.keys(looks).sort());
});
