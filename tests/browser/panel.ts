import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, type Locator, type Page} from 'playwright/test';
import {press} from './press.ts';

/** The panel as a test drives it: verbs, so that no test digs in a shadow root. */
export class Panel {
  readonly page: Page;
  readonly root: Locator;
  /** Where the panel is drawn: the extension has an element without a name. */
  readonly #home: string;
  /** The host's controls as selectors, where the page carries no script that knows them. */
  readonly #controls: Readonly<Record<string, string>> | undefined;

  constructor(page: Page, home = 'exit-guide', controls?: Readonly<Record<string, string>>) {
    this.page = page;
    this.root = page.locator(home).getByRole('dialog');
    this.#home = home;
    this.#controls = controls;
  }

  /** Presses the launcher, as a reader would. */
  async open(): Promise<void> {
    await press(this.page.locator('exit-guide #open'));
    await expect(this.root).toBeVisible();
  }

  /** Chooses a situation by what the reader would say. */
  async choose(says: string): Promise<void> {
    await press(this.root.getByRole('button', {name: says}));
  }

  heading(): Locator {
    return this.root.locator('h2');
  }

  async press(selectorOrName: string): Promise<void> {
    const button = selectorOrName.startsWith('[') ? this.root.locator(selectorOrName) : this.root.getByRole('button', {name: selectorOrName, exact: true});
    await press(button);
  }

  /** The stage in hand, by its place on the way out. */
  stage(): Locator {
    return this.root.locator('.way .here button');
  }

  ring(): Locator {
    return this.page.locator(`${this.#home} .ring`);
  }

  /** The element under the ring's middle, by the page's own hit test, is the control or lies in it. */
  async ringIsOn(control: string): Promise<boolean> {
    return this.page.evaluate(({name, home, selector}) => {
      const ring = document.querySelector(home)?.shadowRoot?.querySelector('.ring');
      const wanted = selector === undefined ? (window as unknown as {__host: {control(name: string): Element | null}}).__host.control(name) : document.querySelector(selector);
      if (ring === null || ring === undefined || wanted === null) return false;
      const {x, y, width, height} = ring.getBoundingClientRect();
      const under = document.elementFromPoint(x + width / 2, y + height / 2);
      return under !== null && (wanted === under || wanted.contains(under));
    }, this.#asked(control));
  }

  /** The host's focused element is the control. */
  async focusIsOn(control: string): Promise<boolean> {
    return this.page.evaluate(({name, selector}) => {
      const wanted = selector === undefined ? (window as unknown as {__host: {control(name: string): Element | null}}).__host.control(name) : document.querySelector(selector);
      return wanted !== null && document.activeElement === wanted;
    }, this.#asked(control));
  }

  #asked(control: string): {name: string; home: string; selector: string | undefined} {
    return {name: control, home: this.#home, selector: this.#controls?.[control]};
  }

  /** Waits until the ring is on the control, goes there by the panel's button, checks focus, and presses it by keyboard. */
  async followTo(control: string): Promise<void> {
    await expect.poll(() => this.ringIsOn(control), {message: `the ring is on ${control}`}).toBe(true);
    await this.press('[data-go]');
    await expect.poll(() => this.focusIsOn(control), {message: `focus is on ${control}`}).toBe(true);
    await this.page.keyboard.press('Enter');
  }

  receipt(): Locator {
    return this.root.locator('.receipt');
  }
}

type Book = {panel: Record<string, string>; situations?: {id: string; says: string}[]};

/** Words of the panel in one locale, read from the files that the panel reads. */
export async function wordsOf(page: Page, origin: string, locale: string): Promise<(key: string) => string> {
  // Only browsers know that names below `localhost` are this machine.
  const base = origin.replace(/\/\/[^:/]*\.?localhost/u, '//127.0.0.1');
  const read = async (name: string) => (await (await page.request.get(`${base}/packs/v1/${name}.${locale}.json`)).json()) as Book;
  return among(await Promise.all([read('words'), read('lexicon')]), locale);
}

/** The same words from a build's folder, where no page serves them. */
export const wordsFrom = (folder: string, locale: string): ((key: string) => string) =>
  among(
    ['words', 'lexicon'].map((name) => JSON.parse(readFileSync(join(folder, `packs/v1/${name}.${locale}.json`), 'utf8')) as Book),
    locale,
  );

const among =
  (books: readonly Book[], locale: string) =>
  (key: string): string => {
    const said = books.map(({panel, situations}) => panel[key] ?? situations?.find(({id}) => id === key)?.says).find((text) => text !== undefined);
    if (said === undefined) throw new Error(`no word "${key}" in ${locale}`);
    return said;
  };
