import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {test as base, type Page} from 'playwright/test';
import {rolldown} from 'rolldown';
import type {Control} from '../../../content/schema/control.ts';
import type {HostPage, Query, Reach, Sighting} from '../../../widget/core/host-page.ts';

declare global {
  interface Window {
    host: HostPage;
    reach: Reach;
    /** What was told, in order. */
    told: unknown[];
  }
}

type Answer = (request: IncomingMessage & {text: string}, response: ServerResponse) => void;
type Built = {readonly origin: string; readonly foreign: string; readonly answers: Map<string, Answer>};

/** A page with `widget/host` on it, served over HTTP: storage and fetch need an origin. */
export class Stage {
  readonly page: Page;
  readonly origin: string;
  /** The same server as another origin. */
  readonly foreign: string;
  readonly #answers: Map<string, Answer>;
  constructor(page: Page, {origin, foreign, answers}: Built) {
    this.page = page;
    this.origin = origin;
    this.foreign = foreign;
    this.#answers = answers;
  }

  answer(path: string, answer: Answer): void {
    this.#answers.set(path, answer);
  }

  serve(path: string, html: string): void {
    this.answer(path, (_, response) => response.writeHead(200, {'content-type': 'text/html; charset=utf-8'}).end(html));
  }

  /** Opens a page with this body and puts the host page's eyes on it. */
  async show(body: string, {lang = 'zh-CN', path = '/crm', script = ''} = {}): Promise<void> {
    this.serve(path, `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>CRM</title><body>${body}<script>${script}</script></body></html>`);
    await this.page.goto(this.origin + path);
    // The page is shared: what another test left must not be found here.
    await this.page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    await this.attach();
  }

  async attach(): Promise<void> {
    await this.page.evaluate(async () => {
      const {hostPage} = (await import('/host-page.js' as string)) as {hostPage: (options: {own: () => Element | undefined}) => HostPage};
      window.told = [];
      window.host = hostPage({own: () => document.querySelector('exit-guide') ?? undefined});
      window.reach = await window.host.reach();
      await window.reach.fetchFinder();
    });
  }

  look(query: Query): Promise<Sighting> {
    return this.page.evaluate((asked) => window.reach.look(asked), query);
  }
}

/** Serves the built `widget/host` and whatever a test adds. */
async function build(): Promise<Built & {close(): void}> {
  const bundle = await rolldown({input: {'host-page': 'widget/host/host-page.ts'}, preserveEntrySignatures: 'allow-extension'});
  const {output} = await bundle.generate({format: 'es', chunkFileNames: '[name].js'});
  const answers = new Map<string, Answer>();
  for (const chunk of output)
    if (chunk.type === 'chunk') answers.set(`/${chunk.fileName}`, (_, response) => response.writeHead(200, {'content-type': 'text/javascript'}).end(chunk.code));
  const listen = async () => {
    const server = createServer((request, response) => {
      let text = '';
      request.on('data', (part) => (text += String(part)));
      request.on('end', () => {
        const answer = answers.get((request.url ?? '').split('?')[0] ?? '');
        if (answer) answer(Object.assign(request, {text}), response);
        else response.writeHead(404).end('none');
      });
    });
    await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
    return server;
  };
  const servers = [await listen(), await listen()] as const;
  const [origin, foreign] = servers.map((server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`) as [string, string];
  const close = () => {
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  };
  return {origin, foreign, answers, close};
}

/** One page for all tests of a worker: a page of its own for each of them would cost minutes. */
export const test = base.extend<{troubles: undefined}, {stage: Stage}>({
  stage: [
    async ({browser}, use) => {
      const {close, ...built} = await build();
      // A context of its own: a test may open another tab of the same site.
      const context = await browser.newContext({viewport: {width: 1280, height: 800}, locale: 'en-US'});
      const page = await context.newPage();
      await use(new Stage(page, built));
      await context.close();
      close();
    },
    {scope: 'worker'},
  ],
  // The host page must never hear of us: no error, no warning, in any test.
  troubles: [
    async ({stage}, use) => {
      const troubles: string[] = [];
      // Firefox also tells of cookies and requests that it refused: not an error of any script.
      const onError = ({message, stack}: Error) => /(host-page|reach|clear|residue)\.js/u.test(stack ?? '') && troubles.push(message);
      const onMessage = (message: {text(): string}) => message.text().includes('exit-guide') && troubles.push(message.text());
      stage.page.on('pageerror', onError).on('console', onMessage);
      await use(undefined);
      stage.page.off('pageerror', onError).off('console', onMessage);
      if (troubles.length) throw new Error(troubles.join('\n'));
    },
    {auto: true},
  ],
});
export {expect} from 'playwright/test';

export const deny = ['注销账', '注销帐', '退出企业', '退出团队', 'delete account', 'close account', 'all devices', 'all sessions', '所有设备', '切换账号'];

/** The control that most tests look for. */
export const signOut: Control = {
  id: 'log-out',
  place: 'menu',
  verified: 'tests',
  label: {'zh-CN': {text: '退出登录', verified: 'tests'}, en: {text: 'Log Out', verified: 'tests'}},
};

export const ask = (control: Partial<Control> = {}, interfaceLanguage = 'zh-CN'): Query => ({control: {...signOut, ...control}, interfaceLanguage, deny});
