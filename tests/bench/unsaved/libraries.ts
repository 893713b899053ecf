import {spawnSync} from 'node:child_process';
import {copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join, resolve} from 'node:path';
import {type Plugin, rolldown} from 'rolldown';

const home = 'tests/bench/unsaved';
/** Where the libraries live: they are what the bench measures with, and no part of the project. */
const cache = resolve('.cache/bench-unsaved');

/** A file that a library brings, such as its styles. */
export const libraryFile = (path: string): string => join(cache, 'node_modules', path);

/** Installs what the lockfile names, unless it is there. */
export function installLibraries(say: (line: string) => void): void {
  const lock = join(cache, 'package-lock.json');
  const wanted = readFileSync(join(home, 'libraries/package-lock.json'), 'utf8');
  if (existsSync(join(cache, 'node_modules/.package-lock.json')) && existsSync(lock) && readFileSync(lock, 'utf8') === wanted) return;
  say('installing the libraries that the apps are made of');
  mkdirSync(cache, {recursive: true});
  rmSync(lock, {force: true});
  copyFileSync(join(home, 'libraries/package.json'), join(cache, 'package.json'));
  copyFileSync(join(home, 'libraries/package-lock.json'), lock);
  const windows = process.platform === 'win32';
  const {status} = spawnSync(windows ? 'npm.cmd' : 'npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: cache,
    stdio: 'inherit',
    shell: windows,
  });
  if (status === 0) return;
  // Half an installation must not pass for one.
  rmSync(lock, {force: true});
  throw new Error('npm ci failed for the libraries of the bench');
}

/** Bundles the apps and gives each file by its name. They are built from a copy beside the libraries, which is where imports find them. */
export async function bundleApps(): Promise<ReadonlyMap<string, string>> {
  const apps = join(cache, 'apps');
  rmSync(apps, {recursive: true, force: true});
  cpSync(join(home, 'apps'), apps, {recursive: true});
  const entries = readdirSync(apps).filter((name) => /^[a-z0-9-]+\.jsx?$/u.test(name) && !/^(crm|editor|contact-react|jquery-global)\./u.test(name));
  const bundle = await rolldown({
    input: Object.fromEntries(entries.map((name) => [name.replace(/\.jsx?$/u, ''), join(apps, name)])),
    cwd: cache,
    plugins: [svelte()],
    transform: {define: {'process.env.NODE_ENV': '"production"', __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false'}},
    onLog: () => undefined,
  });
  const {output} = await bundle.generate({format: 'es', entryFileNames: '[name].js', chunkFileNames: 'part-[hash].js'});
  await bundle.close();
  return new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code] as const] : [])));
}

type SvelteCompiler = {compile(source: string, options: {filename: string; generate: 'client'; dev: boolean}): {js: {code: string}}};

/** A Svelte component is called `.component` here: linters that read the script alone miss what its template uses. */
function svelte(): Plugin {
  const {compile} = createRequire(join(cache, 'package.json'))('svelte/compiler') as SvelteCompiler;
  return {
    name: 'svelte',
    transform: (code, id) =>
      id.endsWith('.component') ? {code: compile(code, {filename: id.replace('.component', '.svelte'), generate: 'client', dev: false}).js.code, moduleType: 'js'} : null,
  };
}
