import type {Browser, BrowserContext, Page} from 'playwright';
import type {Step} from '../../../content/plan/plan.ts';
import type {SituationId} from '../../../content/schema/situation.ts';
import type {Stage} from '../../../content/schema/task.ts';
import {saveWalk} from '../../../widget/core/saved-walk.ts';
import {begin, type Mark} from '../../../widget/core/walk.ts';
import {definitions} from '../../hosts/serve.ts';
import type {RunningHost} from '../../hosts/running-host.ts';
import type {Build} from './build.ts';
import {readPanel, type Panel} from './read-panel.ts';

export const crmNames = ['lightning', 'hubspot', 'fxiaoke'] as const;
export type CrmName = (typeof crmNames)[number];

/** No reader is kept waiting longer. Milliseconds. */
export const patience = 5000;

/** How each demo CRM is entered and left over HTTP, where its pages are, and what is pressed to leave it. */
const ways = {
  lightning: {app: '/lightning/o/Contact/list', other: '/lightning/settings/personal', login: '/?logout=1', presses: ['profile', 'sign-out']},
  hubspot: {app: '/contacts/48620193/', other: '/settings/security', login: '/login/', presses: ['profile', 'sign-out']},
  fxiaoke: {app: '/XV/UI/Home', other: '/XV/UI/Home?again=1', login: '/proj/page/loginv2', presses: ['profile', 'sign-out', 'confirm']},
} as const;

export type VisitOptions = {
  readonly browser: Browser;
  readonly build: Build;
  readonly host: RunningHost;
  /** Runs in each page before any other script. */
  readonly init?: string | undefined;
};

/** One reader at one CRM in a browser of their own: verbs, and what the panel shows. */
export class Visitor {
  readonly name: CrmName;
  readonly host: RunningHost;
  readonly way: (typeof ways)[CrmName];
  readonly context: BrowserContext;
  readonly build: Build;
  /** What went wrong in scripts of ours that nobody caught. */
  readonly uncaught: string[] = [];
  situation: SituationId = 'shared-computer';
  page: Page;

  private constructor(context: BrowserContext, page: Page, {host, build}: VisitOptions) {
    this.context = context;
    this.page = page;
    this.host = host;
    this.name = host.name as CrmName;
    this.way = ways[this.name];
    this.build = build;
  }

  static async arrive(options: VisitOptions): Promise<Visitor> {
    const context = await options.browser.newContext({viewport: {width: 1280, height: 800}, locale: 'en-US'});
    if (options.init !== undefined) await context.addInitScript(options.init);
    const page = await context.newPage();
    const visitor = new Visitor(context, page, options);
    visitor.#listen(page);
    options.host.forget();
    return visitor;
  }

  #listen(page: Page): void {
    page.on('pageerror', ({message, stack}) => {
      if (/\/embed\//u.test(stack ?? '')) this.uncaught.push(message);
    });
  }

  leave(): Promise<void> {
    return this.context.close();
  }

  /** Another tab of the same browser. */
  async openTab(): Promise<void> {
    this.page = await this.context.newPage();
    this.#listen(this.page);
  }

  get vendor(): string {
    return definitions[this.name].vendor ?? 'any-crm';
  }

  get steps(): readonly Step[] {
    return this.build.steps(this.vendor, this.situation);
  }

  stepOf(stage: Stage): Step {
    const step = this.steps.find((one) => one.stage === stage);
    if (step === undefined) throw new Error(`${this.situation} has no ${stage}`);
    return step;
  }

  // ---- the session, over HTTP: only the walk is under test

  async signIn(): Promise<void> {
    const {origin} = this.host;
    const {request} = this.context;
    if (this.name === 'lightning') await request.post(origin, {form: {username: 'demo', pw: 'demo'}, maxRedirects: 0});
    else if (this.name === 'hubspot') await request.post(`${origin}/login/`, {form: {username: 'demo', password: 'demo'}, maxRedirects: 0});
    else await request.post(`${origin}/FHH/EM0HUL/Authorize/Login`, {data: {phoneNumber: 'demo', password: 'demo'}});
    if (this.host.alive().length === 0) throw new Error(`${this.name}: signing in did not work`);
  }

