import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {copyFile, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {parseArgs} from 'node:util';
import type {Embed} from './embed.ts';
import {freePort} from './free-port.ts';
import type {Truth} from './truth.ts';
import {database, logins, password} from './tryton/accounts.ts';
import {installTryton} from './tryton/install.ts';
import {prepareTryton} from './tryton/prepare.ts';
import {liveSessions, type TrytonSession} from './tryton/live-sessions.ts';
import {makeWebRoot} from './tryton/web-root.ts';

export {database, installTryton, logins, password, prepareTryton};

export const trytonTruth: Truth = {
  controls: {profile: '#user-preferences > a', 'sign-out': '#user-logout > a', confirm: '.confirmation-dialog.modal.in .btn-primary', login: '#login'},
  decoys: [],
};

export type TrytonOptions = {
  /** Where `prepareTryton` put the database. */
  readonly folder: string;
  /** 0 lets the system choose. */
  readonly port?: number;
  readonly embed?: Embed;
  /** Goes into `custom.js` behind the widget's lines. */
  readonly customJs?: string;
};

export type RunningTryton = {
  readonly origin: string;
  /** The sessions that the server's own table holds now. */
  sessions(): readonly TrytonSession[];
  close(): Promise<void>;
};

/** A real CRM on a fresh copy of the prepared database, so that no test sees what another did. */
export async function startTryton({folder, port = 0, embed, customJs}: TrytonOptions): Promise<RunningTryton> {
  const here = await mkdtemp(join(tmpdir(), 'tryton-'));
  const file = join(here, `${database}.sqlite`);
  const config = join(here, 'trytond.conf');
  const address = `127.0.0.1:${port === 0 ? await freePort() : port}`;
  await copyFile(join(folder, `${database}.sqlite`), file);
  await makeWebRoot(join(here, 'www'), embed, customJs);
  await writeFile(config, `[database]\nuri = sqlite://\npath = ${here}\n[web]\nlisten = ${address}\nroot = ${join(here, 'www')}\n`);

  const server = spawn('/usr/bin/trytond', ['-c', config, '-d', database], {stdio: ['ignore', 'ignore', 'pipe']});
  // A test run that is broken off takes its server with it.
  const kill = () => server.kill('SIGKILL');
  process.once('exit', kill);
  const close = async () => {
    process.off('exit', kill);
    if (server.exitCode === null && server.signalCode === null) {
      kill();
      await once(server, 'close');
    }
    await rm(here, {recursive: true, force: true});
  };
  const origin = `http://${address}`;
  try {
    await answers(origin, server);
  } catch (error) {
    await close();
    throw error;
  }
  return {origin, sessions: () => liveSessions(file), close};
}

/** Until the server answers, or its own words about why it never will. */
async function answers(origin: string, server: ChildProcess): Promise<void> {
  let said = '';
  server.stderr?.on('data', (chunk: Buffer) => {
    said = `${said}${chunk.toString()}`.slice(-4000);
  });
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    if (server.exitCode !== null) throw new Error(`trytond ended with ${server.exitCode}:\n${said}`);
    try {
      if ((await fetch(origin)).ok) return;
    } catch {
      // Not listening yet.
    }
    await pause(50);
  }
  throw new Error(`trytond did not answer within a minute:\n${said}`);
}

if (import.meta.main) {
  const {values} = parseArgs({options: {port: {type: 'string', default: '4410'}, folder: {type: 'string', default: '.cache/tryton'}, embed: {type: 'string'}}});
  const installed = await installTryton();
  if (installed.kind === 'cannot') throw new Error(installed.why);
  await prepareTryton({folder: values.folder});
  const embed = values.embed === undefined ? {} : {embed: /^https?:/u.test(values.embed) ? {origin: values.embed} : {folder: values.embed}};
  const {origin, close} = await startTryton({folder: values.folder, port: Number(values.port), ...embed});
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => close().then(() => process.exit()));
  console.log(`tryton     ${origin}\nSign in as ${Object.values(logins).join(' or ')} with the password ${password}.`);
}
