import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Page} from 'playwright';
import {rolldown} from 'rolldown';
import {compilePacks} from '../../../content/compile/packs.ts';
import type {Control} from '../../../content/schema/control.ts';
import {type Intent, intents} from '../../../content/schema/lexicon.ts';
import type {FinderWords, Lexicon, Pack} from '../../../content/schema/pack.ts';
import {knowledge} from '../../../site/knowledge.ts';
import {launch} from '../browser.ts';
import {bar, type Bench, type BenchResult, type Cell, share} from '../bench.ts';
import {controlsOf, type DriftPage, driftPages} from './pages.ts';

/** How far the widget and two plain ways to find a control hold on pages that changed since their guide was written. */
export const bench: Bench = async ({seed, pages: folder, say}) => {
  const known = packsAsShipped();
  const pages = folder === undefined ? driftPages([...known.packs.values()], seed, 320) : pagesOf(folder);
  say(`${pages.length} pages, ${new Set(pages.map(({vendor}) => vendor)).size} vendors`);
  const browser = await launch('chromium');
  const page = await browser.newPage({viewport: {width: 1280, height: 800}});
  const eyes = await eyesScript();
  const cells: Cell[] = [];
  for (const [index, drawn] of pages.entries()) {
    for (const cell of await judge(page, drawn, known, eyes)) cells.push(cell);
    if (index % 40 === 39) say(`${index + 1} looked at`);
  }
  await browser.close();
  return verdictOf(cells, folder === undefined, say);
};

export type Known = {readonly packs: ReadonlyMap<string, Pack>; readonly lexicon: Lexicon; readonly words: FinderWords};

/** The packs that readers get, from the compiler that makes them. */
export function packsAsShipped(): Known {
  const files = new Map(compilePacks(knowledge()).map(({name, text}) => [name, text]));
  const read = <T>(name: string): T => JSON.parse(files.get(name) ?? 'null') as T;
  const packs = new Map(knowledge().vendors.map(({data: {id}}) => [id, read<Pack>(`${id}.en.json`)]));
  return {packs, lexicon: read('lexicon.en.json'), words: read('finder.json')};
}

/** The widget's own eyes as one script. */
export async function eyesScript(): Promise<string> {
  const bundle = await rolldown({input: 'tests/bench/eyes/in-page.ts'});
  const {output} = await bundle.generate({format: 'iife'});
  return output[0].code;
}

/** Pages from a folder: one HTML file each, with `data-truth` on the right control. */
function pagesOf(folder: string): DriftPage[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .sort()
    .flatMap((name) => {
      const html = readFileSync(join(folder, name), 'utf8');
      const vendor = /<html[^>]*\bdata-vendor="([^"]*)"/u.exec(html)?.[1] ?? 'any-crm';
      const told = intents.filter((intent) => html.includes(`data-truth="${intent}"`));
      return (told.length > 0 ? told : (['sign-out'] as const)).map((intent) => ({id: `${name} ${intent}`, vendor, intent, changes: [], html}));
    });
}

type Look = {readonly kind: string; readonly got: 'truth' | 'opener' | 'other' | 'nothing'; readonly name: string};

/** What the widget and the two plain ways make of one page. */
export async function judge(page: Page, drawn: DriftPage, known: Known, eyes: string): Promise<Cell[]> {
  await page.setContent(drawn.html, {waitUntil: 'load'});
  const expected = await page.evaluate((intent) => {
    const everywhere = (root: Document | ShadowRoot): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot === null ? [] : everywhere(element.shadowRoot))]);
    const all = everywhere(document);
    const marked = all.find((element) => element.getAttribute('data-truth') === intent);
    const opener = all.find((element) => element.hasAttribute('data-truth-opener'));
    Object.assign(window, {truth: marked, opener});
    // The widget must not find by what only the bench knows.
    for (const element of all) for (const name of ['data-truth', 'data-truth-opener', 'data-vendor']) element.removeAttribute(name);
    return marked === undefined ? 'decline' : marked.checkVisibility() ? 'found' : 'hidden';
  }, drawn.intent);
  await page.evaluate(eyes);
  const pack = known.packs.get(drawn.vendor) ?? known.packs.get('any-crm');
  const controls = pack === undefined || pack.id === 'any-crm' ? [] : controlsOf(pack, drawn.intent);
  const stage = {'sign-out': 'sign-out', 'all-devices': 'other-devices', password: 'secure', security: 'secure'} as const;
  const asked = {controls, deny: known.lexicon.deny[stage[drawn.intent]] ?? [], intent: drawn.intent, words: known.words};
  const ours = await page.evaluate((wanted): Look => {
    const {kind, node} = window.eyes.see(wanted);
    const {truth, opener} = window as unknown as {truth?: Element; opener?: Element};
    const is = (other: Element | undefined): boolean =>
      node !== undefined && other !== undefined && (node === other || other.contains(node) || (node.contains(other) && node.textContent?.trim() === other.textContent?.trim()));
    return {
      kind,
      got: node === undefined || !/^(found|behind)$/u.test(kind) ? 'nothing' : is(truth) ? 'truth' : is(opener) ? 'opener' : 'other',
      name: (node?.textContent ?? '').trim().slice(0, 60),
    };
  }, asked);
  const css = await page.evaluate(baseline, {by: 'css' as const, controls});
  const text = await page.evaluate(baseline, {by: 'text' as const, controls});
  const cell = (by: string, look: Look): Cell => ({
    id: `${drawn.id} [${by}]`,
    by,
    vendor: drawn.vendor,
    intent: drawn.intent,
    changes: drawn.changes,
    expected,
    got: `${look.kind}: ${look.got}`,
    name: look.name,
    verdict: judged(expected, look),
  });
  return [cell('widget', ours), cell('css', css), cell('text', text)];
}

