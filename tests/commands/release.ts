import {createHash} from 'node:crypto';
import {cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {gzipSync} from 'node:zlib';
import {filesBelow} from './files-below.ts';
import {collect, run} from './run.ts';
import {tar} from './tar.ts';
import {zip} from './zip.ts';

/**
 * `npm run release -- --dry-run`: everything that a release holds, in `release/<version>/`: the site with the scripts under
 * their number and under `/v1/`, the npm tarball, the extension, the bill of materials, checksums and what changed. It is
 * built twice, in two folders, and must be the same bytes. Nothing is published: CI does that with what this wrote.
 */
const {values} = parseArgs({options: {'dry-run': {type: 'boolean', default: false}, once: {type: 'boolean', default: false}}});
if (!values['dry-run']) throw new Error('This command publishes nothing: say --dry-run. A release is made by .github/workflows/release.yml from a tag.');

const {name, version} = JSON.parse(readFileSync('package.json', 'utf8')) as {name: string; version: string};
/** What a release is made of: everything that is under version control, and no more. */
const {code, output} = await collect('git', ['ls-files', '-z'], {env: {...process.env, GIT_OPTIONAL_LOCKS: '0'}, quiet: true});
if (code !== 0) throw new Error('git ls-files failed: a release is made from a clone');
const files = output.split('\0').filter((file) => file !== '' && existsSync(file));

/** Builds in a folder of its own, from a copy of the sources. */
async function make(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'exit-guide-release-'));
  for (const file of files) cpSync(file, join(folder, file));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  const env = {...process.env, ASTRO_TELEMETRY_DISABLED: '1', SOURCE_DATE_EPOCH: '0'};
  if ((await run('node', ['tests/commands/build.ts', '--quiet'], {cwd: folder, env})) !== 0) throw new Error('the build failed');
  const out = join(folder, 'out');
  mkdirSync(out);
  await pack(folder, out, env);
  const dist = join(folder, 'dist');
  const site = filesBelow(dist).filter((file) => !/^(?:npm|extension)\//u.test(file.name));
  writeFileSync(join(out, `exit-guide-site-${version}.tar.gz`), gzipSync(tar(site), {level: 9}));
  // As the shops of extensions take them.
  for (const browser of readdirSync(join(dist, 'extension')))
    writeFileSync(join(out, `exit-guide-extension-${browser}-${version}.zip`), zip(filesBelow(join(dist, 'extension', browser))));
  writeFileSync(join(out, 'sbom.cdx.json'), await billOfMaterials(folder));
  writeFileSync(join(out, 'CHANGES.md'), changes());
  cpSync(join(folder, 'dist', 'embed', version, 'manifest.json'), join(out, 'embed-manifest.json'));
  writeFileSync(
    join(out, 'SHA256SUMS'),
    readdirSync(out)
      .sort()
      .map(
        (file) =>
          `${createHash('sha256')
            .update(readFileSync(join(out, file)))
            .digest('hex')}  ${file}\n`,
      )
      .join(''),
  );
  return folder;
}

async function pack(folder: string, out: string, env: NodeJS.ProcessEnv): Promise<void> {
  if ((await run('npm', ['pack', '--pack-destination', out, '--loglevel=error'], {cwd: folder, env, stdio: ['ignore', 'ignore', 'inherit']})) !== 0)
    throw new Error('npm pack failed');
}

/** What is inside, by npm's own word; without the hour and the number that npm draws anew each time. */
async function billOfMaterials(folder: string): Promise<string> {
  const answer = await collect('npm', ['sbom', '--sbom-format=cyclonedx', '--omit=dev', '--omit=optional', '--omit=peer', '--package-lock-only'], {cwd: folder, quiet: true});
  if (answer.code !== 0) throw new Error(`npm sbom failed:\n${answer.output}`);
  const bill = JSON.parse(answer.output.slice(answer.output.indexOf('{'))) as {serialNumber?: string; metadata?: {timestamp?: string; component?: {name?: string}}};
  delete bill.serialNumber;
  delete bill.metadata?.timestamp;
  // npm calls it after the folder that it lies in.
  if (bill.metadata?.component !== undefined) bill.metadata.component.name = name;
  return `${JSON.stringify(bill, null, 2)}\n`;
}

/** The newest chapter of CHANGELOG.md. */
const changes = (): string => /^## [\s\S]*?(?=^## |$(?![\s\S]))/mu.exec(readFileSync('CHANGELOG.md', 'utf8'))?.[0] ?? '';

const sums = (folder: string): string => readFileSync(join(folder, 'out', 'SHA256SUMS'), 'utf8');

const first = await make();
const second = values.once ? undefined : await make();
try {
  if (second !== undefined && sums(first) !== sums(second)) throw new Error(`Two builds of the same sources differ:\n${sums(first)}\n${sums(second)}`);
  const out = join('release', version);
  rmSync(out, {recursive: true, force: true});
  cpSync(join(first, 'out'), out, {recursive: true});
  console.log(`${out}:\n${sums(first)}${second === undefined ? '' : 'Built twice in two folders: the same bytes.'}`);
} finally {
  for (const folder of [first, second]) if (folder !== undefined) rmSync(folder, {recursive: true, force: true});
}
