import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Page} from 'playwright';
import type {WorkReport} from '../../../widget/core/host-page.ts';
import {bar, type Bench, type BenchResult, type Cell, randomFrom, share} from '../bench.ts';
import {launch} from '../browser.ts';
import {bundleApps, installLibraries} from './libraries.ts';
import {Reader} from './reader.ts';
import {serveApps} from './server.ts';
import {clean, dirty, type Scenario, type Shape} from './shape.ts';
import {aroundShapes} from './shapes/around.ts';
import {comingShapes} from './shapes/comings.ts';
import {contactShapes} from './shapes/contacts.ts';
import {editorShapes} from './shapes/editors.ts';
import {pickerShapes} from './shapes/pickers.ts';
import {sendingShapes, servedShapes} from './shapes/sending.ts';

const shapes: readonly Shape[] = [...servedShapes, ...contactShapes, ...pickerShapes, ...editorShapes, ...comingShapes, ...aroundShapes, ...sendingShapes];
const browsers = ['chromium', 'firefox'] as const;
type BrowserName = (typeof browsers)[number];

/** Long enough for a busy machine, short enough that a broken case does not hold up the rest. */
const patience = 6_000;

type Apps = Awaited<ReturnType<typeof serveApps>>;
type Case = {readonly shape: Shape; readonly scenario: Scenario};

/** Whether the guide sees unsaved work, and only that, in apps made with real libraries and used with real keys. */
export const bench: Bench = async ({seed, pages, say}) => {
  installLibraries(say);
  const apps = await serveApps(await bundleApps());
  const random = randomFrom(seed);
  const all = pages === undefined ? shapes : pagesOf(pages, apps);
  // A part of the apps for whoever works on one: the bars then speak of that part alone.
  const only = process.env['UNSAVED_ONLY'];
  const cases = random.shuffle(
    all
      .flatMap((shape) => shape.scenarios.map((scenario) => ({shape, scenario})))
      .filter(({shape, scenario}) => only === undefined || new RegExp(only, 'u').test(`${shape.id}: ${scenario.id}`)),
  );
  say(`${all.length} shapes, ${cases.length} cases, in ${browsers.join(' and ')}`);
  const cells: Cell[] = [];
  for (const name of browsers.filter((one) => one.includes(process.env['UNSAVED_BROWSER'] ?? ''))) {
    const browser = await launch(name);
    const context = await browser.newContext({viewport: {width: 1280, height: 800}, locale: 'en-US'});
    context.setDefaultTimeout(patience);
    const page = await context.newPage();
    for (const [index, one] of cases.entries()) {
      const text = random.pick([' Kim', ' Lee', 'xy', ' Jr', '12']);
      const cell = await judge({page, browser: name, apps}, one, `${name}-${index}`, text);
      cells.push(cell);
      if (cell.verdict !== 'right') say(`${String(cell['fault'])}: ${cell.id}, expected ${cell.expected}, got ${cell.got}`);
      if (index % 50 === 49) say(`${name}: ${index + 1} of ${cases.length}`);
    }
    await browser.close();
  }
  apps.close();
  return verdictOf(cells, pages === undefined && only === undefined);
};

type Stand = {readonly page: Page; readonly browser: BrowserName; readonly apps: Apps};

async function judge({page, browser, apps}: Stand, {shape, scenario}: Case, name: string, text: string): Promise<Cell> {
  const run = apps.start(name);
  const reader = new Reader(page, {origin: apps.origin, foreign: apps.foreign, run, name, text, dirty: scenario.dirty ?? []});
  const unseeable = scenario.unseeable ?? '';
  const base = {id: `${shape.id}: ${scenario.id} [${browser}]`, shape: shape.id, library: shape.library, browser, plain: shape.plain === true, truth: scenario.truth, unseeable};
  const expected = unseeable !== '' ? `cannot-see (or ${answerTo(scenario.truth)})` : answerTo(scenario.truth);
  try {
    if (process.env['DBG']) page.on('console', (m) => console.log(m.text()));
    await reader.goTo(addressOf(shape, name, apps.foreign));
    await scenario.act(reader);
    if (!reader.isOpen) await reader.open();
    const report = await reader.check();
    const isDirty = await reader.isDirty();
    if (isDirty !== (scenario.truth === 'dirty')) throw new Error(`the app is ${isDirty ? 'dirty' : 'clean'}, which this case is not about`);
    const thumb = await reader.thumb();
    const {fault, verdict} = judged(scenario, report);
    const names = report.kind === 'nothing-seen' ? [] : report.fields.map((field) => field.name);
    const got = report.kind === 'nothing-seen' ? report.kind : `${report.kind} (${report.why}${names.length > 0 ? `: ${names.join(', ')}` : ''})`;
    return {...base, expected, got, verdict, fault, thumb};
  } catch (trouble) {
    return {...base, expected, got: `broken: ${String(trouble).slice(0, 300)}`, verdict: 'wrong', fault: 'broken', thumb: ''};
  } finally {
    run.letGo();
    // Whatever this case opened is gone before the next begins.
    for (const other of page.context().pages()) if (other !== page) await other.close();
  }
}

const answerTo = (truth: Scenario['truth']): 'unsaved' | 'nothing-seen' => (truth === 'dirty' ? 'unsaved' : 'nothing-seen');

function addressOf(shape: Shape, name: string, foreign: string): string {
  if (shape.app.startsWith('/')) return shape.app;
  if (shape.app === '') return `/served/${name}`;
  const query = new URLSearchParams(shape.query ?? '');
  if (query.get('from') === 'foreign') query.set('from', foreign);
  for (const style of shape.styles ?? []) query.append('style', style);
  return `/app/${name}/${shape.app}?${query}`;
}

