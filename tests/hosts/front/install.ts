import {existsSync} from 'node:fs';
import {runCommand} from '../tryton/command.ts';
import type {Installation} from '../tryton/install.ts';

const programs = {nginx: '/usr/sbin/nginx', apache: '/usr/sbin/apache2'} as const;
export type FrontName = keyof typeof programs;

export const programOf = (name: FrontName): string => programs[name];

/** Both web servers are there after this, or the answer says why not: a test then skips aloud instead of failing. */
export async function installFronts(say: (line: string) => void = console.log): Promise<Installation> {
  const names = ['nginx-light', 'apache2-bin'];
  if (Object.values(programs).every((path) => existsSync(path))) return {kind: 'ready'};
  if (!existsSync('/usr/bin/apt-get')) return {kind: 'cannot', why: 'nginx and Apache are not installed, and only Debian’s packages of them are known here (no apt-get).'};
  if (process.getuid?.() !== 0) return {kind: 'cannot', why: `nginx and Apache are not installed. As root: apt-get install --no-install-recommends ${names.join(' ')}`};
  say(`Installing ${names.join(' and ')} with apt-get; no service is started.`);
  try {
    const wait = ['-o', 'DPkg::Lock::Timeout=600'];
    // A run level of 1 is what keeps Debian's scripts from starting what they installed.
    const env = {DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1'};
    await runCommand('/usr/bin/apt-get', [...wait, 'update'], env);
    await runCommand('/usr/bin/apt-get', [...wait, 'install', '-y', '--no-install-recommends', ...names], env);
  } catch (error) {
    return {kind: 'cannot', why: `apt-get could not install nginx and Apache. ${error instanceof Error ? error.message : String(error)}`};
  }
  return {kind: 'ready'};
}
