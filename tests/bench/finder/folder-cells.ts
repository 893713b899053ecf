import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Browser, Page} from 'playwright';
import {type Intent, intents} from '../../../content/schema/lexicon.ts';
import type {FinderWords} from '../../../content/schema/pack.ts';
import type {Cell} from '../bench.ts';
import {pointedAtNothing, pointingAt, press, told, type Verdict, withoutPointing} from './judge.ts';
import {servePages} from './page-server.ts';

declare global {
  interface Window {
    /** The marked controls, by what they are, as they came into the page. */
    truths: Record<string, Element[]>;
  }
}

/** Pages from a folder: one HTML file each, `data-truth` on the right control, perhaps in a menu that is closed. */
export async function folderCells(browser: Browser, {eyes, words}: {eyes: string; words: FinderWords}, folder: string): Promise<Cell[]> {
  const server = await servePages(folder);
  const context = await browser.newContext({viewport: {width: 1280, height: 800}});
  await context.addInitScript(takeTruth);
  const page = await context.newPage();
  const cells: Cell[] = [];
  try {
    for (const name of readdirSync(folder)
      .filter((name) => name.endsWith('.html'))
      .sort()) {
      const source = readFileSync(join(folder, name), 'utf8');
      const marked = intents.filter((intent) => new RegExp(`data-truth=["']?${intent}`, 'u').test(source));
      for (const intent of marked.length > 0 ? marked : (['sign-out'] as const)) {
        await page.goto('about:blank');
        await page.goto(`${server.origin}/${encodeURIComponent(name)}`, {waitUntil: 'load'});
        await page.evaluate(() => document.fonts.ready.then(() => new Promise((settle) => requestAnimationFrame(settle))));
        const pointing = await pointingAt(page, {eyes, words, intent});
        cells.push({id: `${name} ${intent}`, intent, lang: /<html[^>]*\blang="([^"]*)"/u.exec(source)?.[1], ...(await judge(page, pointing, intent, marked.length > 0))});
      }
    }
  } finally {
    server.close();
    await context.close();
  }
  return cells;
}

/** Takes the marks out of the page as they come, before anybody looks, and remembers what bore them. Runs in the page. */
function takeTruth(): void {
  window.truths = {};
  const names = ['data-truth', 'data-truth-opener', 'data-vendor'];
  const take = (root: Document | ShadowRoot | Element): void => {
    const all = [...(root instanceof Element ? [root] : []), ...root.querySelectorAll('*')];
    for (const element of all) {
      const truth = element.getAttribute('data-truth');
      if (truth !== null) window.truths[truth] = [...(window.truths[truth] ?? []), element];
      for (const name of names) element.removeAttribute(name);
      if (element.shadowRoot !== null) watch(element.shadowRoot);
    }
  };
  const watched = new WeakSet<Node>();
  const watch = (root: Document | ShadowRoot): void => {
    if (watched.has(root)) return;
    watched.add(root);
    new MutationObserver((changes) => {
      for (const {target, addedNodes} of changes) for (const node of [target, ...addedNodes]) if (node instanceof Element) take(node);
    }).observe(root, {subtree: true, childList: true, attributes: true, attributeFilter: names});
    take(root);
  };
  watch(document);
  // Trees that a script attached while the page loaded are not told of.
  addEventListener('load', () => take(document));
}

async function judge(page: Page, pointing: Awaited<ReturnType<typeof pointingAt>>, intent: Intent, has: boolean): Promise<Verdict> {
  const {node, kind} = pointing;
  if (node === undefined) return withoutPointing(has, kind);
  if (!has) return pointedAtNothing(pointing);
  if (kind === 'found') return told(pointing, await node.evaluate(isTruth, intent), 'another control');
  if (await shows(page, intent)) return told(pointing, false, 'what was looked for shows already');
  if (!(await press(node))) return told(pointing, false, 'cannot be pressed');
  const revealed = await page.waitForFunction(showing, intent, {timeout: 2500, polling: 50}).then(
    () => true,
    () => false,
  );
  return told(pointing, revealed, 'does not open what holds it');
}

/** The control itself, what it is in and says nothing more, or what is in it. */
function isTruth(node: Element, intent: string): boolean {
  return (window.truths[intent] ?? []).some((truth) => node === truth || truth.contains(node) || (node.contains(truth) && node.textContent?.trim() === truth.textContent?.trim()));
}

/** True where it can be seen. Runs in the page. */
function showing(intent: string): boolean {
  return (window.truths[intent] ?? []).some((truth) => {
    if (!truth.isConnected || !truth.checkVisibility({opacityProperty: true, visibilityProperty: true})) return false;
    const {x, y, width, height} = truth.getBoundingClientRect();
    const at = (truth.getRootNode() as Document | ShadowRoot).elementFromPoint(x + width / 2, y + height / 2);
    return width > 1 && height > 1 && at !== null && (truth.contains(at) || at.contains(truth));
  });
}
const shows = (page: Page, intent: string): Promise<boolean> => page.evaluate(showing, intent);
