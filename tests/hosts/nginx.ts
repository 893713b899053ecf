import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {runCommand} from './tryton/command.ts';
import type {Installation} from './tryton/install.ts';

const program = '/usr/sbin/nginx';
const module = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const packages = ['nginx', 'libnginx-mod-http-brotli-static'];

/** Debian's nginx is there after this, or the answer says why not. */
export async function installNginx(say: (line: string) => void = console.log): Promise<Installation> {
  if (existsSync(program) && existsSync(module)) return {kind: 'ready'};
  if (!existsSync('/usr/bin/apt-get')) return {kind: 'cannot', why: 'nginx is not installed, and only Debian’s packages of it are known here (no apt-get).'};
  if (process.getuid?.() !== 0) return {kind: 'cannot', why: `nginx is not installed. As root: apt-get install --no-install-recommends ${packages.join(' ')}`};
  say(`Installing ${packages.join(', ')} with apt-get.`);
  try {
    const env = {DEBIAN_FRONTEND: 'noninteractive'};
    await runCommand('/usr/bin/apt-get', ['-o', 'DPkg::Lock::Timeout=600', 'update'], env);
    await runCommand('/usr/bin/apt-get', ['-o', 'DPkg::Lock::Timeout=600', 'install', '-y', '--no-install-recommends', ...packages], env);
  } catch (error) {
    return {kind: 'cannot', why: `apt-get could not install nginx. ${error instanceof Error ? error.message : String(error)}`};
  }
  return {kind: 'ready'};
}

export type Nginx = {readonly origin: string; close(): Promise<void>};

/**
 * Debian's nginx with the configuration that we ship, on a free port of the loopback address. Only the port and the
 * folder are other than in the file; `more` goes into the server block.
 */
export async function startNginx(options: {root: string; folder: string; port: number; more?: string}): Promise<Nginx> {
  const {root, folder, port, more = ''} = options;
  mkdirSync(folder, {recursive: true});
  const shipped = readFileSync('site/deploy/nginx.conf', 'utf8');
  const site = shipped.replace('listen 8080;', `listen 127.0.0.1:${port};`).replace('root /srv/exit-guide;', `root ${resolve(root)};\n${more}`);
  const config = join(folder, 'nginx.conf');
  const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join('\n');
  writeFileSync(
    config,
    `load_module ${module};\ndaemon off;\nmaster_process off;\npid ${folder}/pid;\nerror_log ${folder}/error.log;\nevents {}\nhttp {\ninclude /etc/nginx/mime.types;\naccess_log off;\n${own}\n${site}\n}\n`,
  );
  const server: ChildProcess = spawn(program, ['-c', config, '-p', folder], {stdio: ['ignore', 'ignore', 'pipe']});
  let said = '';
  server.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const kill = (): boolean => server.kill('SIGKILL');
  process.once('exit', kill);
  const origin = `http://127.0.0.1:${port}`;
  for (let time = 0; ; time += 1) {
    if (server.exitCode !== null || time > 200) throw new Error(`nginx did not start:\n${said}`);
    try {
      await fetch(origin);
      break;
    } catch {
      await pause(50);
    }
  }
  return {
    origin,
    async close() {
      process.off('exit', kill);
      if (server.exitCode !== null) return;
      kill();
      await once(server, 'close');
    },
  };
}