type Fault = '' | 'missed' | 'false alarm' | 'needless cannot-see' | 'misnamed' | 'unknowable' | 'broken';

function judged({truth, names, unseeable, leavesNothing}: Scenario, report: WorkReport): {fault: Fault; verdict: Cell['verdict']} {
  const right = {fault: '', verdict: 'right'} as const;
  const told = report.kind === 'nothing-seen' ? [] : report.fields.map(({name}) => name);
  const isMisnamed = names !== undefined && (names === '' ? told.some((name) => name === '') : !told.includes(names));
  if (report.kind === 'cannot-see')
    return unseeable === undefined ? {fault: 'needless cannot-see', verdict: 'declined'} : told.length > 0 && isMisnamed ? {fault: 'misnamed', verdict: 'wrong'} : right;
  if (report.kind === 'nothing-seen') return truth === 'clean' ? right : leavesNothing ? {fault: 'unknowable', verdict: 'declined'} : {fault: 'missed', verdict: 'wrong'};
  if (truth === 'clean') return {fault: 'false alarm', verdict: 'wrong'};
  // Where a mark, a guard or another tab speaks there are no fields to name.
  return isMisnamed ? {fault: 'misnamed', verdict: 'wrong'} : right;
}

/**
 * Pages from a folder: one HTML file each. `<html data-truth-work="clean|dirty|unseeable">` says how it is
 * in the end; `data-types` on a field is typed there once the guide is open, `data-types-before` before.
 */
function pagesOf(folder: string, apps: Apps): Shape[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => {
      const source = readFileSync(join(folder, file), 'utf8');
      const told = /data-truth-work="(clean|dirty|unseeable)"/u.exec(source)?.[1] ?? 'clean';
      const fields: {selector: string; text: string; isBefore: boolean}[] = [];
      // The widget must not know what only the bench knows.
      const html = source.replace(/\sdata-truth-work="[^"]*"/gu, '').replace(/\sdata-types(-before)?="([^"]*)"/gu, (_, before: string | undefined, text: string) => {
        fields.push({selector: `[data-place="${fields.length}"]`, text, isBefore: before !== undefined});
        return ` data-place="${fields.length - 1}"`;
      });
      apps.pages.set(
        `/given/${file}`,
        html.replace(
          /<\/body>|$/u,
          `<exit-guide style="position:fixed;top:0;right:0"><button type="button" id="guide-open">Guide</button><button type="button" id="guide-check">Check</button></exit-guide>$&`,
        ),
      );
      const act = async (reader: Reader): Promise<void> => {
        const type = async (isBefore: boolean): Promise<void> => {
          for (const field of fields.filter((one) => one.isBefore === isBefore)) await reader.write(reader.page.locator(field.selector), field.text);
        };
        await type(true);
        await reader.open();
        await type(false);
        // The page cannot tell what it holds: the file did.
        await reader.page.evaluate((isDirty) => {
          window.held = {model: () => ({told: isDirty ? 'dirty' : ''})};
        }, told !== 'clean');
      };
      const scenario = told === 'clean' ? clean('as given', act) : dirty('as given', undefined, act, told === 'unseeable' ? {unseeable: 'said by the page'} : {});
      return {id: file, library: 'given', app: `/given/${file}`, scenarios: [scenario]};
    });
}

function verdictOf(cells: readonly Cell[], isWhole: boolean): BenchResult {
  const of = (fault: Fault): readonly Cell[] => cells.filter((cell) => cell['fault'] === fault);
  const cleanCells = cells.filter((cell) => cell['truth'] === 'clean');
  const dirtyCells = cells.filter((cell) => cell['truth'] === 'dirty');
  const count = (key: string): number => new Set(cells.map((cell) => cell[key])).size;
  const figures = {
    shapes: count('shape'),
    libraries: count('library'),
    cells: cells.length,
    right: share(cells.filter(({verdict}) => verdict === 'right').length, cells.length),
    dirty: dirtyCells.length,
    clean: cleanCells.length,
    unseeable: cells.filter((cell) => cell['unseeable'] !== '').length,
    missed: of('missed').length,
    missedThoughSeeable: of('missed').filter((cell) => cell['unseeable'] === '').length,
    falseAlarms: of('false alarm').length,
    falseAlarmShare: share(of('false alarm').length, cleanCells.length),
    needlessCannotSee: of('needless cannot-see').length,
    misnamed: of('misnamed').length,
    unknowable: of('unknowable').length,
    broken: of('broken').length,
  };
  const thumb = {
    missed: dirtyCells.filter((cell) => cell['thumb'] === 'nothing-seen').length,
    falseAlarms: cleanCells.filter((cell) => cell['thumb'] === 'unsaved').length,
    falseAlarmShare: share(cleanCells.filter((cell) => cell['thumb'] === 'unsaved').length, cleanCells.length),
  };
  const plain = cells.filter((cell) => cell['plain'] === true && cell['truth'] === 'clean');
  return {
    figures,
    peers: {'value against defaultValue': thumb},
    bars: [
      ...(isWhole ? [bar('at least 40 shapes of app, in Chromium and Firefox', figures.shapes >= 40 && count('browser') === 2)] : []),
      bar('every cell ran, and its app was as the cell says', figures.cells > 0 && figures.broken === 0),
      bar('never "nothing unsaved" while something was', figures.missed === 0),
      bar('false alarms in at most 5 % of the clean cells', figures.falseAlarmShare <= 0.05),
      bar('"cannot see" only where no script could', figures.needlessCannotSee === 0),
      bar('what is unsaved is called by its name', figures.misnamed === 0),
      ...(isWhole ? [bar('every clean plain form is told as such', plain.length > 0 && plain.every(({got}) => got === 'nothing-seen'))] : []),
    ],
    cells,
  };
}
