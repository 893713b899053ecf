import type {Browser, Page} from 'playwright';
import type {Got} from './judge.ts';

const kinds: Readonly<Record<string, string>> = {guides: 'guide', situations: 'situation', browsers: 'browser', identity: 'identity', topics: 'topic', faq: 'faq'};

/** `/en/faq/x/#y` as `faq:x`; a list of pages as its folder. */
export function refOf(address: string): string {
  const [, , folder = '', id = ''] = new URL(address, 'http://localhost').pathname.split('/');
  return `${kinds[folder] ?? folder}:${id}`;
}

/** Types a question into the page of answers and waits until no answer will be added any more. */
export async function askPage(page: Page, text: string): Promise<Got> {
  const {addresses, flag, near} = await page.evaluate(async (query) => {
    const input = document.querySelector<HTMLInputElement>('main input[type=search]');
    const list = document.querySelector<HTMLElement>('[data-results]');
    if (input === null || list === null) throw new Error('this is not the page of answers');
    input.value = query;
    input.dispatchEvent(new InputEvent('input', {bubbles: true}));
    if (list.dataset['state'] !== 'done') {
      await new Promise<void>((resolve) => {
        new MutationObserver((_, observer) => {
          if (list.dataset['state'] !== 'done') return;
          observer.disconnect();
          resolve();
        }).observe(list, {attributes: true, attributeFilter: ['data-state']});
      });
    }
    const shown = (selector: string): boolean => document.querySelector<HTMLElement>(selector)?.checkVisibility() === true;
    return {
      addresses: [...list.querySelectorAll(':scope > li')].map((row) => row.querySelector('a')?.getAttribute('href') ?? ''),
      flag: shown('[data-fork]') ? 'fork' : shown('[data-warning]') ? 'warning' : undefined,
      near: list.hasAttribute('data-near'),
    };
  }, text);
  return {pages: [...new Set(addresses.map(refOf))], flag, near};
}

/** Asks Pagefind itself, as its own interface would. */
export async function askPagefind(page: Page, bundle: string, text: string): Promise<Got> {
  const addresses = await page.evaluate(
    async ({path, query}) => {
      const engine = (await import(path)) as {init(): Promise<void>; search(query: string): Promise<{results: {data(): Promise<{url: string}>}[]}>};
      await engine.init();
      const {results} = await engine.search(query);
      return Promise.all(results.slice(0, 3).map(async (found) => (await found.data()).url));
    },
    {path: `${bundle}/pagefind.js`, query: text},
  );
  return {pages: addresses.map(refOf), near: addresses.length === 0};
}

/** Milliseconds by the page's own clock: from its first byte to the first answers of a question in its address, as a slow phone would. */
export async function coldAnswer(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({viewport: {width: 390, height: 844}});
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8});
  await devtools.send('Emulation.setCPUThrottlingRate', {rate: 4});
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector('[data-results] > li') === null) return;
      observer.disconnect();
      (window as unknown as {__first: number}).__first = performance.now();
    }).observe(document, {childList: true, subtree: true});
  });
  await page.goto(address);
  const handle = await page.waitForFunction(() => (window as unknown as {__first?: number}).__first);
  const first = (await handle.jsonValue()) ?? Number.POSITIVE_INFINITY;
  await context.close();
  return first;
}

/** Milliseconds from a keystroke to its answers, for each keystroke of the texts, under a processor four times as slow. */
export async function keystrokes(browser: Browser, address: string, texts: readonly string[]): Promise<number[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  await askPage(page, texts[0] ?? '');
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', {rate: 4});
  const times = await page.evaluate(async (queries) => {
    const input = document.querySelector<HTMLInputElement>('main input[type=search]');
    const list = document.querySelector<HTMLElement>('[data-results]');
    if (input === null || list === null) throw new Error('this is not the page of answers');
    const out: number[] = [];
    for (const query of queries) {
      for (let length = 1; length <= query.length; length += 1) {
        const drawn = new Promise<void>((resolve) => {
          new MutationObserver((_, observer) => {
            observer.disconnect();
            resolve();
          }).observe(list, {childList: true});
        });
        const begun = performance.now();
        input.value = query.slice(0, length);
        input.dispatchEvent(new InputEvent('input', {bubbles: true}));
        await drawn;
        out.push(performance.now() - begun);
      }
    }
    return out;
  }, texts);
  await context.close();
  return times;
}