function judged(expected: string, {kind, got}: Look): Cell['verdict'] {
  if (got === 'nothing') return expected === 'decline' || (expected === 'hidden' && kind === 'hidden') ? 'right' : 'declined';
  if (expected === 'decline') return 'wrong';
  if (got === 'truth') return 'right';
  // The menu that truly holds it, while it is closed.
  return got === 'opener' && expected === 'hidden' && kind === 'behind' ? 'right' : 'wrong';
}

/** What most tours do: the first that a selector matches, or the first with these words. Runs in the page. */
function baseline({by, controls}: {by: 'css' | 'text'; controls: readonly Control[]}): Look {
  const {truth} = window as unknown as {truth?: Element};
  const shows = (element: Element): boolean => element.checkVisibility();
  const all = [...document.querySelectorAll('*')];
  const labels = controls.flatMap(({label}) => Object.values(label ?? {}).map(({text}) => text));
  const node =
    by === 'css'
      ? controls
          .flatMap(({signals}) => signals ?? [])
          .flatMap((signal) => {
            const selector =
              signal.by === 'css' ? signal.selector : signal.by === 'id' ? `[id="${signal.value}"]` : signal.by === 'testid' ? `[data-testid="${signal.value}"]` : undefined;
            return selector === undefined ? [] : [...document.querySelectorAll(selector)];
          })
          .find(shows)
      : all.filter(shows).findLast((element) => labels.includes(element.textContent?.trim() ?? ''));
  const isTruth = node !== undefined && truth !== undefined && (node === truth || truth.contains(node) || node.contains(truth));
  return {kind: node === undefined ? 'missing' : 'found', got: node === undefined ? 'nothing' : isTruth ? 'truth' : 'other', name: (node?.textContent ?? '').trim().slice(0, 60)};
}

function verdictOf(cells: readonly Cell[], isOwn: boolean, say: (line: string) => void): BenchResult {
  const of = (by: string): Cell[] => cells.filter((cell) => cell['by'] === by);
  const figuresOf = (own: readonly Cell[]): Record<string, number> => ({
    cells: own.length,
    right: share(own.filter(({verdict}) => verdict === 'right').length, own.length),
    wrong: own.filter(({verdict}) => verdict === 'wrong').length,
    declined: share(own.filter(({verdict}) => verdict === 'declined').length, own.length),
  });
  const ours = of('widget');
  for (const {id, expected, got, name, verdict} of ours.filter(({verdict}) => verdict !== 'right')) say(`${verdict}: ${id}, expected ${expected}, got ${got} ${String(name)}`);
  const figures: Record<string, number> = {
    ...figuresOf(ours),
    withoutControl: share(ours.filter(({expected}) => expected === 'decline').length, ours.length),
    vendors: new Set(ours.map(({vendor}) => vendor)).size,
  };
  return {
    figures,
    peers: {css: figuresOf(of('css')), text: figuresOf(of('text'))},
    bars: [
      ...(isOwn
        ? [
            bar('at least 200 pages of at least 8 vendors in at least 5 languages', ours.length >= 200 && (figures['vendors'] ?? 0) >= 8 && (figures['languages'] ?? 0) >= 5),
            bar('a fifth of the pages hold no right control', (figures['withoutControl'] ?? 0) >= 0.2),
          ]
        : [bar('pages to look at', ours.length > 0)]),
      bar('at least 95 % right', (figures['right'] ?? 0) >= 0.95),
      bar('none wrong', figures['wrong'] === 0),
    ],
    cells,
  };
}

export type {Intent};
