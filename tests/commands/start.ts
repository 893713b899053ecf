import {existsSync} from 'node:fs';
import {createServer} from 'node:net';
import {resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {startHosts} from '../hosts/serve.ts';
import {installTryton, logins, password, prepareTryton, startTryton} from '../hosts/tryton.ts';
import {run} from './run.ts';
import {serveSite} from './serve-site.ts';

/** `npm start`: builds, serves the site and CRMs that embed the guide, and says where they are. `--no-build` takes the build that is there. */
const {values} = parseArgs({options: {'no-build': {type: 'boolean', default: false}}});
const embed = {folder: 'dist', attributes: {'allow-clear': ''}};
const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** All that must be ended, what is still starting included. */
const ends: (() => Promise<void>)[] = [];
let ending = false;
async function end(): Promise<void> {
  if (ending) return;
  ending = true;
  say('\nEnding.');
  await Promise.allSettled(ends.map((close) => close()));
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);

if (!values['no-build'] || !existsSync('dist/index.html')) {
  say('Building the site, the widget and the extension into dist/ ...');
  if ((await run(process.execPath, ['tests/commands/build.ts', '--quiet'])) !== 0 && !ending) {
    say('The build failed (see above), so nothing is served.');
    process.exit(1);
  }
}

const site = await serveSite('dist', await freePort(4321));
ends.push(site.close);
const hosts = await startHosts({port: await freePort(4400, 4), embed});
ends.push(hosts.close);
const tryton = await realCrm();
const {lightning, hubspot, fxiaoke, plain} = hosts.origins;

if (!ending)
  say(`
Exit Guide is at ${site.origin}/

CRMs with the guide in them: the green button at the bottom right.
  ${lightning}/   like Salesforce    any name, password demo
  ${hubspot}/   like HubSpot       any name, password demo
  ${fxiaoke}/   like 纷享销客      any name, password demo
  ${plain}/   unknown to it      any name, password demo
  ${tryton}

Try
  1. Walk out: open ${lightning}/, sign in, press the green button, choose "This is not my computer".
  2. Lose nothing: open ${hubspot}/, sign in, open a contact, change it, do not save, and let the guide check.
  3. Any CRM: in Chromium open chrome://extensions, switch on developer mode, load dist/extension/chromium, press its button.

Ctrl+C ends everything.`);

/** Tryton's line of the list: where it is, or why it is not. It is a guest: without it all else still runs. */
async function realCrm(): Promise<string> {
  // SQLite takes addresses, and an address takes a whole path.
  const folder = resolve('.cache/tryton');
  try {
    const installation = await installTryton(say);
    if (installation.kind === 'cannot') return installation.why;
    await prepareTryton({folder, say});
    const starting = startTryton({folder, port: await freePort(4410), embed});
    ends.push(async () => (await starting).close());
    return `${(await starting).origin}/   Tryton, the real   ${logins.en} (English) or ${logins.zh_CN} (中文), password ${password}`;
  } catch (error) {
    // Python tells its whole way to the fault, and the fault last.
    const lines = (error instanceof Error ? error.message : String(error)).trim().split('\n');
    return `Tryton is not running. ${lines.length > 1 ? `${lines[0]} ${lines.at(-1)}` : lines[0]}`;
  }
}

/** The first of `count` ports in a row that nobody listens on, from `from` upwards. */
async function freePort(from: number, count = 1): Promise<number> {
  for (let first = from; first < from + 200; first += 1) {
    const free = await Promise.all(Array.from({length: count}, (_, at) => isFree(first + at)));
    if (free.every(Boolean)) return first;
  }
  throw new Error(`No free port from ${from} to ${from + 200}. End a server that you do not need.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const server = createServer()
      .once('error', () => answer(false))
      .listen(port, '127.0.0.1', () => server.close(() => answer(true)));
  });
}
