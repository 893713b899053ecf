import {mkdirSync, writeFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import type {Bench} from '../bench/bench.ts';
import {installBrowsers} from './browsers.ts';

/**
 * `npm run bench -- <name> [--seed N] [--pages DIR]`: tells what it does as it goes; the last line is one
 * JSON object. Ends with 0 only if every bar holds. Every cell goes to `bench/results/<name>.json`.
 */
const benches: Readonly<Record<string, () => Promise<{bench: Bench}>>> = {
  cost: () => import('../bench/cost/cost.ts'),
  build: () => import('../bench/build/build.ts'),
  drift: () => import('../bench/drift/drift.ts'),
  faults: () => import('../bench/faults/faults.ts'),
  finder: () => import('../bench/finder/finder.ts'),
  lighthouse: () => import('../bench/lighthouse/lighthouse.ts'),
  search: () => import('../bench/search/search.ts'),
  unsaved: () => import('../bench/unsaved/unsaved.ts'),
};

const {values, positionals} = parseArgs({allowPositionals: true, options: {seed: {type: 'string', default: '20261124'}, pages: {type: 'string'}}});
const [name = ''] = positionals;
const load = benches[name];
if (load === undefined) {
  process.stderr.write(`npm run bench -- <name>, where <name> is one of: ${Object.keys(benches).join(', ')}\n`);
  process.exit(2);
}
const seed = Number(values.seed);
if (!Number.isInteger(seed)) {
  process.stderr.write(`--seed is a whole number, not "${values.seed}"\n`);
  process.exit(2);
}
await installBrowsers();
const {bench} = await load();
const {figures, peers, bars, cells} = await bench({seed, pages: values.pages, say: (line) => void process.stdout.write(`${line}\n`)});
const holds = bars.length > 0 && bars.every((one) => one.holds);
mkdirSync('bench/results', {recursive: true});
writeFileSync(`bench/results/${name}.json`, `${JSON.stringify({bench: name, seed, holds, figures, peers, bars, cells}, null, 1)}\n`);
process.stdout.write(`${JSON.stringify({bench: name, holds, figures, peers, bars, seed})}\n`);
process.exit(holds ? 0 : 1);
