import {execFileSync} from 'node:child_process';
import {cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'playwright/test';
import {precompress} from '../commands/precompress.ts';
import {freePort} from '../hosts/free-port.ts';
import {installNginx, type Nginx, startNginx} from '../hosts/nginx.ts';
import {dist} from './crms.ts';
import {Panel, wordsOf} from './panel.ts';
import {saidUntil} from './walk.ts';

/** Debian's nginx with the configuration in site/deploy/, over a build that site/deploy/publish.sh put there. */
test.describe.configure({mode: 'serial'});
test.setTimeout(180_000);

let folder = '';
let served = '';
let nginx: Nginx;
let why: string | undefined;

/** A page that is no part of the build, with the guide on it. */
const crm = '<!doctype html><html lang="en"><title>CRM</title><script async src="/embed/v1/loader.js" data-locale="en"></script><body><button id="me">Me</button></body></html>';

const publish = (build: string): void => {
  writeFileSync(join(build, 'crm.html'), crm);
  execFileSync('site/deploy/publish.sh', [build, served]);
};

/** Another build of the same: every name that carries a hash carries another. */
function nextBuild(build: string): string {
  const next = join(folder, 'next');
  cpSync(build, next, {recursive: true});
  const area = join(next, 'embed', 'v1');
  const names = readdirSync(area).filter((name) => /-[\w-]{8}\.js$/u.test(name));
  expect(names.length, 'files with a hash').toBeGreaterThan(3);
  const renamed = new Map(names.map((name) => [name, name.replace(/-[\w-]{8}\.js$/u, '-NEXTNEXT.js')]));
  for (const name of readdirSync(area)) {
    if (/\.(br|gz)$/u.test(name)) rmSync(join(area, name));
    else {
      let text = readFileSync(join(area, name), 'utf8');
      for (const [before, after] of renamed) text = text.replaceAll(before, after);
      writeFileSync(join(area, name), text);
    }
  }
  for (const [before, after] of renamed) renameSync(join(area, before), join(area, after));
  precompress(area);
  return next;
}

let build = '';
test.beforeAll(async () => {
  test.setTimeout(180_000);
  const installation = await installNginx();
  if (installation.kind === 'cannot') {
    why = installation.why;
    return;
  }
  folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  build = join(folder, 'build');
  served = join(folder, 'served');
  cpSync(dist, build, {recursive: true, filter: (source) => !/\/(extension|npm|pagefind|zh-cn|zh-tw|guides)$/u.test(source)});
  precompress(build);
  publish(build);
  nginx = await startNginx({root: served, folder: join(folder, 'run'), port: await freePort()});
});
test.afterAll(async () => {
  await nginx?.close();
  if (folder !== '') rmSync(folder, {recursive: true, force: true});
});

test.describe('nginx as we ship it', () => {
  test.beforeEach(() => test.skip(why !== undefined, why));
  const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};
  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> => fetch(`${nginx.origin}${path}`, {headers});

  for (const [path, cache] of [
    ['/en/', 'no-cache'],
    ['/embed/v1/loader.js', 'no-cache'],
    ['/embed/v1/exit-guide.js', 'no-cache'],
    ['/packs/v1/index.json', 'no-cache'],
    [`/embed/${version}/exit-guide.js`, 'public, max-age=31536000, immutable'],
  ] as const) {
    test(`${path.replace(version, '<version>')} may be kept: ${cache}, and comes compressed @all @chromium`, async () => {
      const answer = await get(path, {'accept-encoding': 'br'});
      expect(answer.status).toBe(200);
      expect(answer.headers.get('cache-control')).toBe(cache);
      expect(answer.headers.get('content-encoding')).toBe('br');
      const plain = await get(path, {'accept-encoding': 'identity'});
      expect(await answer.text()).toBe(await plain.text());
      expect((await get(path, {'accept-encoding': 'gzip'})).headers.get('content-encoding')).toBe('gzip');
      for (const encoding of ['br', 'identity']) {
        const {headers} = await get(path, {'accept-encoding': encoding});
        expect(headers.get('vary')).toBe('Accept-Encoding');
        expect((await get(path, {'accept-encoding': encoding, 'if-none-match': headers.get('etag') ?? ''})).status, encoding).toBe(304);
      }
    });
  }

  test('what bears a hash may be kept for ever; what is missing may not @all @chromium', async () => {
    const chunk = readdirSync(join(served, 'embed', 'v1')).find((name) => /^walk-[\w-]{8}\.js$/u.test(name)) ?? '';
    expect((await get(`/embed/v1/${chunk}`)).headers.get('cache-control')).toContain('immutable');
    const missing = await get('/embed/v1/walk-00000000.js');
    expect(missing.status).toBe(404);
    expect(missing.headers.get('cache-control')).toBeNull();
  });

  test('pages are ours alone, the embed and its data are open to other origins @all @chromium', async () => {
    const page = (await get('/en/')).headers;
    expect(page.get('access-control-allow-origin')).toBeNull();
    expect(page.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(page.get('content-security-policy')).toBe("frame-ancestors 'self'");
    expect(page.get('x-content-type-options')).toBe('nosniff');
    expect(page.get('referrer-policy')).toBe('no-referrer');
    for (const path of ['/embed/v1/loader.js', '/packs/v1/index.json']) {
      const open = (await get(path)).headers;
      expect(open.get('access-control-allow-origin')).toBe('*');
      expect(open.get('cross-origin-resource-policy')).toBe('cross-origin');
      expect(open.get('x-content-type-options')).toBe('nosniff');
    }
    expect((await get('/npm/index.js')).status).toBe(404);
    expect((await get('/no/such/page')).status).toBe(404);
    expect(await (await get('/no/such/page')).text()).toContain('<html');
  });

  test('a page opened before a redeploy goes on with the files of its own build, and a reload has the new ones @all @chromium', async ({page}) => {
    const missing: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) missing.push(response.url());
    });
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    const word = await wordsOf(page, nginx.origin, 'en');
    await page.goto(`${nginx.origin}/crm.html`);
    const panel = new Panel(page);
    await panel.open();
    // What later steps need has not been asked for: the new build takes the old one's place now.
    publish(nextBuild(build));
    await panel.choose(word('leaving'));
    await saidUntil(panel, word, 'sign-out');
    expect(fetched.filter((address) => address.includes('NEXTNEXT'))).toEqual([]);
    await panel.press('Close');

    await page.reload();
    await expect(panel.root.or(page.locator('exit-guide #open')).first()).toBeVisible();
    if ((await panel.root.count()) === 0) await panel.open();
    await expect.poll(() => fetched.filter((address) => address.includes('NEXTNEXT')).length).toBeGreaterThan(0);
    expect(missing.filter((address) => address.includes('/embed/') || address.includes('/packs/'))).toEqual([]);
  });

  test('a numbered release is verified: its script with another byte is refused, and the page is told @all @chromium', async ({page}) => {
    const numbered = join(served, 'embed', version);
    const {files} = JSON.parse(readFileSync(join(numbered, 'manifest.json'), 'utf8')) as {files: {file: string; integrity: string}[]};
    const loader = files.find(({file}) => file === 'loader.js');
    writeFileSync(
      join(served, 'sri.html'),
      `<!doctype html><html lang="en"><title>CRM</title><script async src="/embed/${version}/loader.js" integrity="${loader?.integrity ?? ''}" crossorigin="anonymous" data-locale="en"></script><body></body></html>`,
    );
    const told: string[] = [];
    page.on('console', (message) => told.push(message.text()));
    const panel = new Panel(page);
    await page.goto(`${nginx.origin}/sri.html`);
    await panel.open();
    expect(await page.evaluate(() => document.querySelectorAll('link[rel=modulepreload]').length), 'no trace').toBe(0);

    await page.route(/\/exit-guide\.js$/u, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({response: answer, body: `${await answer.text()}\n;window.stolen = true;`});
    });
    await page.evaluate(() => sessionStorage.clear());
    await page.reload();
    await page.locator('exit-guide #open').click();
    await expect.poll(() => told.some((text) => text.includes('load-failed'))).toBe(true);
    expect(await page.evaluate(() => 'stolen' in window)).toBe(false);
    await expect(panel.root).toHaveCount(0);
  });
});
