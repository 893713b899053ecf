import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {findBrowser} from '../../commands/browsers.ts';
import {run} from '../../commands/run.ts';

/** What one run of Lighthouse says. Scores go to 100; `faults` names what cost a point outside performance. */
export type Audited = {
  readonly performance: number;
  readonly accessibility: number;
  readonly practices: number;
  readonly seo: number;
  readonly lcp: number;
  readonly cls: number;
  readonly faults: readonly string[];
};

type Report = {
  readonly runtimeError?: {readonly message: string};
  readonly categories: Readonly<Record<string, {readonly score: number | null; readonly auditRefs: readonly {readonly id: string; readonly weight: number}[]}>>;
  readonly audits: Readonly<Record<string, {readonly score: number | null; readonly numericValue?: number}>>;
};

const version = '13.5.0';

/** Puts Lighthouse into a folder of its own: it is no dependency of the project. Gives the way to its command. */
export async function installLighthouse(folder: string): Promise<string> {
  const command = resolve(folder, 'node_modules/lighthouse/cli/index.js');
  if (existsSync(command)) return command;
  mkdirSync(folder, {recursive: true});
  writeFileSync(join(folder, 'package.json'), JSON.stringify({name: 'bench-lighthouse', private: true, dependencies: {lighthouse: version}}));
  const code = await run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {cwd: folder});
  if (code !== 0) throw new Error('Lighthouse could not be installed');
  return command;
}

/** One run, as Lighthouse does by default: a phone, its network and its processor simulated. */
export async function audit(command: string, address: string): Promise<Audited> {
  const file = join(resolve(command, '../../../..'), 'report.json');
  const chrome = findBrowser('chromium');
  const code = await run(
    process.execPath,
    [
      command,
      address,
      '--quiet',
      '--output=json',
      `--output-path=${file}`,
      '--only-categories=performance,accessibility,best-practices,seo',
      '--chrome-flags=--headless=new --no-sandbox --disable-quic --no-first-run',
    ],
    {stdio: ['ignore', 'ignore', 'inherit'], env: {...process.env, ...(chrome !== undefined && {CHROME_PATH: chrome})}},
  );
  if (code !== 0) throw new Error(`Lighthouse ended with ${code} on ${address}`);
  return read(JSON.parse(readFileSync(file, 'utf8')) as Report, address);
}

function read({runtimeError, categories, audits}: Report, address: string): Audited {
  const score = (name: string): number => {
    const found = categories[name]?.score;
    if (found === null || found === undefined) throw new Error(`Lighthouse gave no ${name} for ${address}: ${runtimeError?.message ?? 'it does not say why'}`);
    return Math.round(found * 100);
  };
  const value = (name: string): number => audits[name]?.numericValue ?? Number.NaN;
  const faults = Object.entries(categories)
    .filter(([name]) => name !== 'performance')
    .flatMap(([name, {auditRefs}]) => auditRefs.filter(({id, weight}) => weight > 0 && (audits[id]?.score ?? 1) < 1).map(({id}) => `${name}: ${id}`));
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    practices: score('best-practices'),
    seo: score('seo'),
    lcp: value('largest-contentful-paint'),
    cls: Math.round(value('cumulative-layout-shift') * 1000) / 1000,
    faults,
  };
}

/** The run in the middle by performance, then by LCP: a whole run, not a mixture. */
export function median(all: readonly Audited[]): Audited {
  const middle = all.toSorted((a, b) => a.performance - b.performance || b.lcp - a.lcp)[Math.floor(all.length / 2)];
  if (middle === undefined) throw new Error('there was no run');
  return middle;
}
