import {existsSync, readFileSync, rmSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {bar, type Bench, type BenchOptions, type BenchResult, type Cell} from '../bench.ts';
import {bytesBelow, type Cost, measure} from './measure.ts';
import {buildOurs, countPages, pagesIn, projectWith} from './ours.ts';
import {install, starlightProject, vitepressProject, writePages} from './peers.ts';

/** Vendors for about 3,000 and 10,000 pages: six pages each, beside those that are there anyway. */
const vendorsFor = (pages: number, already: number): number => Math.max(0, Math.ceil((pages - already) / 6));
const work = '.cache/bench-build';

type Built = {readonly cost: Cost; readonly dist: string; readonly pages: number; readonly bytes: number};

/**
 * What a build costs, ours beside Starlight's and VitePress's with the same pages in the same run. Processor seconds
 * are compared, for they depend least on who else is on the machine.
 */
export const bench: Bench = async ({say}: BenchOptions): Promise<BenchResult> => {
  const ours = async (vendors: number): Promise<Built> => {
    const folder = projectWith(vendors, join(work, `ours-${vendors}`));
    return told(`ours, ${vendors} vendors more`, await measure(buildOurs, folder), join(folder, 'dist'), say);
  };

  const few = await ours(10);
  const already = few.pages - 60;
  const guides = guideBytes(few.dist);
  const many = await ours(1000);
  const manyGuides = guideBytes(many.dist);
  const changes = [...guides].map(([id, bytes]) => ({id, change: (manyGuides.get(id) ?? 0) / bytes - 1}));
  const worst = changes.reduce((a, b) => (Math.abs(b.change) > Math.abs(a.change) ? b : a));
  rmSync(join(work, 'ours-1000'), {recursive: true});

  const middle = await ours(vendorsFor(3000, already));
  const peers: Record<string, Record<string, number | string>> = {};
  const results: Record<string, Built> = {};
  const folders = {starlight: resolve(work, 'starlight'), vitepress: resolve(work, 'vitepress')};
  for (const peer of ['starlight', 'vitepress'] as const) {
    rmSync(folders[peer], {recursive: true, force: true});
    await install(peer, folders[peer]);
  }

  writePages(middle.dist, join(folders.starlight, 'src/content/docs'));
  for (const sidebar of ['one-link', 'full'] as const) {
    starlightProject(folders.starlight, sidebar);
    const cost = await measure('node --max-old-space-size=6000 node_modules/astro/bin/astro.mjs build', folders.starlight);
    const name = sidebar === 'full' ? 'starlight' : 'starlight with one link';
    results[name] = told(name, cost, join(folders.starlight, 'dist'), say);
  }
  writePages(middle.dist, folders.vitepress);
  vitepressProject(folders.vitepress);
  const cost = await measure('node --max-old-space-size=6000 node_modules/vitepress/bin/vitepress.js build', folders.vitepress);
  results['vitepress with one link'] = told('vitepress with one link', cost, join(folders.vitepress, '.vitepress/dist'), say);
  for (const [name, built] of Object.entries(results)) peers[name] = figuresOf(built);

  const large = await ours(vendorsFor(10_000, already));

  const full = results['starlight'];
  const ratio = full === undefined || full.cost.code !== 0 ? Number.NaN : middle.cost.cpu / full.cost.cpu;
  const one = results['starlight with one link'];
  const perPage = middle.bytes / middle.pages;
  const cells: Cell[] = [
    ...changes.map(
      ({id, change}): Cell => ({id: `guide ${id}`, expected: 'within 1 %', got: `${(change * 100).toFixed(3)} %`, verdict: Math.abs(change) <= 0.01 ? 'right' : 'wrong'}),
    ),
    ...[few, many, middle, large].map(
      (built): Cell => ({
        id: `ours, ${built.pages} pages`,
        expected: 'builds',
        got: built.cost.code === 0 ? 'built' : `ended with ${built.cost.code}`,
        verdict: built.cost.code === 0 ? 'right' : 'wrong',
        ...figuresOf(built),
      }),
    ),
    ...Object.entries(results).map(
      ([name, built]): Cell => ({
        id: name,
        expected: 'builds',
        got: built.cost.code === 0 ? 'built' : `ended with ${built.cost.code}`,
        verdict: built.cost.code === 0 ? 'right' : 'declined',
        ...figuresOf(built),
      }),
    ),
  ];
  return {
    figures: {
      ...figuresOf(middle),
      'share of starlight’s cpu seconds': round(ratio),
      'share of starlight’s with one link': round(one === undefined ? Number.NaN : middle.cost.cpu / one.cost.cpu),
      'worst change of a guide from 10 to 1,000 vendors': `${worst.id} ${(worst.change * 100).toFixed(3)} %`,
      'pages of the large build': large.pages,
      'seconds of the large build': round(large.cost.wall),
      'cpu seconds of the large build': round(large.cost.cpu),
    },
    peers,
    bars: [
      bar(
        'every build of ours ends well',
        [few, many, middle, large].every((built) => built.cost.code === 0),
      ),
      bar('a guide has the same bytes with 10 and with 1,000 vendors more, within 1 %', Math.abs(worst.change) <= 0.01),
      bar('about 3,000 pages cost at most a quarter of Starlight’s processor seconds with its full sidebar', ratio <= 0.25),
      bar('about 3,000 pages take at most 1.5 GB', middle.cost.gigabytes <= 1.5),
      bar('the build weighs at most 20 KB a page', perPage <= 20 * 1024),
      bar('10,000 pages are built within 120 s', large.pages >= 10_000 && large.cost.wall <= 120),
    ],
    cells,
  };
};

/** Bytes of each real guide, by its path. */
const guideBytes = (dist: string): Map<string, number> =>
  new Map(
    pagesIn(dist)
      .filter((page) => /^[a-z-]+\/guides\/(?!generated-)[a-z0-9-]+\/index\.html$/u.test(page))
      .map((page) => [page, readFileSync(join(dist, page)).length]),
  );

function told(name: string, cost: Cost, dist: string, say: BenchOptions['say']): Built {
  const built = existsSync(dist) ? {cost, dist, pages: countPages(dist), bytes: bytesBelow(dist)} : {cost, dist, pages: 0, bytes: 0};
  say(
    `${name}: ${Object.entries(figuresOf(built))
      .map(([key, value]) => `${key} ${value}`)
      .join(', ')}${cost.code === 0 ? '' : `; ended with ${cost.code}`}`,
  );
  return built;
}

const figuresOf = ({cost, pages, bytes}: Built): Record<string, number> => ({
  pages,
  'cpu seconds': round(cost.cpu),
  'seconds on the clock': round(cost.wall),
  gigabytes: round(cost.gigabytes),
  'KB a page': round(pages === 0 ? 0 : bytes / pages / 1024),
});
const round = (value: number): number => Math.round(value * 1000) / 1000;
