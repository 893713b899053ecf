import {execFileSync} from 'node:child_process';
import {createHash, createPrivateKey, createPublicKey} from 'node:crypto';
import {once} from 'node:events';
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {chromium, expect, test} from 'playwright/test';
import {findBrowser} from '../commands/browsers.ts';
import {openLibrary} from '../../widget/core/library.ts';
import {overManaged, readManaged} from '../../widget/extension/managed.ts';
import {home, launchWithExtension} from './chromium-extension.ts';
import {dist, startDemoCrms} from './crms.ts';
import {Panel} from './panel.ts';

/** The id that Chromium makes of an extension's key. */
const idOf = (pem: string): string =>
  [
    ...createHash('sha256')
      .update(createPublicKey(createPrivateKey(pem)).export({type: 'spki', format: 'der'}))
      .digest('hex')
      .slice(0, 32),
  ]
    .map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)])
    .join('');

test('an administrator’s policy installs the extension and sets it up, and gives it no site @chromium @all', async () => {
  const program = findBrowser('chromium');
  const may = program !== undefined && process.getuid?.() === 0 && existsSync('/usr/bin/unshare') && existsSync('/etc/chromium');
  test.skip(!may, 'needs Debian’s Chromium, and root: a folder of policies is laid over the browser’s own, for this one browser');
  const folder = mkdtempSync(join(tmpdir(), 'managed-'));
  const unpacked = join(folder, 'exit-guide');
  cpSync(join(dist, 'extension/chromium'), unpacked, {recursive: true});
  execFileSync(program ?? '', ['--headless', '--no-sandbox', `--user-data-dir=${join(folder, 'packing')}`, `--pack-extension=${unpacked}`], {stdio: 'ignore'});
  const id = idOf(readFileSync(`${unpacked}.pem`, 'utf8'));
  const {version} = JSON.parse(readFileSync(join(unpacked, 'manifest.json'), 'utf8')) as {version: string};

  // The recipes as they are handed out, with the names of this machine in them.
  const recipe = (file: string, port: number): string =>
    readFileSync(`site/public/recipes/${file}`, 'utf8')
      .replaceAll('EXTENSION-ID', id)
      .replaceAll('VERSION', version)
      .replaceAll('https://crm.example/exit-guide/', `http://localhost:${port}/`);
  const server = createServer(({url}, response) => {
    const {port} = server.address() as AddressInfo;
    if (url?.startsWith('/update.xml')) response.setHeader('content-type', 'text/xml').end(recipe('update.xml', port));
    else response.setHeader('content-type', 'application/x-chrome-extension').end(readFileSync(`${unpacked}.crx`));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const policies = join(folder, 'etc/policies/managed');
  mkdirSync(policies, {recursive: true});
  writeFileSync(join(policies, 'exit-guide.json'), recipe('chromium-policy.json', (server.address() as AddressInfo).port));
  // Without this word no test may look into an extension that a policy installed.
  writeFileSync(join(policies, 'look-into-it.json'), JSON.stringify({DeveloperToolsAvailability: 1}));
  const wrapper = join(folder, 'chromium');
  writeFileSync(wrapper, `#!/bin/sh\nexec unshare -m sh -c 'mount --bind "$0" /etc/chromium && exec "$@"' '${join(folder, 'etc')}' '${program}' "$@"\n`, {mode: 0o755});
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: wrapper,
    headless: true,
    args: ['--no-sandbox', '--disable-quic', '--disable-component-update', '--disable-sync', '--no-first-run'],
    ignoreDefaultArgs: ['--disable-extensions', '--disable-component-extensions-with-background-pages', '--disable-background-networking'],
  });
  try {
    // A page of its own opens as soon as it is installed.
    const page = await context.newPage();
    await expect(async () => void (await page.goto(`chrome-extension://${id}/allow.html`, {timeout: 2000}))).toPass({timeout: 30_000});
    const told = () =>
      page.evaluate(async () => {
        type Api = {storage: {managed: {get(): Promise<object>}}; permissions: {getAll(): Promise<{origins: string[]; permissions: string[]}>}};
        const {chrome} = globalThis as unknown as {chrome: Api};
        const {origins, permissions} = await chrome.permissions.getAll();
        return {managed: await chrome.storage.managed.get(), origins, permissions: permissions.sort()};
      });
    const {pack, ...settings} = (JSON.parse(recipe('chromium-policy.json', 0)) as {'3rdparty': {extensions: Record<string, {pack: string; policy: string}>}})['3rdparty']
      .extensions[id] ?? {pack: '', policy: ''};
    // The browser reads its policies for an extension a moment after installing it.
    await expect.poll(told, {timeout: 20_000}).toEqual({managed: {...settings, pack}, origins: [], permissions: ['activeTab', 'scripting', 'storage']});
    // What the browser hands over is what the guide reads: the rule, and a pack that is laid over ours.
    const {managed} = await told();
    expect(readManaged(managed, 'crm.example', ['zh-CN'])).toMatchObject({locale: 'en', contact: 'https://help.example/', vendor: 'suitecrm', policy: settings.policy});
    const read = await openLibrary(overManaged(managed, async (name) => readFileSync(join(unpacked, 'packs/v1', name), 'utf8'))).pack('vendor', 'suitecrm', 'en');
    expect(read.kind === 'read' && read.value.surfaces.every(({tasks}) => tasks.some((task) => task.id === 'badge'))).toBe(true);
  } finally {
    await context.close();
    server.close();
    rmSync(folder, {recursive: true, force: true});
  }
});

test('an administrator’s rule stands above the situations, and their own step is part of the walk @chromium @all', async () => {
  const hosts = await startDemoCrms({embed: undefined, truth: false});
  const extension = await launchWithExtension();
  try {
    const recipe = JSON.parse(readFileSync('site/public/recipes/chromium-policy.json', 'utf8')) as {'3rdparty': {extensions: {'EXTENSION-ID': {policy: string; pack: string}}}};
    const {policy, pack} = recipe['3rdparty'].extensions['EXTENSION-ID'];
    // Which id an unpacked extension has no policy can know: its background is told what the browser would tell it.
    await (await extension.worker()).evaluate(
      (managed) => {
        const {storage} = (globalThis as unknown as {chrome: {storage: {managed: {get(): Promise<object>}}}}).chrome;
        storage.managed.get = async () => managed;
      },
      {locale: 'en', policy, pack, vendors: {'127.0.0.1': 'suitecrm'}},
    );
    const page = await extension.context.newPage();
    await page.goto(hosts.plain.origin);
    await extension.open(page);
    const {root} = new Panel(page, home);
    await expect(root.getByText(policy)).toBeVisible();
    await root.locator('.choices button').first().click();
    // It comes after our three of its stage.
    const body = root.locator('.body');
    for (const step of ['first', 'second', 'third']) {
      const before = await body.getAttribute('data-step');
      expect(before, step).toMatch(/^save\//u);
      await root.getByRole('button', {name: 'Skip', exact: true}).click();
      await expect(body).not.toHaveAttribute('data-step', before ?? '');
    }
    await expect(root).toContainText('Hand your visitor badge back at the desk.');
  } finally {
    await extension.end();
    await hosts.close();
  }
});
