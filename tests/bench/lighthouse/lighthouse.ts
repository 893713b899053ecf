import {cpSync, existsSync, mkdirSync, rmSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {locales} from '../../../content/schema/basics.ts';
import {codeOf} from '../../../site/model/locale.ts';
import {bar, type Bench, type BenchOptions, type BenchResult, type Cell} from '../bench.ts';
import {measure} from '../build/measure.ts';
import {install, starlightProject, writePages} from '../build/peers.ts';
import {audit, type Audited, installLighthouse, median} from './audit.ts';
import {serveCompressed} from './serve-compressed.ts';

const work = '.cache/bench-lighthouse';
const runs = 3;
const codes = locales.map(codeOf);

/** One page of each kind that people arrive at, below the locale. */
const pages = {home: '', guide: 'guides/hubspot/', situation: 'situations/shared-computer/', question: 'faq/cancel-account-or-sign-out/', embed: 'embed/start/'} as const;

type Row = {readonly id: string; readonly ours: Audited; readonly starlight: Audited};

/**
 * Lighthouse as a phone on a slow network, the median of three runs, ours beside the same words in Starlight's
 * default. Both are served compressed by one server, in turn, so that a busy machine wrongs neither.
 */
export const bench: Bench = async ({say}: BenchOptions): Promise<BenchResult> => {
  const starlight = await buildStarlight();
  const lighthouse = await installLighthouse(join(work, 'lighthouse'));
  const [ours, peer] = [await serveCompressed('dist'), await serveCompressed(starlight)];
  const rows: Row[] = [];
  try {
    for (const code of codes) {
      for (const [kind, path] of Object.entries(pages)) {
        const mine: Audited[] = [];
        const theirs: Audited[] = [];
        for (let run = 0; run < runs; run += 1) {
          mine.push(await audit(lighthouse, `${ours.origin}/${code}/${path}`));
          theirs.push(await audit(lighthouse, `${peer.origin}/${code}/${path}`));
        }
        const row = {id: `${kind} ${code}`, ours: median(mine), starlight: median(theirs)};
        rows.push(row);
        say(`${row.id}: ours ${told(row.ours)}; Starlight ${told(row.starlight)}`);
      }
    }
  } finally {
    await ours.close();
    await peer.close();
  }
  return judge(rows);
};

/** The words of our own pages in Starlight as it comes, each page in its sidebar. */
async function buildStarlight(): Promise<string> {
  const folder = resolve(work, 'starlight');
  const all = join(work, 'all-pages');
  rmSync(folder, {recursive: true, force: true});
  await install('starlight', folder);
  rmSync(all, {recursive: true, force: true});
  for (const code of codes) {
    for (const path of Object.values(pages)) {
      const file = join(code, path, 'index.html');
      mkdirSync(dirname(join(all, file)), {recursive: true});
      cpSync(join('dist', file), join(all, file));
    }
  }
  writePages(all, join(folder, 'src/content/docs'));
  starlightProject(folder, 'full');
  const {code} = await measure('node node_modules/astro/bin/astro.mjs build', folder);
  if (code !== 0 || !existsSync(join(folder, 'dist'))) throw new Error(`Starlight could not be built: see ${folder}/build.log`);
  return join(folder, 'dist');
}

const told = ({performance, accessibility, practices, seo, lcp, cls}: Audited): string =>
  `${performance} ${accessibility} ${practices} ${seo}, LCP ${Math.round(lcp)} ms, CLS ${cls}`;

function judge(rows: readonly Row[]): BenchResult {
  const worst = (of: 'ours' | 'starlight'): Record<string, number> => ({
    'lowest performance': Math.min(...rows.map((row) => row[of].performance)),
    'lowest accessibility': Math.min(...rows.map((row) => row[of].accessibility)),
    'lowest best practices': Math.min(...rows.map((row) => row[of].practices)),
    'lowest SEO': Math.min(...rows.map((row) => row[of].seo)),
    'highest CLS': Math.max(...rows.map((row) => row[of].cls)),
    'highest LCP, ms': Math.round(Math.max(...rows.map((row) => row[of].lcp))),
  });
  const holds = ({ours, starlight}: Row): boolean =>
    ours.performance >= 98 && ours.accessibility === 100 && ours.practices === 100 && ours.seo === 100 && ours.cls === 0 && ours.lcp <= 1100 && ours.lcp < starlight.lcp;
  const every = (is: (row: Row) => boolean): boolean => rows.every(is);
  const cells = rows.map(
    (row): Cell => ({
      id: row.id,
      expected: '98 or more, 100, 100, 100, LCP 1100 ms at most and below Starlight, CLS 0',
      got: told(row.ours),
      verdict: holds(row) ? 'right' : 'wrong',
      starlight: told(row.starlight),
      ...(row.ours.faults.length > 0 && {faults: row.ours.faults}),
    }),
  );
  return {
    figures: worst('ours'),
    peers: {starlight: worst('starlight')},
    bars: [
      bar(
        'performance 98 or more on every page',
        every(({ours}) => ours.performance >= 98),
      ),
      bar(
        'accessibility, best practices and SEO 100 on every page',
        every(({ours}) => ours.accessibility === 100 && ours.practices === 100 && ours.seo === 100),
      ),
      bar(
        'nothing shifts on any page',
        every(({ours}) => ours.cls === 0),
      ),
      bar(
        'LCP at most 1.1 s on every page',
        every(({ours}) => ours.lcp <= 1100),
      ),
      bar(
        'LCP below that of the same page in Starlight',
        every(({ours, starlight}) => ours.lcp < starlight.lcp),
      ),
    ],
    cells,
  };
}
