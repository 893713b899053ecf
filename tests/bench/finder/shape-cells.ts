import {existsSync} from 'node:fs';
import {join} from 'node:path';
import type {Browser, Page} from 'playwright';
import type {FinderWords} from '../../../content/schema/pack.ts';
import type {Cell} from '../bench.ts';
import {pointedAtNothing, pointingAt, press, told, type Verdict, visibleWith, withoutPointing} from './judge.ts';
import {buildShapes} from './libraries.ts';
import {servePages} from './page-server.ts';
import {documentOf, drawScenes, type Scene} from './scenes.ts';

type Tools = {readonly eyes: string; readonly words: FinderWords};

/** What a shape gives the bench: what its app did, and what opens its user's own menu. None of it is in the markup. */
declare global {
  interface Window {
    did: string[];
    ready: boolean;
    scene: {opener?: () => Element | undefined};
    before: Set<Element>;
  }
}

/** Pages written with real UI libraries, judged by what the app does when the control is really pressed. */
export async function shapeCells(browser: Browser, tools: Tools, seed: number, say: (line: string) => void, only = /./u): Promise<Cell[]> {
  const built = await buildShapes(say);
  const scenes = drawScenes(seed).filter(({id}) => only.test(id));
  const server = await servePages(built, (path) => {
    const [, area, name = ''] = path.split('/');
    const number = Number.parseInt(name, 10);
    const scene = scenes[number];
    if (scene === undefined) return undefined;
    if (area === 'scene') return `window.scene = ${JSON.stringify(scene.page)};`;
    return area === 'page' ? documentOf(scene, number, existsSync(join(built, `${scene.shape}.css`))) : undefined;
  });
  const desk = await browser.newContext({viewport: {width: 1280, height: 800}});
  const phone = await browser.newContext({viewport: {width: 390, height: 844}, hasTouch: true});
  const cells: Cell[] = [];
  const broken: string[] = [];
  try {
    const pages = {desk: await desk.newPage(), phone: await phone.newPage()};
    for (const [number, scene] of scenes.entries()) {
      const cell = await cellOf(scene.phone ? pages.phone : pages.desk, `${server.origin}/page/${number}`, scene, tools).catch(
        (error: unknown) => void broken.push(`${scene.id}: ${String(error)}`),
      );
      if (cell !== undefined) cells.push(cell);
      if (number % 50 === 49) say(`${number + 1} of ${scenes.length} pages looked at`);
    }
  } finally {
    server.close();
    await desk.close();
    await phone.close();
  }
  // A page of ours that does not come up says nothing of the finder.
  if (broken.length > 0) throw new Error(broken.join('\n'));
  return cells;
}

async function cellOf(page: Page, address: string, scene: Scene, {eyes, words}: Tools): Promise<Cell | undefined> {
  const about = {id: scene.id, shape: scene.shape, lang: scene.page.lang, intent: scene.intent, state: scene.state};
  // Away first: a change behind the hash alone would keep the page that was.
  await page.goto('about:blank');
  await page.goto(address);
  await page
    .waitForFunction(() => window.ready, undefined, {timeout: 15_000})
    .catch((error: unknown) => {
      throw new Error(`it did not draw itself: ${String(error)}`);
    });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  // Nobody can know what a menu will hold that is not in the page yet: such a page is no cell.
  if (!scene.has && scene.state === 'closed' && scene.page.own !== null && !(await isInPage(page, scene.page.own[0]?.text ?? ''))) return undefined;
  if (scene.state === 'open' && !(await open(page, scene))) return undefined;
  const pointing = await pointingAt(page, {eyes, words, intent: scene.intent});
  const verdict = await judge(page, scene, pointing);
  return {...about, ...verdict};
}

const isInPage = (page: Page, text: string): Promise<boolean> =>
  page.evaluate((wanted) => {
    const deep = (root: Document | ShadowRoot): boolean =>
      [...root.querySelectorAll('*')].some(
        (element) => (element.shadowRoot !== null && deep(element.shadowRoot)) || (element.childElementCount === 0 && element.textContent?.trim() === wanted),
      );
    return deep(document);
  }, text);

/** Opens the user's own menu by a real press. False where the shape has none to open: everything shows there already. */
async function open(page: Page, scene: Scene): Promise<boolean> {
  const opener = (await page.evaluateHandle(() => window.scene.opener?.() ?? null)).asElement() as Parameters<typeof press>[0] | null;
  if (opener === null) return true;
  const item = scene.page.own?.[0]?.text ?? '';
  await page.mouse.move(300, 500);
  if (!(await press(opener))) throw new Error('its own opener cannot be pressed');
  await waitForVisible(page, item).catch(() => {
    throw new Error('its menu did not open');
  });
  await page.evaluate(() => {
    window.did = [];
  });
  return true;
}

const waitForVisible = async (page: Page, text: string, timeout = 4000): Promise<void> =>
  void (await page.waitForFunction(`(${visibleWith.toString()})(${JSON.stringify(text)}).some((element) => !window.before?.has(element))`, undefined, {timeout, polling: 50}));

async function judge(page: Page, scene: Scene, pointing: Awaited<ReturnType<typeof pointingAt>>): Promise<Verdict> {
  const {node, kind} = pointing;
  if (node === undefined) return withoutPointing(scene.has, kind);
  if (!scene.has) return pointedAtNothing(pointing);
  if (kind === 'found') {
    if (!(await press(node))) return told(pointing, false, 'cannot be pressed');
    return told(pointing, ...(await hasDone(page, scene.intent)));
  }
  await page.evaluate(`window.before = new Set((${visibleWith.toString()})(${JSON.stringify(scene.says)}))`);
  if (!(await press(node))) return told(pointing, false, 'cannot be pressed');
  const revealed = await waitForVisible(page, scene.says).then(
    () => true,
    () => false,
  );
  if (!revealed) return told(pointing, false, 'opens nothing that signs out');
  const shown = (await page.evaluateHandle(`(${visibleWith.toString()})(${JSON.stringify(scene.says)}).filter((element) => !window.before.has(element)).at(-1)`)).asElement() as
    | typeof node
    | null;
  await page.evaluate(() => {
    window.did = [];
  });
  if (shown === null || !(await press(shown))) return told(pointing, false, 'what it opens cannot be pressed');
  return told(pointing, ...(await hasDone(page, scene.intent)));
}

/** True where the app has done just what was looked for. */
async function hasDone(page: Page, intent: string): Promise<[boolean, string]> {
  await page.waitForFunction(() => window.did.length > 0, undefined, {timeout: 2000, polling: 50}).catch(() => undefined);
  const did = await page.evaluate(() => [...new Set(window.did)]);
  return [did.length === 1 && did[0] === intent, did.length === 0 ? 'did nothing' : `did ${did.join(', ')}`];
}
