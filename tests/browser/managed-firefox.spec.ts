import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'playwright/test';
import {findBrowser} from '../commands/browsers.ts';
import {zip} from '../commands/zip.ts';
import {dist} from './crms.ts';

const id = 'exit-guide@exit-guide.example';
/** Where Debian's Firefox ESR looks for policies beside itself. */
const beside = '/usr/lib/firefox-esr/distribution';

type Addons = {readonly addons: readonly {readonly id: string; readonly active: boolean; readonly signedState?: number; readonly userDisabled: boolean}[]};

/** In the project of Firefox alone: it drives a Firefox of its own. */
test('an administrator’s policy installs the extension in Firefox ESR and sets it up @firefox @all', async ({browserName}) => {
  const program = findBrowser('firefox');
  const may = browserName === 'firefox' && program !== undefined && process.getuid?.() === 0 && existsSync('/usr/bin/unshare') && existsSync(beside);
  test.skip(!may, 'needs Debian’s Firefox ESR, and root: a folder of policies is laid over the browser’s own, for this one browser');
  const folder = mkdtempSync(join(tmpdir(), 'managed-'));
  const unpacked = join(folder, 'exit-guide');
  cpSync(join(dist, 'extension/firefox'), unpacked, {recursive: true});
  const told: string[] = [];
  const server = createServer(({url = ''}, response) => {
    told.push(decodeURIComponent(url));
    response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  // No test can look into an extension in Firefox: the copy tells what it was given.
  appendFileSync(
    join(unpacked, 'background.js'),
    `\nchrome.storage.managed.get().then((told) => fetch('http://127.0.0.1:${port}/told?' + encodeURIComponent(JSON.stringify(told)), {mode: 'no-cors'}));\n`,
  );
  const xpi = join(folder, 'exit-guide.xpi');
  const names = readdirSync(unpacked, {recursive: true, encoding: 'utf8'}).filter((name) => statSync(join(unpacked, name)).isFile());
  writeFileSync(xpi, zip(names.map((name) => ({name, bytes: readFileSync(join(unpacked, name))}))));
  const policies = join(folder, 'distribution');
  mkdirSync(policies);
  const recipe = readFileSync('site/public/recipes/firefox-policies.json', 'utf8').replaceAll('file:///srv/exit-guide/exit-guide.xpi', `file://${xpi}`);
  writeFileSync(join(policies, 'policies.json'), recipe);
  const profile = join(folder, 'profile');
  mkdirSync(profile);
  const script = 'mount --bind "$0" "$1" && shift && exec "$@"';
  const firefox = spawn('/usr/bin/unshare', ['-m', 'sh', '-c', script, policies, beside, program ?? '', '--headless', '--no-remote', '--profile', profile, 'about:blank'], {
    stdio: 'ignore',
  });
  try {
    const settings = (JSON.parse(recipe) as {policies: {'3rdparty': {Extensions: Record<string, object>}}}).policies['3rdparty'].Extensions[id];
    await expect.poll(() => told.map((url) => (url.startsWith('/told?') ? JSON.parse(url.slice('/told?'.length)) : undefined)), {timeout: 40_000}).toContainEqual(settings);
    const addons = (): Addons['addons'] =>
      existsSync(join(profile, 'extensions.json')) ? (JSON.parse(readFileSync(join(profile, 'extensions.json'), 'utf8')) as Addons).addons : [];
    await expect.poll(() => addons().find((addon) => addon.id === id), {timeout: 20_000}).toMatchObject({active: true, userDisabled: false});
  } finally {
    firefox.kill();
    await once(firefox, 'close');
    server.close();
    rmSync(folder, {recursive: true, force: true, maxRetries: 5});
  }
});
