import {execFileSync, spawn} from 'node:child_process';
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {brotliCompressSync} from 'node:zlib';
import {expect, type Page, test} from 'playwright/test';
import {serveSite} from '../commands/serve-site.ts';
import {freePort} from '../hosts/free-port.ts';
import {serveAcme} from '../packed/acme.ts';
import {dist} from './crms.ts';
import {Panel} from './panel.ts';
import {saidUntil, walkToReceipt} from './walk.ts';

/**
 * What a stranger gets: the packed tarball, installed from npm's own command into projects that know nothing of
 * this house. Needs the npm registry for React, Vue and Vite, so only `npm run test:all` runs it.
 */
test.describe.configure({mode: 'serial'});
test.setTimeout(600_000);
test.use({actionTimeout: 20_000});

const here = process.cwd();
const temporary: string[] = [];
let tarball = '';

const npm = (folder: string, ...args: string[]): string => {
  try {
    return execFileSync('npm', ['--no-audit', '--no-fund', '--loglevel=error', ...args], {cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']});
  } catch (error) {
    const {stdout, stderr} = error as {stdout: string; stderr: string};
    throw new Error(`npm ${args.join(' ')}\n${stdout}\n${stderr}`);
  }
};

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'packed-'));
  temporary.push(folder);
  return folder;
}

/** A project from the templates beside, with the tarball and its own dependencies installed, and built. */
function project(name: 'plain' | 'react' | 'vue'): string {
  const folder = newFolder();
  cpSync(join(here, 'tests', 'packed', name), folder, {recursive: true});
  cpSync(join(here, 'tests', 'packed', 'acme-pack.json'), join(folder, name === 'plain' ? 'public' : 'src', 'acme-pack.json'));
  npm(folder, 'install', tarball);
  npm(folder, 'run', 'build');
  return folder;
}

test.beforeAll(() => {
  const folder = newFolder();
  const before = readFileSync('package.json', 'utf8');
  tarball = join(folder, npm(here, 'pack', '--pack-destination', folder).trim().split('\n').at(-1) ?? '');
  expect(readFileSync('package.json', 'utf8'), 'package.json after packing').toBe(before);
});
test.afterAll(() => {
  for (const folder of temporary) rmSync(folder, {recursive: true, force: true});
});

/** Signs in, opens by the page's own button, and walks to the receipt by the page's own controls. */
async function walk(page: Page, folder: string, name: 'plain' | 'react' | 'vue'): Promise<void> {
  const acme = await serveAcme(folder);
  try {
    await page.goto(acme.origin);
    await page.getByRole('link', {name: 'Sign in'}).click();
    await expect(page.getByRole('heading', {name: 'Acme'})).toBeVisible();
    await expect.poll(() => page.evaluate(() => document.querySelector('exit-guide') !== null)).toBe(true);
    const words = JSON.parse(readFileSync(join(folder, 'exit-guide/packs/v1/words.en.json'), 'utf8')) as {panel: Record<string, string>};
    const word = (key: string): string => words.panel[key] ?? '';
    const panel = new Panel(page);
    const before = acme.asked.length;
    await page.getByRole('button', {name: 'Sign out safely'}).click();
    await expect(panel.root).toBeVisible();
    await expect(panel.root, 'their words over ours').toContainText('Leave Acme safely');
    if (name !== 'plain') await expect(page.getByText('Desk 7'), 'their own markup, in the slot').toBeVisible();
    expect(
      acme.asked.slice(0, before).filter((path) => /\/packs\//u.test(path)),
      'before it was opened',
    ).toEqual([]);
    await expect(panel.root.locator('.body')).toHaveAttribute('data-stage', 'save');
    await toOwnStep(panel, word);
    await expect(panel.root, 'their own step').toContainText('visitor badge');
    await saidUntil(panel, word, 'sign-out');
    for (const selector of ['#account', 'a[href="/logout"]']) {
      await expect.poll(() => ringIsOn(page, selector), {message: `the ring is on ${selector}`}).toBe(true);
      await panel.press('[data-go]');
      await expect.poll(() => page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector), {message: `focus is on ${selector}`}).toBe(true);
      await page.keyboard.press('Enter');
    }
    await expect(panel.root.locator('.body'), 'goes on after the page was left').toHaveAttribute('data-stage', 'prove');
    await expect(panel.root).toContainText(word('server-out'));
    await walkToReceipt(panel, word);
    await expect(panel.receipt()).toHaveAttribute('data-verdict', 'seen');
    await expect(page.locator('body'), 'what the page was told').toHaveAttribute('data-out', 'seen');
    if (name === 'react') {
      const summary = {situation: 'leaving', stage: 'recheck', end: 'finished', out: 'seen'};
      await expect.poll(() => acme.posted, {message: 'what the collector got'}).toEqual([JSON.stringify(summary)]);
      const clients = await page.evaluate(() => {
        const {_paq, dataLayer} = window as unknown as {_paq: unknown[][]; dataLayer: ArrayLike<unknown>[]};
        return {matomo: _paq.filter(([command]) => command === 'trackEvent'), gtag: dataLayer.map((each) => [...Array.from(each)])};
      });
      expect(clients.matomo, 'what Matomo’s client has in its queue').toEqual([['trackEvent', 'exit-guide', 'seen', 'leaving/recheck/finished/seen']]);
      expect(clients.gtag, 'what gtag has in its queue').toContainEqual(['event', 'exit_guide', summary]);
    }
  } finally {
    await acme.close();
  }
}

