import {parseArgs} from 'node:util';
import fc from 'fast-check';
import {compilePacks} from '../../content/compile/packs.ts';
import type {Words} from '../../content/schema/pack.ts';
import {knowledge} from '../../site/knowledge.ts';
import {changedPacks, realPacks} from '../fuzz/pack-text.ts';
import {survive} from '../fuzz/survive.ts';
import {run} from './run.ts';

/**
 * `npm run fuzz [-- --runs N --seed N]`: a million packs that somebody changed, each read, planned with and
 * spoken as the widget does. The last line is one JSON object; ends with 0 only where all were refused or harmless.
 * `npm run fuzz -- --states 10000 [--seed N]`: so many random states of five sites for each power that clears more than
 * script does, in Chromium, over a finished build; on two cores nine a second.
 */
const {values} = parseArgs({options: {states: {type: 'string'}, runs: {type: 'string', default: '1000000'}, seed: {type: 'string', default: String(Date.now() >>> 0)}}});
const [runs, seed] = [Number(values.runs), Number(values.seed)];
if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed)) {
  process.stderr.write('--runs and --seed are whole numbers\n');
  process.exit(2);
}
process.stdout.write(`seed ${seed}\n`);

if (values.states !== undefined) {
  if (!/^[1-9]\d*$/u.test(values.states)) throw new Error('--states is a whole number');
  const env = {...process.env, EXIT_GUIDE_STATES: values.states, EXIT_GUIDE_SEED: String(seed | 0)};
  process.exit(await run('npx', ['playwright', 'test', 'clear-states', '--project=chromium'], {env}));
}

const words = JSON.parse(compilePacks(knowledge()).find(({name}) => name === 'words.en.json')?.text ?? 'null') as Words;
const packs = changedPacks(realPacks());
const fates = {refused: 0, used: 0};
/** A pack may not hold the page up for longer. Milliseconds. */
const most = 50;
let [slowest, slow] = [0, 0];
const began = performance.now();
let told = 0;

const property = fc.property(packs, (changed) => {
  const from = performance.now();
  fates[survive(changed, words)] += 1;
  const took = performance.now() - from;
  slowest = Math.max(slowest, took);
  if (took > most) slow += 1;
  const done = fates.refused + fates.used;
  if (done >= told + 100_000) {
    told = done;
    process.stdout.write(`${done} packs in ${Math.round((performance.now() - began) / 1000)} s\n`);
  }
});
// In parts, so that no list of a million results is kept.
const part = 20_000;
let failure: string | undefined;
for (let at = 0; at < runs && failure === undefined; at += part) {
  const details = fc.check(property, {numRuns: Math.min(part, runs - at), seed: (seed + at) | 0});
  if (details.failed) failure = `seed ${details.seed}, path ${details.counterexamplePath}: ${String(details.errorInstance)}\n${String(details.counterexample?.[0]).slice(0, 2000)}`;
}
if (({} as Record<string, unknown>)['polluted'] !== undefined) failure ??= 'the prototype was changed';
if (failure !== undefined) process.stdout.write(`${failure}\n`);
const holds = failure === undefined && fates.refused > 0 && fates.used > 0;
process.stdout.write(
  `${JSON.stringify({fuzz: 'packs', holds, seed, ...fates, slowestMilliseconds: Math.round(slowest * 10) / 10, slowerThan50: slow, seconds: Math.round((performance.now() - began) / 1000)})}\n`,
);
process.exit(holds ? 0 : 1);