  async signOut(): Promise<void> {
    const {origin} = this.host;
    const {request} = this.context;
    if (this.name === 'lightning') await request.get(`${origin}/secur/logout.jsp`, {maxRedirects: 0});
    else if (this.name === 'hubspot') await request.get(`${origin}/logout`, {maxRedirects: 0});
    else await request.post(`${origin}/FHH/EM0HUL/Authorize/Logout`);
  }

  // ---- pages

  async goto(path: string): Promise<void> {
    await this.page.goto(this.host.origin + path);
  }

  /** What the widget itself would have left in this tab at a stage. */
  saved(stage: Stage, {marks = {}, at = Date.now()}: {marks?: Readonly<Record<string, Mark>>; at?: number} = {}): string {
    const {steps} = this;
    const index = steps.findIndex((step) => step.stage === stage);
    const surface = this.build.pack(this.vendor).surfaces[0]?.id ?? 'web';
    return saveWalk({...begin({vendor: this.vendor, surface, situation: this.situation, steps}), index, marks}, at);
  }

  /** Puts a text where the widget keeps its walk, from a page that carries no widget. */
  async plant(text: string): Promise<void> {
    await this.goto('/every/icon.svg');
    await this.page.evaluate((saved) => sessionStorage.setItem('exit-guide', saved), text);
  }

  /** Honest marks of a walk that has come this far. */
  marksUpTo(stage: Stage): Record<string, Mark> {
    const {steps} = this;
    const end = steps.findIndex((step) => step.stage === stage);
    const at = Date.now() - 60_000;
    return Object.fromEntries(
      steps
        .slice(0, end)
        .map(({id, task}): [string, Mark] => [id, task.proof.by === 'session' && !id.startsWith('sign-out') ? {by: 'seen', at, detail: 'signed-out'} : {by: 'said', at}]),
    );
  }

  /** At a stage, by a walk taken up again: signed in before the proof, really signed out from there on. */
  async arriveAt(stage: Stage): Promise<void> {
    await this.signIn();
    const isOut = stage !== 'save' && stage !== 'sign-out';
    if (isOut) await this.signOut();
    await this.plant(this.saved(stage, {marks: this.marksUpTo(stage)}));
    await this.goto(isOut ? this.way.login : this.way.app);
    await this.until((panel) => panel.stage === stage);
  }

  /** At a stage, by the launcher and the way out on top: needs no storage. */
  async walkTo(stage: Stage): Promise<void> {
    const {page} = this;
    await page.locator('exit-guide #open').click({timeout: patience});
    await this.until((panel) => panel.phase === 'asking');
    const name = this.situation;
    const index = await page.evaluate(async (wanted) => {
      const words = (await (await fetch('/packs/v1/words.en.json')).json()) as {situations: {id: string}[]};
      return words.situations.findIndex(({id}) => id === wanted);
    }, name);
    await page.locator('exit-guide .choices button').nth(index).click({timeout: patience});
    await this.jump(stage);
  }

  async jump(stage: Stage): Promise<void> {
    const stages = [...new Set(this.steps.map((step) => step.stage))];
    await this.until((panel) => panel.phase === 'walking');
    await this.page.locator('exit-guide .way button').nth(stages.indexOf(stage)).click({timeout: patience});
    await this.until((panel) => panel.stage === stage);
  }

  // ---- what a reader does

  control(name: string): string {
    return (definitions[this.name].truth.controls as Readonly<Record<string, string>>)[name] ?? 'none';
  }

  /** Presses the CRM's own controls, as a reader does who looks at the ring or not. */
  async pressOut(): Promise<void> {
    for (const name of this.way.presses) await this.page.locator(this.control(name)).click({timeout: patience});
  }

  async press(selector: string): Promise<void> {
    await this.page.locator(`exit-guide ${selector}`).first().click({timeout: patience});
  }

  panel(): Promise<Panel> {
    return this.page.evaluate(readPanel, [...new Set(this.steps.map(({stage}) => stage))] as string[]);
  }

  /** Waits for the panel, at most as long as a reader may be kept waiting; then gives what it shows, come or not. */
  async until(holds: (panel: Panel) => boolean, limit = patience): Promise<Panel> {
    const end = performance.now() + limit;
    for (;;) {
      // A page on its way to another answers nothing.
      const panel = await this.panel().catch(() => undefined);
      if (panel !== undefined && (holds(panel) || performance.now() > end)) return panel;
      if (performance.now() > end + limit) throw new Error('the page does not answer');
      await this.page.waitForTimeout(40);
    }
  }
}