const ringIsOn = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((wanted) => {
    const ring = document.querySelector('exit-guide')?.shadowRoot?.querySelector('.ring')?.getBoundingClientRect();
    const under = ring === undefined ? null : document.elementFromPoint(ring.x + ring.width / 2, ring.y + ring.height / 2);
    return under?.closest(wanted) != null;
  }, selector);

async function toOwnStep(panel: Panel, word: (key: string) => string): Promise<void> {
  const body = panel.root.locator('.body');
  for (let step = 0; step < 6; step += 1) {
    const id = await body.getAttribute('data-step');
    if (id === 'save/surface/badge') return;
    if ((await body.getAttribute('data-proof')) === 'unsaved') {
      await panel.press('[data-check]');
      await panel.press(word('next'));
    } else await panel.press(word('done'));
    await expect(body).not.toHaveAttribute('data-step', id ?? '');
  }
}

/** The scripts of a build in brotli, ours apart: what carries the guide is named by what is in it. */
function cost(folder: string): string {
  const sizes = readdirSync(join(folder, 'assets'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => ({name, bytes: readFileSync(join(folder, 'assets', name))}))
    .map(({name, bytes}) => `${name} ${brotliCompressSync(bytes).length}`);
  return sizes.join(', ');
}

test('plain HTML: nothing arrives but the package itself, and the walk ends in a receipt that says seen @all @chromium', async ({page}) => {
  const folder = project('plain');
  expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['exit-guide']);
  await walk(page, join(folder, 'public'), 'plain');
});

test('one bundled file: under a policy that admits nothing else, it asks nobody for anything @all @chromium', async ({page}) => {
  const folder = newFolder();
  writeFileSync(join(folder, 'package.json'), '{"private": true}');
  npm(folder, 'install', tarball);
  npm(folder, 'exec', '--', 'exit-guide', 'bundle', '--vendor', 'hubspot', '--locale', 'en', '--own', join(here, 'tests/packed/acme-pack.json'), '--out', 'one.js');
  console.log(`One file for one vendor in one language, brotli: ${brotliCompressSync(readFileSync(join(folder, 'one.js'))).length}`);
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><html lang="en"><title>CRM</title><script async src="/one.js" data-vendor="hubspot" data-locale="en"></script><body><h1>CRM</h1></body></html>',
  );
  const acme = await serveAcme(folder, "default-src 'none'; script-src 'self'");
  await page.goto(acme.origin);
  const panel = new Panel(page);
  await panel.open();
  await expect(panel.root).toContainText('Leave Acme safely');
  await panel.choose('I am done and want to leave safely');
  await expect(panel.root.locator('.body')).toHaveAttribute('data-stage', 'save');
  expect(acme.asked.filter((path) => path !== '/favicon.ico')).toEqual(['/', '/one.js']);
  await acme.close();
});

