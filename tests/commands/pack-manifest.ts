import {existsSync, readFileSync, renameSync, writeFileSync} from 'node:fs';

/**
 * `npm pack` and `npm publish` call this before and after. The root package.json is the published one, but a consumer
 * gets none of our tools, nor the Node that they run on, nor lit, which is inside the scripts: those fields are
 * dropped while packing and put back afterwards.
 */
const kept = '.package.json.kept';
/** Only of the packed files: said of our sources, it would have Vite throw away every script of the site. */
const sideEffects = ['./dist/npm/index.js', './dist/npm/single.js', './dist/embed/v1/*.js'];
const dropped = ['scripts', 'dependencies', 'devDependencies', 'optionalDependencies', 'engines'] as const;

function drop(): void {
  for (const file of ['dist/npm/index.d.ts', 'dist/embed/v1/exit-guide.js', 'dist/packs/v1/index.json'])
    if (!existsSync(file)) throw new Error(`${file} is missing: run "npm run build" first`);
  // A run that was broken off has left the whole one behind.
  if (existsSync(kept)) restore();
  const whole = readFileSync('package.json', 'utf8');
  writeFileSync(kept, whole);
  const manifest = JSON.parse(whole) as Record<string, unknown>;
  for (const field of dropped) delete manifest[field];
  writeFileSync('package.json', `${JSON.stringify({...manifest, sideEffects, engines: {node: '>=20'}}, null, 2)}\n`);
}

function restore(): void {
  if (existsSync(kept)) renameSync(kept, 'package.json');
}

switch (process.argv[2]) {
  case 'drop':
    drop();
    break;
  case 'restore':
    restore();
    break;
  default:
    throw new Error('Say which: node tests/commands/pack-manifest.ts drop | restore');
}
