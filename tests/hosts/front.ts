import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {chmod, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {configure} from './front/configure.ts';
import {freePort} from './free-port.ts';
import {type FrontName, installFronts, programOf} from './front/install.ts';

export {type FrontName, installFronts};

export type RunningFront = {readonly port: number; close(): Promise<void>};

/** A real web server in front of a CRM, with the clear address by our recipe: an ordinary process on a free port. */
export async function startFront(name: FrontName, behind: string): Promise<RunningFront> {
  const folder = await mkdtemp(join(tmpdir(), `${name}-`));
  // Workers give up root, and must still get in.
  await chmod(folder, 0o755);
  const port = await freePort();
  const file = join(folder, 'server.conf');
  await writeFile(file, configure[name]({folder, port, behind}));
  const server = spawn(programOf(name), name === 'nginx' ? ['-c', file, '-p', folder] : ['-f', file, '-D', 'FOREGROUND'], {stdio: ['ignore', 'ignore', 'pipe']});
  let said = '';
  server.stderr?.on('data', (chunk: Buffer) => {
    said = `${said}${chunk.toString()}`.slice(-4000);
  });
  const kill = () => server.kill('SIGTERM');
  process.once('exit', kill);
  const close = async () => {
    process.off('exit', kill);
    if (server.exitCode === null && server.signalCode === null) {
      kill();
      await once(server, 'close');
    }
    await rm(folder, {recursive: true, force: true});
  };
  const end = Date.now() + 20_000;
  while (Date.now() < end && server.exitCode === null) {
    try {
      await fetch(`http://127.0.0.1:${port}/exit-guide/clear`);
      return {port, close};
    } catch {
      // Not listening yet.
      await pause(50);
    }
  }
  await close();
  throw new Error(`${name} did not answer:\n${said}`);
}