test('Vite and React 19: types hold, it builds, and the walk ends in a receipt that says seen @all @chromium', async ({page}) => {
  const folder = project('react');
  expect(readdirSync(join(folder, 'node_modules')).filter((name) => name.startsWith('node-'))).toEqual([]);
  console.log(`React build, brotli: ${cost(join(folder, 'dist'))}`);
  await walk(page, join(folder, 'dist'), 'react');
  // A wrong value is refused by the types, which is what they are for.
  const source = join(folder, 'src', 'main.tsx');
  writeFileSync(source, readFileSync(source, 'utf8').replace('locale="en"', 'locale="de"'));
  expect(() => npm(folder, 'exec', '--', 'tsc')).toThrow(/"de"/u);
});

test('Vite and Vue 3: types hold, it builds, and the walk ends in a receipt that says seen @all @chromium', async ({page}) => {
  const folder = project('vue');
  console.log(`Vue build, brotli: ${cost(join(folder, 'dist'))}`);
  await walk(page, join(folder, 'dist'), 'vue');
  const source = join(folder, 'src', 'Acme.vue');
  writeFileSync(source, readFileSync(source, 'utf8').replace('locale="en"', 'locale="de"'));
  expect(() => npm(folder, 'exec', '--', 'vue-tsc')).toThrow(/"de"/u);
});

test('from /embed/start/ to a guide on a page of one’s own: the lines as the site shows them, in an empty folder @all @chromium', async ({page}) => {
  const site = await serveSite(dist);
  await page.goto(`${site.origin}/en/embed/start/`);
  await page.getByRole('link', {name: 'in ten minutes'}).click();
  const [sh = '', html = '', serve = ''] = await page.locator('main pre').allTextContents();
  await site.close();
  expect(html).toContain('<!doctype html>');
  const folder = newFolder();
  const began = performance.now();
  for (const line of sh.trim().split('\n')) {
    // The package as it will be published stands in for the one of the registry.
    expect(line).toMatch(/^np[mx] /u);
    execFileSync('sh', ['-c', line.replace(/^npm install exit-guide$/u, `npm install --no-audit --no-fund ${tarball}`)], {cwd: folder, stdio: 'pipe'});
  }
  writeFileSync(join(folder, 'public', 'index.html'), html);
  const port = await freePort();
  const [program = '', ...args] = serve.trim().replace('8000', `${port} --bind 127.0.0.1`).split(' ');
  const server = spawn(program, args, {cwd: folder, stdio: 'ignore'});
  try {
    await expect(async () => {
      await page.goto(`http://127.0.0.1:${port}/`);
    }).toPass();
    await page.waitForLoadState('load');
    await page.getByRole('button', {name: 'Sign out safely'}).click();
    const panel = new Panel(page);
    await expect(panel.root.locator('.body')).toHaveAttribute('data-stage', 'save');
    const words = JSON.parse(readFileSync(join(folder, 'public/exit-guide/packs/v1/words.en.json'), 'utf8')) as {panel: Record<string, string>};
    await saidUntil(panel, (key) => words.panel[key] ?? '', 'sign-out');
    await expect(panel.root.locator('.actions'), 'the vendor’s own words').toContainText('Log Out');
    console.log(`From an empty folder to the sign-out step: ${Math.round((performance.now() - began) / 1000)} s`);
  } finally {
    server.kill();
  }
});

test('publint and attw find nothing to say @all @chromium', () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'package.json'), '{"private": true}');
  npm(folder, 'install', 'publint@0.3.25', '@arethetypeswrong/cli@0.18.5');
  expect(npm(folder, 'exec', '--', 'publint', 'run', tarball, '--strict')).toMatch(/All good/u);
  // CommonJS cannot require an element that needs a page: the package says so by having none.
  const said = npm(
    folder,
    'exec',
    '--',
    'attw',
    tarball,
    '--profile',
    'esm-only',
    '--no-emoji',
    '--exclude-entrypoints',
    'custom-elements.json',
    'html-data.json',
    'css-data.json',
  );
  const resolved = said.split('\n').filter((line) => /^(?:node16 \(from ESM\)|bundler):/u.test(line.trim()));
  expect(resolved.length, said).toBeGreaterThanOrEqual(8);
  expect(resolved.filter((line) => !/: (?:OK\b|\(wildcard\))/u.test(line))).toEqual([]);
});
