import type {FrameLocator, Locator, Page} from 'playwright';
import type {HostPage, Reach, WorkReport} from '../../../widget/core/host-page.ts';
import type {Contact, Run} from './server.ts';

declare global {
  interface Window {
    /** What an app tells the bench of itself; the widget does not know of it. */
    held?: {model(): Contact | undefined};
    work?: Reach;
    /** What a rule of thumb would say. */
    thumb?: () => string;
  }
}

export type Place = {readonly origin: string; readonly foreign: string; readonly run: Run; readonly name: string; readonly text: string; readonly dirty: readonly string[]};

/** A label may go on with what is in the field that it is around. */
const named = (label: string): RegExp => new RegExp(`^\\s*${label}(\\s|$)`, 'u');

/** Somebody who uses an app with a real mouse and real keys, and opens the guide on it. */
export class Reader {
  page: Page;
  readonly place: Place;
  #isOpen = false;

  constructor(page: Page, place: Place) {
    this.page = page;
    this.place = place;
  }

  /** The server that this reader's app speaks to. */
  get run(): Run {
    return this.place.run;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  async goTo(address: string): Promise<void> {
    await this.page.goto(this.place.origin + address);
    this.#isOpen = false;
  }

  menu(): Promise<void> {
    return this.page.click('#menu');
  }

  /** The guide is opened by a press, and begins to watch. */
  async open(): Promise<void> {
    await this.page.click('#guide-open');
    await this.page.evaluate(async () => {
      const {hostPage} = (await import('/host-page.js' as string)) as {hostPage: (options: {own: () => Element | undefined}) => HostPage};
      window.work = await hostPage({own: () => document.querySelector('exit-guide') ?? undefined}).reach();
      window.work.watchWork(new AbortController().signal);
    });
    this.#isOpen = true;
  }

  /** Presses "check" and takes the answer, once. */
  async check(): Promise<WorkReport> {
    await this.page.click('#guide-check');
    return this.page.evaluate((dirty) => {
      if (window.work === undefined) throw new Error('the guide is not open');
      return window.work.work({ask: true, dirty});
    }, this.place.dirty);
  }

  /** What `value !== defaultValue` and the question before leaving would say. */
  thumb(): Promise<'unsaved' | 'nothing-seen'> {
    return this.page.evaluate(() => {
      const fields = [...document.querySelectorAll<HTMLInputElement>('input,textarea,select')];
      const differs = fields.some((field) =>
        field instanceof HTMLSelectElement
          ? [...field.options].some((option) => option.selected !== option.defaultSelected)
          : field.type === 'checkbox' || field.type === 'radio'
            ? field.checked !== field.defaultChecked
            : field.type !== 'password' && field.type !== 'search' && field.value !== field.defaultValue,
      );
      return differs ? 'unsaved' : 'nothing-seen';
    });
  }

  // ---- what a reader does

  field(label: string): Locator {
    return this.page.getByLabel(named(label));
  }

  async type(label: string, text: string, within: Page | FrameLocator = this.page): Promise<void> {
    await this.write(within.getByLabel(named(label)), text);
  }

  async write(field: Locator, text: string): Promise<void> {
    await field.click();
    await field.press('End');
    await field.pressSequentially(text);
  }

  async keys(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Takes back what was typed last. */
  async takeBack(times: number): Promise<void> {
    for (let time = 0; time < times; time += 1) await this.page.keyboard.press('Backspace');
  }

  press(name: string): Promise<void> {
    return this.page.getByRole('button', {name, exact: true}).first().click();
  }

  /** A press beside everything, as the reader's who is done with a field. */
  async leaveField(): Promise<void> {
    await this.page.mouse.click(640, 700);
  }

  see(text: string): Promise<void> {
    return this.page.getByText(text, {exact: true}).first().waitFor();
  }

  /** Waits until the app shows the contact whose name this is. */
  async seeContact(name: string, label = 'Name'): Promise<void> {
    await this.until(label, name);
  }

  async until(label: string, value: string): Promise<void> {
    // Looked up anew each time: a form may be drawn again when its contact comes.
    const deadline = Date.now() + 6000;
    while ((await this.field(label).first().inputValue()) !== value) if (Date.now() > deadline) throw new Error(`${label} never was ${value}`);
  }

  async anotherTab(address: string): Promise<Page> {
    const page = await this.page.context().newPage();
    await page.goto(this.place.origin + address);
    return page;
  }

  /** Does something in the other tab, as the same reader. */
  async as(page: Page, act: () => Promise<void>): Promise<void> {
    const [own, wasOpen] = [this.page, this.#isOpen] as const;
    this.page = page;
    await act();
    this.page = own;
    this.#isOpen = wasOpen;
  }

  /** True where an app, in any frame or tab of this reader, holds what its server does not. */
  async isDirty(): Promise<boolean> {
    for (const page of this.page.context().pages())
      for (const frame of page.frames()) {
        const model = await frame.evaluate(() => window.held?.model());
        if (model === undefined) continue;
        const saved = this.run.contacts.get(String(model['id'] ?? 1)) ?? {};
        if (Object.entries(model).some(([key, value]) => (value ?? '') !== (saved[key] ?? ''))) return true;
      }
    return false;
  }
}
