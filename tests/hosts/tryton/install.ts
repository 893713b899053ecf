import {existsSync} from 'node:fs';
import {runCommand} from './command.ts';

const packages = ['tryton-server', 'tryton-modules-sale-opportunity', 'tryton-sao'];
const needed = ['/usr/bin/trytond', '/usr/bin/trytond-admin', '/usr/share/tryton-sao/www/index.html', '/usr/lib/python3/dist-packages/trytond/modules/sale_opportunity'];

export type Installation = {readonly kind: 'ready'} | {readonly kind: 'cannot'; readonly why: string};

/** Tryton is there after this, or the answer says why not: a test then skips aloud instead of failing. */
export async function installTryton(say: (line: string) => void = console.log): Promise<Installation> {
  if (needed.every((path) => existsSync(path))) return {kind: 'ready'};
  if (!existsSync('/usr/bin/apt-get')) return {kind: 'cannot', why: 'Tryton is not installed, and only Debian’s packages of it are known here (no apt-get).'};
  if (process.getuid?.() !== 0) return {kind: 'cannot', why: `Tryton is not installed. As root: apt-get install --no-install-recommends ${packages.join(' ')}`};
  say(`Installing ${packages.join(', ')} with apt-get; the server is not started.`);
  try {
    const env = {DEBIAN_FRONTEND: 'noninteractive'};
    const wait = ['-o', 'DPkg::Lock::Timeout=600'];
    await runCommand('/usr/bin/apt-get', [...wait, 'update'], env);
    await runCommand('/usr/bin/apt-get', [...wait, 'install', '-y', '--no-install-recommends', ...packages], env);
  } catch (error) {
    return {kind: 'cannot', why: `apt-get could not install Tryton. ${error instanceof Error ? error.message : String(error)}`};
  }
  return {kind: 'ready'};
}
