import {createHash} from 'node:crypto';
import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {run} from '../../commands/run.ts';

/** Where the libraries live: beside the project, never among its dependencies. */
const folder = '.cache/bench-finder';
const sources = 'tests/bench/finder';
/** Shared by the shapes, no pages of their own. */
const shared = /^(?:scene|jquery-global|react-root|vue-root)\./u;
/** Vue 2's library asks for `vue`, which is Vue 3 here. */
const forVue2 = /^element-ui\./u;

/** Every page shape there is, by name. */
export const shapeNames: readonly string[] = readdirSync(join(sources, 'shapes'))
  .filter((name) => !shared.test(name))
  .map((name) => name.replace(/\.jsx?$/u, ''))
  .sort();

/** Installs the UI libraries from the committed lockfile and bundles the shapes with them; both only where something changed. */
export async function buildShapes(say: (line: string) => void): Promise<string> {
  mkdirSync(folder, {recursive: true});
  const lock = stamp(['package-lock.json', '.npmrc'].map((name) => join(sources, 'libraries', name)));
  if (read('installed') !== lock) {
    say(`npm ci in ${folder}: some 600 packages of UI libraries, about 2 GB and a few minutes, once; install scripts are not run`);
    rmSync(join(folder, 'node_modules'), {recursive: true, force: true});
    cpSync(join(sources, 'libraries'), folder, {recursive: true});
    await must('npm', ['ci', '--no-progress', '--loglevel=error']);
    writeFileSync(join(folder, 'installed'), lock);
  }
  const files = readdirSync(join(sources, 'shapes')).sort();
  const drawn = stamp(
    files.map((name) => join(sources, 'shapes', name)),
    lock,
  );
  if (read('built-from') !== drawn) {
    say(`bundling ${shapeNames.length} shapes with esbuild`);
    for (const name of ['shapes', 'built']) rmSync(join(folder, name), {recursive: true, force: true});
    cpSync(join(sources, 'shapes'), join(folder, 'shapes'), {recursive: true});
    const entries = files.filter((name) => !shared.test(name)).map((name) => `shapes/${name}`);
    const fonts = ['woff2', 'woff', 'ttf', 'eot', 'svg', 'png'].map((kind) => `--loader:.${kind}=${kind === 'woff2' ? 'file' : 'empty'}`);
    const common = [
      '--bundle',
      '--splitting',
      '--format=esm',
      '--jsx=automatic',
      '--minify',
      '--outdir=built',
      '--define:process.env.NODE_ENV="production"',
      '--log-level=error',
      ...fonts,
    ];
    await must('node_modules/.bin/esbuild', [...entries.filter((name) => !forVue2.test(name.slice(7))), ...common]);
    await must('node_modules/.bin/esbuild', [...entries.filter((name) => forVue2.test(name.slice(7))), ...common, '--alias:vue=vue2']);
    writeFileSync(join(folder, 'built-from'), drawn);
  }
  return join(folder, 'built');
}

async function must(program: string, args: readonly string[]): Promise<void> {
  if ((await run(program, args, {cwd: folder})) !== 0) throw new Error(`${program} ${args[0]} failed in ${folder}`);
}

function stamp(files: readonly string[], more = ''): string {
  const hash = createHash('sha256').update(more);
  for (const file of files) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

const read = (name: string): string | undefined => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : undefined);
