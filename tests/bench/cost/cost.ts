import type {Page} from 'playwright';
import {rolldown} from 'rolldown';
import type {Query} from '../../../widget/core/host-page.ts';
import {bar, type Bench, type Cell} from '../bench.ts';
import {launch} from '../browser.ts';

/** What looking costs: on pages of 1,000 to 100,000 nodes beside Testing Library, and a frame of a page that never rests. */
export const bench: Bench = async ({say}) => {
  const bundle = await rolldown({input: 'tests/bench/cost/in-page.ts', platform: 'browser'});
  const {output} = await bundle.generate({format: 'iife'});
  const browser = await launch('chromium');
  const page = await browser.newPage({viewport: {width: 1280, height: 800}});
  const figures: Record<string, number> = {};
  const peer: Record<string, number> = {};
  const cells: Cell[] = [];
  for (const nodes of [1000, 10_000, 100_000]) {
    await page.setContent(pageOf(nodes));
    await page.evaluate(output[0].code);
    const {ours, theirs, same} = await page.evaluate(timeLooking, {query, rounds: nodes > 50_000 ? 5 : 15, peerRounds: nodes > 50_000 ? 1 : 3});
    figures[`ms ${nodes}`] = ours;
    peer[`ms ${nodes}`] = theirs;
    say(`${nodes} nodes: ours ${ours} ms, getByRole ${theirs} ms, ${Math.round(theirs / ours)} times`);
    cells.push({id: `same element, ${nodes} nodes`, expected: 'same', got: same ? 'same' : 'other', verdict: same ? 'right' : 'wrong'});
  }
  const frame = await frameCost(page, output[0].code);
  Object.assign(figures, frame);
  say(`a frame of a page that re-renders 60 times a second: ${frame['ms a frame with']} ms with a step open, ${frame['ms a frame without']} ms without`);
  await browser.close();
  const ratio = (nodes: number): number => (peer[`ms ${nodes}`] ?? 0) / (figures[`ms ${nodes}`] ?? 1);
  const growth = (figures['ms 100000'] ?? 0) / (figures['ms 10000'] ?? 1);
  figures['growth 10,000 to 100,000'] = Math.round(growth * 100) / 100;
  return {
    figures,
    peers: {'testing-library getByRole': peer},
    bars: [
      bar(
        'at least 10 times faster than getByRole at every size',
        [1000, 10_000, 100_000].every((nodes) => ratio(nodes) >= 10),
      ),
      bar('no worse than linear from 10,000 to 100,000 nodes (10, and a fifth for noise)', growth <= 12),
      bar(
        'the same element wherever both find exactly one',
        cells.every(({verdict}) => verdict === 'right'),
      ),
      bar('at most 1 ms a frame while the page re-renders 60 times a second', (frame['ms a frame of ours'] ?? Number.POSITIVE_INFINITY) <= 1),
    ],
    cells,
  };
};

const query: Query = {
  control: {id: 'log-out', place: 'menu', verified: 'x', label: {en: {text: 'Log out', verified: 'x'}}, signals: [{by: 'role', role: 'button'}]},
  interfaceLanguage: 'en',
  deny: ['delete account', 'all devices', 'leave team', 'switch account'],
};

/** A CRM's list: rows of cells, links and buttons; one control to be found. */
function pageOf(nodes: number): string {
  const row = (index: number): string =>
    `<tr><td><a href="#/${index}">Record ${index}</a></td><td><span>Acme ${index % 97}</span></td><td><div><b>Open</b></div></td><td><button title="Edit record ${index}"><i></i></button></td></tr>`;
  const perRow = 11;
  return `<!doctype html><html lang="en"><body><header><button aria-haspopup="menu">Maria</button><div role="menu"><button>My profile</button><button id="out">Log out</button></div></header><main><table>${Array.from({length: Math.round(nodes / perRow)}, (_, index) => row(index)).join('')}</table></main></body></html>`;
}

/** Runs in the page: medians of single looks, ours and theirs in turn. */
function timeLooking({query: wanted, rounds, peerRounds}: {query: Query; rounds: number; peerRounds: number}): {ours: number; theirs: number; same: boolean} {
  const time = (work: () => void): number => {
    const from = performance.now();
    work();
    return performance.now() - from;
  };
  const middle = (values: number[]): number => Math.round((values.sort((a, b) => a - b)[values.length >> 1] ?? 0) * 1000) / 1000;
  window.cost.locate(wanted);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(time(() => window.cost.locate(wanted)));
    if (round < peerRounds) theirs.push(time(() => window.cost.byRole('Log out')));
  }
  return {ours: Math.max(middle(ours), 0.001), theirs: middle(theirs), same: window.cost.howMany('Log out') === 1 && window.cost.byRole('Log out') === window.cost.locate(wanted)};
}

/** The main thread's own clock over some hundred frames, with and without a step open, in turn. */
async function frameCost(page: Page, code: string): Promise<Record<string, number>> {
  await page.setContent(pageOf(5000));
  await page.evaluate(code);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const busy = async (): Promise<number> => ((await session.send('Performance.getMetrics')).metrics.find(({name}) => name === 'TaskDuration')?.value ?? 0) * 1000;
  const frames = 120;
  const run = async (isOpen: boolean): Promise<number> => {
    const before = await busy();
    await page.evaluate(
      async ({wanted, open, count}) => {
        const end = new AbortController();
        if (open)
          for (const label of ['Log out', 'My profile', 'Maria'])
            window.cost.follow({...wanted, control: {...wanted.control, label: {en: {text: label, verified: 'x'}}}}, end.signal);
        const cell = document.querySelector('td span');
        for (let frame = 0; frame < count; frame += 1) {
          await new Promise(requestAnimationFrame);
          if (cell !== null) cell.textContent = `Acme ${frame}`;
        }
        end.abort();
      },
      {wanted: query, open: isOpen, count: frames},
    );
    return ((await busy()) - before) / frames;
  };
  await run(true);
  const pairs: {readonly open: number; readonly shut: number}[] = [];
  for (let pair = 0; pair < 7; pair += 1) pairs.push({shut: await run(false), open: await run(true)});
  const middle = (values: number[]): number => Math.round((values.sort((a, b) => a - b)[values.length >> 1] ?? 0) * 1000) / 1000;
  return {
    'ms a frame without': middle(pairs.map(({shut}) => shut)),
    'ms a frame with': middle(pairs.map(({open}) => open)),
    'ms a frame of ours': middle(pairs.map(({open, shut}) => open - shut)),
  };
}
