import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {findBrowser} from '../commands/browsers.ts';
import {freePort} from '../hosts/free-port.ts';

/**
 * A stock Firefox over WebDriver BiDi, as far as tests of the extension need it: Playwright installs no extension
 * there. Presses and keys are the browser's own, so pages see trusted events.
 */
export class FirefoxOverBidi {
  readonly #process: ChildProcess;
  readonly #socket: WebSocket;
  readonly #folder: string;
  readonly #waiting = new Map<number, {resolve(result: unknown): void; reject(error: Error): void}>();
  #last = 0;

  private constructor(process: ChildProcess, socket: WebSocket, folder: string) {
    this.#process = process;
    this.#socket = socket;
    this.#folder = folder;
    socket.addEventListener('message', ({data}) => {
      const {id, result, error, message} = JSON.parse(String(data)) as {id?: number; result?: unknown; error?: string; message?: string};
      const asked = this.#waiting.get(id ?? -1);
      this.#waiting.delete(id ?? -1);
      if (error === undefined) asked?.resolve(result);
      else asked?.reject(new Error(`${error}: ${message}`));
    });
  }

  static async launch(preferences: Readonly<Record<string, string | number | boolean>>): Promise<FirefoxOverBidi> {
    const folder = mkdtempSync(join(tmpdir(), 'firefox-'));
    const lines = Object.entries({
      'browser.shell.checkDefaultBrowser': false,
      'intl.accept_languages': 'en-US',
      // Its viewer would show JSON in a document that has no storage.
      'devtools.jsonview.enabled': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      ...preferences,
    });
    writeFileSync(join(folder, 'user.js'), lines.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(''));
    const port = await freePort();
    const program = findBrowser('firefox') ?? 'firefox';
    const process = spawn(program, ['--headless', '--no-remote', '--profile', folder, '--remote-debugging-port', String(port), 'about:blank'], {stdio: 'ignore'});
    const socket = await connect(`ws://127.0.0.1:${port}/session`, process);
    const firefox = new FirefoxOverBidi(process, socket, folder);
    await firefox.send('session.new', {capabilities: {}});
    return firefox;
  }

  send(method: string, params: object): Promise<unknown> {
    this.#last += 1;
    const id = this.#last;
    this.#socket.send(JSON.stringify({id, method, params}));
    return new Promise((resolve, reject) => this.#waiting.set(id, {resolve, reject}));
  }

  /** Installs an unpacked extension until the browser ends. */
  async install(path: string): Promise<void> {
    await this.send('webExtension.install', {extensionData: {type: 'path', path}});
  }

  async newTab(): Promise<Tab> {
    const {context} = (await this.send('browsingContext.create', {type: 'tab'})) as {context: string};
    return new Tab(this, context);
  }

  /** The tabs that are open, by their addresses. */
  async tabs(): Promise<readonly {readonly tab: Tab; readonly url: string}[]> {
    const {contexts} = (await this.send('browsingContext.getTree', {maxDepth: 0})) as {contexts: readonly {context: string; url: string}[]};
    return contexts.map(({context, url}) => ({tab: new Tab(this, context), url}));
  }

  async setCookie(host: string, name: string): Promise<void> {
    await this.send('storage.setCookie', {
      cookie: {name, value: {type: 'string', value: '1'}, domain: host, path: '/', httpOnly: true, expiry: Math.round(Date.now() / 1000) + 9999},
    });
  }

  async cookies(host: string): Promise<readonly string[]> {
    const {cookies} = (await this.send('storage.getCookies', {filter: {domain: host}})) as {cookies: readonly {name: string}[]};
    return cookies.map(({name}) => name);
  }

  async close(): Promise<void> {
    this.#socket.close();
    if (this.#process.exitCode === null && this.#process.signalCode === null) {
      this.#process.kill();
      await once(this.#process, 'close');
    }
    rmSync(this.#folder, {recursive: true, force: true, maxRetries: 5});
  }
}

/** One tab. Expressions are JavaScript of the page. */
export class Tab {
  readonly #firefox: FirefoxOverBidi;
  readonly context: string;

  constructor(firefox: FirefoxOverBidi, context: string) {
    this.#firefox = firefox;
    this.context = context;
  }

  async goto(url: string): Promise<void> {
    await this.#firefox.send('browsingContext.navigate', {context: this.context, url, wait: 'complete'});
  }

  async front(): Promise<void> {
    await this.#firefox.send('browsingContext.activate', {context: this.context});
  }

  /** The value of an expression, which must be JSON. */
  async read<T>(expression: string): Promise<T> {
    const asked = {expression: `(async () => JSON.stringify(await (${expression})) ?? 'null')()`, target: {context: this.context}, awaitPromise: true};
    const told = (await this.#firefox.send('script.evaluate', asked)) as {type: string; result?: {value: string}; exceptionDetails?: {text: string}};
    if (told.type !== 'success') throw new Error(told.exceptionDetails?.text ?? 'the page threw');
    return JSON.parse(told.result?.value ?? 'null') as T;
  }

  /** Waits until an expression is true. While the page is between two documents it is not. */
  async until(expression: string, what: string, milliseconds = 20_000): Promise<void> {
    const end = Date.now() + milliseconds;
    while (Date.now() < end) {
      if (await this.read<boolean>(`Boolean(${expression})`).catch(() => false)) return;
      await pause(50);
    }
    throw new Error(`did not come: ${what}`);
  }

  /** Presses the middle of an element, as a mouse would. */
  async press(element: string): Promise<void> {
    await this.until(element, element);
    const {x, y} = await this.read<{x: number; y: number}>(
      `((node) => { node.scrollIntoView({block: 'center'}); const {x, y, width, height} = node.getBoundingClientRect(); return {x: Math.round(x + width / 2), y: Math.round(y + height / 2)}; })(${element})`,
    );
    const actions = [
      {type: 'pointerMove', x, y},
      {type: 'pointerDown', button: 0},
      {type: 'pointerUp', button: 0},
    ];
    await this.#firefox.send('input.performActions', {context: this.context, actions: [{type: 'pointer', id: 'mouse', actions}]});
  }

  async type(text: string): Promise<void> {
    const actions = [...text].flatMap((value) => [
      {type: 'keyDown', value},
      {type: 'keyUp', value},
    ]);
    await this.#firefox.send('input.performActions', {context: this.context, actions: [{type: 'key', id: 'keys', actions}]});
  }
}

async function connect(address: string, process: ChildProcess): Promise<WebSocket> {
  const end = Date.now() + 60_000;
  while (Date.now() < end && process.exitCode === null) {
    const socket = new WebSocket(address);
    const opened = await new Promise<boolean>((resolve) => {
      socket.addEventListener('open', () => resolve(true), {once: true});
      socket.addEventListener('error', () => resolve(false), {once: true});
    });
    if (opened) return socket;
    await pause(200);
  }
  process.kill();
  throw new Error('Firefox opened no WebDriver BiDi socket within a minute');
}
