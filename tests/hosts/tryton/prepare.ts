import {existsSync} from 'node:fs';
import {mkdir, mkdtemp, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {database, logins, password, type TrytonLanguage} from './accounts.ts';
import {runCommand} from './command.ts';

const seed = fileURLToPath(new URL('seed.py', import.meta.url));

export type Preparation = {readonly folder: string; readonly languages?: readonly TrytonLanguage[]; readonly say?: (line: string) => void};

/**
 * Makes the database that every start is a copy of: the sales modules, translations, one user a language.
 * It takes most of a minute once; a folder that is ready already is left as it is.
 */
export async function prepareTryton({folder, languages = ['en', 'zh_CN'], say = console.log}: Preparation): Promise<void> {
  const stamp = JSON.stringify({languages, seed: await readFile(seed, 'utf8')});
  const stampFile = join(folder, 'prepared.json');
  if (existsSync(stampFile) && (await readFile(stampFile, 'utf8')) === stamp) return;

  say(`Preparing Tryton in ${folder} (about a minute, once).`);
  await mkdir(dirname(folder), {recursive: true});
  // Made aside and moved when whole, so that a run cut short leaves nothing that looks ready.
  const making = await mkdtemp(`${folder}-making-`);
  const config = join(making, 'trytond.conf');
  const secret = join(making, 'password');
  await writeFile(config, `[database]\nuri = sqlite://\npath = ${making}\n`);
  await writeFile(secret, password);
  await writeFile(join(making, `${database}.sqlite`), '');
  const modules = ['-u', 'sale_opportunity', 'party', '--activate-dependencies'];
  await runCommand('/usr/bin/trytond-admin', ['-c', config, '-d', database, ...modules, '-l', ...languages, '--email', 'admin@customer.example'], {TRYTONPASSFILE: secret});
  await runCommand('/usr/bin/python3', [seed, config, database, password, ...languages.map((language) => `${logins[language]}:${language}`)]);
  await writeFile(join(making, 'prepared.json'), stamp);
  await rm(folder, {recursive: true, force: true});
  await rename(making, folder);
}
