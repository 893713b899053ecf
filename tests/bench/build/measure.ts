import {spawn} from 'node:child_process';
import {readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';

/** What a build cost: processor seconds of all its processes, seconds on the clock, the most memory at once. */
export type Cost = {readonly cpu: number; readonly wall: number; readonly gigabytes: number; readonly code: number};

/** Runs a command in a folder to its end. The shell counts the processor seconds of everything below it. */
export function measure(command: string, cwd: string, env: NodeJS.ProcessEnv = {}): Promise<Cost> {
  return new Promise((resolve) => {
    const began = performance.now();
    const child = spawn('bash', ['-c', `${command} >build.log 2>&1; code=$?; times; exit $code`], {
      cwd,
      detached: true,
      env: {...process.env, ...env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production'},
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    let most = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    const watch = setInterval(() => {
      most = Math.max(most, memoryOf(child.pid ?? 0));
    }, 250);
    child.on('close', (code) => {
      clearInterval(watch);
      resolve({cpu: childSeconds(output), wall: (performance.now() - began) / 1000, gigabytes: most / 2 ** 30, code: code ?? 1});
    });
  });
}

/** Resident bytes of a process group: the child leads its own. Shared pages count for each, so this is rather too much. */
function memoryOf(group: number): number {
  let bytes = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/u.test(name))) {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /su, '')
        .split(' ');
      if (Number(fields[2]) === group) bytes += Number(fields[21]) * 4096;
    } catch {
      // It has ended since it was listed.
    }
  }
  return bytes;
}

/** The second line of bash's `times`: user and system seconds of the children, as `1m2.345s 0m1.200s`. */
function childSeconds(output: string): number {
  const [, children = ''] = output.trim().split('\n');
  return [...children.matchAll(/(\d+)m([\d.]+)s/gu)].reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
}

/** Bytes of all files below a folder. */
export const bytesBelow = (folder: string): number =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
