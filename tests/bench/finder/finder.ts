import {bar, type Bench, type BenchResult, type Cell, share} from '../bench.ts';
import {launch} from '../browser.ts';
import {eyesScript, packsAsShipped} from '../drift/drift.ts';
import {demoCells, trytonCells} from './crm-cells.ts';
import {folderCells} from './folder-cells.ts';
import {shapeCells} from './shape-cells.ts';
import {measureSpeed} from './speed.ts';

/**
 * How well the widget finds a control on a page that no guide describes: on the demo CRMs, on Tryton, and
 * on pages written with real UI libraries; or on a folder of pages never seen before.
 */
export const bench: Bench = async ({seed, pages: folder, say}) => {
  const {words} = packsAsShipped();
  const eyes = await eyesScript();
  const tools = {eyes, words};
  const browser = await launch('chromium');
  try {
    if (folder !== undefined) return verdictOf(await folderCells(browser, tools, folder), say);
    const cells = [...(await demoCells(browser, tools)), ...(await trytonCells(browser, tools, say)), ...(await shapeCells(browser, tools, seed, say))];
    return verdictOf(cells, say, await measureSpeed(browser, tools));
  } finally {
    await browser.close();
  }
};

/** Above this a look at ten thousand nodes would be felt. Milliseconds. */
const bearable = 20;

function verdictOf(cells: readonly Cell[], say: (line: string) => void, milliseconds?: number): BenchResult {
  for (const {id, expected, got, verdict} of cells.filter(({verdict}) => verdict !== 'right')) say(`${verdict}: ${id}; expected ${expected}, got ${got}`);
  const there = cells.filter(({expected}) => expected !== 'decline');
  const found = share(there.filter(({verdict}) => verdict === 'right').length, there.length);
  const wrong = cells.filter(({verdict}) => verdict === 'wrong').length;
  const of = (name: string): number => new Set(cells.map((cell) => cell[name]).filter((value) => value !== undefined)).size;
  const withoutControl = share(cells.length - there.length, cells.length);
  return {
    figures: {
      cells: cells.length,
      found,
      wrong,
      declined: share(there.filter(({verdict}) => verdict === 'declined').length, there.length),
      withoutControl,
      shapes: of('shape'),
      languages: of('lang'),
      ...(milliseconds !== undefined && {millisecondsFor10000Nodes: milliseconds}),
    },
    peers: {},
    bars: [
      bar('at least 85 % found, or behind its opener', there.length > 0 ? found >= 0.85 : true),
      bar('none wrong', wrong === 0 && cells.length > 0),
      ...(milliseconds === undefined
        ? []
        : [
            bar('at least 20 page shapes', of('shape') >= 20),
            bar('at least 5 languages of the interface', of('lang') >= 5),
            bar('at least a quarter has nothing to find', withoutControl >= 0.25),
            bar(`a look at 10,000 nodes below ${bearable} ms`, milliseconds < bearable),
          ]),
    ],
    cells,
  };
}
