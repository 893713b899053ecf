import type {Step} from '../../content/plan/plan.ts';
import {canClear, cookieReach, engineOf, type Power} from '../../content/plan/powers.ts';
import type {PackSurface} from '../../content/schema/pack.ts';
import {detectSurface} from './detect.ts';
import {beyondKinds, type HostPage, type Reach, type Search, type Secret, type ServerAnswer} from './host-page.ts';
import type {Model, PanelEvent} from './model.ts';
import {pointAt} from './pointing.ts';
import {advance, type Mark, stepInHand, type Walk, type WalkEvent} from './walk.ts';

/** Between the preview of a clearing and the yes: a double click is no consent. Milliseconds. */
const thinkingTime = 500;
/** How long a page may take from the press on "sign out" until it shows that something happened. Milliseconds. */
const settleTime = 4000;
/** How long the keys of a session may be gone without a login form before that counts as out. Milliseconds. */
const graceTime = 1500;

/** What the guide lends: its model, and the ways to change it. */
export type Desk = {
  readonly page: HostPage;
  readonly reach: Reach;
  readonly now: () => number;
  readonly model: () => Model;
  readonly set: (change: Partial<Model>) => void;
  /** Words by which a control is found without a guide; undefined where they cannot be had. */
  readonly finder: () => Promise<Search['words'] | undefined>;
  readonly send: (event: WalkEvent) => void;
  readonly keep: (walk: Walk) => void;
  readonly onSurface: (surface: PackSurface) => void;
};

/**
 * Does the work of the step in hand: points at its control, notices the reader's press, asks for unsaved
 * work, asks the server once, counts what is left and clears it after a yes.
 */
export class InHand {
  readonly #desk: Desk;
  /** Ends with the step. */
  #signal: AbortSignal = AbortSignal.abort();
  /** Header values taken at the reader's press; used once. */
  #secrets: readonly Secret[] = [];
  /** What is looked for by name, once the guide's own controls were not there. */
  #byName: Search | undefined;
  /** When the preview was shown; the yes must come later. */
  #previewedAt = Number.POSITIVE_INFINITY;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** The panel is open: reads the page's language and surface, and begins to notice edits and moves. */
  open(signal: AbortSignal): void {
    const {reach, model, set, onSurface} = this.#desk;
    set({interfaceLanguage: reach.interfaceLanguage()});
    reach.watchWork(signal);
    reach.onMove((how) => {
      if (how === 'restored') this.#lookAgain();
    }, signal);
    const {pack, surface} = model();
    const shown = pack === undefined ? undefined : detectSurface(pack, reach.sees);
    if (shown !== undefined && shown.id !== surface?.id) onSurface(shown);
  }

  /** Begins with the step in hand; what was begun before has ended with its signal. */
  enter(signal: AbortSignal): void {
    this.#signal = signal;
    const {walk} = this.#desk.model();
    const step = this.#step();
    if (walk === undefined || step === undefined) return;
    if (step.stage === 'sign-out') this.#checkWork(false);
    else this.#desk.set({work: undefined});
    // Taken up again after the last press: the page may be out already.
    if (step.stage === 'sign-out' && walk.pressed > 0 && !hasMore(step, walk.pressed)) void this.#goOnWhenOut(step);
    // An answer that was cut off by the page's leaving says nothing: it is asked anew. What was seen stays seen.
    if (step.stage === 'prove' && walk.marks[step.id]?.by !== 'seen' && walk.clearedAt === undefined) void this.#proveWhenSettled();
    if (step.task.proof.by === 'residue') void this.#count();
    this.#point(step);
  }

  /** The page came back from the back/forward cache: an old answer says nothing about now. */
  #lookAgain(): void {
    const {session, walk} = this.#desk.model();
    const step = this.#step();
    if (step?.stage === 'prove' && session?.asking === false && walk?.clearedAt === undefined) void this.#askServer();
  }

  /** Takes what the reader did. */
  take(event: PanelEvent): void {
    switch (event.type) {
      case 'go-to-control':
        return this.#goToControl();
      case 'go-to-field':
        return this.#desk.reach.goToField(event.field);
      case 'check-work':
        return this.#checkWork(true);
      case 'ask-server':
        return void this.#askServer();
      case 'count':
        return void this.#count();
      case 'preview-clear':
        return void this.#previewClear(event.at);
      case 'confirm-clear':
        return void this.#clear(event.at);
      case 'cancel-clear':
        return this.#desk.set({clearing: 'idle'});
    }
  }

  #step(): Step | undefined {
    const {walk} = this.#desk.model();
    return walk === undefined ? undefined : stepInHand(walk);
  }

  #mark(by: Mark['by'], detail: string): void {
    const {walk} = this.#desk.model();
    if (walk !== undefined) this.#desk.keep(advance(walk, {type: 'marked', mark: {by, at: this.#desk.now(), detail}}));
  }

  // ---- pointing

  #point(step: Step): void {
    const {reach} = this.#desk;
    const {surface} = this.#desk.model();
    const interfaceLanguage = reach.interfaceLanguage();
    if (interfaceLanguage !== this.#desk.model().interfaceLanguage) this.#desk.set({interfaceLanguage});
    const end = new AbortController();
    this.#signal.addEventListener('abort', () => end.abort(), {once: true});
    // Apps set their language when they have loaded it, which may be long after they show.
    const listen = (): void => {
      if (end.signal.aborted || reach.interfaceLanguage() === interfaceLanguage) return;
      end.abort();
      this.#point(step);
    };
    reach.onLanguage(listen, end.signal);
    if (surface === undefined || step.owner !== 'surface') return;
    pointAt({
      page: this.#desk.reach,
      task: step.task,
      surface,
      interfaceLanguage,
      deny: this.#desk.model().lexicon?.deny[step.stage] ?? [],
      search: step.stage === 'sign-out' && step.task.proof.by === 'session' ? () => this.#search() : undefined,
      pressed: () => this.#desk.model().walk?.pressed ?? 0,
      onPointing: (pointing) => {
        this.#desk.set({pointing});
        listen();
      },
      onPressed: (action) => this.#onPressed(action, step),
      signal: end.signal,
    });
  }

  async #search(): Promise<Search | undefined> {
    const words = await this.#desk.finder();
    if (words === undefined) return undefined;
    this.#byName = {intent: 'sign-out', words};
    return this.#byName;
  }

  #onPressed(action: number, step: Step): void {
    const {walk, surface} = this.#desk.model();
    if (walk === undefined) return;
    this.#desk.keep(advance(walk, {type: 'pressed', action}));
    if (hasMore(step, action + 1)) return;
    const rest = step.task.actions.slice(action + 1);
    // The press that ends it: read what the question needs before the page forgets it.
    if (surface?.session !== undefined) this.#secrets = surface.session.probes.map((probe) => this.#desk.reach.secret(probe));
    if (step.task.proof.by !== 'session') return;
    this.#mark('said', 'pressed');
    if (rest.length === 0) return this.#desk.send({type: 'next'});
    // A dialog may ask once more; if it does not, the page shows that one is out.
    void this.#goOnWhenOut(step);
  }

  async #goOnWhenOut(step: Step): Promise<void> {
    const signal = this.#signal;
    await this.#whenOut(signal, Number.POSITIVE_INFINITY);
    if (!signal.aborted && this.#inHand(step)) this.#desk.send({type: 'next'});
  }

  #inHand(step: Step): boolean {
    return this.#step()?.id === step.id;
  }

  #goToControl(): void {
    const {surface, interfaceLanguage, pointing} = this.#desk.model();
    const step = this.#step();
    const action = pointing === undefined ? undefined : step?.task.actions[pointing.action];
    const control = action !== undefined && 'control' in action ? surface?.controls.find(({id}) => id === action.control) : undefined;
    if (control === undefined || step === undefined) return;
    if (pointing?.sighting.kind === 'behind' && this.#byName !== undefined) return void this.#desk.reach.goTo(this.#byName);
    if (this.#desk.reach.goTo({control, interfaceLanguage, deny: this.#desk.model().lexicon?.deny[step.stage] ?? []})) return;
    if (this.#byName !== undefined) this.#desk.reach.goTo(this.#byName);
  }

  // ---- unsaved work

  #checkWork(ask: boolean): void {
    const work = this.#desk.reach.work({ask, dirty: this.#desk.model().surface?.dirty ?? []});
    this.#desk.set({work});
    if (ask) {
      if (work.kind === 'nothing-seen') this.#mark('seen', 'nothing-seen');
      else if (work.kind === 'cannot-see') this.#mark('unknown', 'cannot-see');
      else this.#mark('not-done', 'unsaved');
    }
  }

  // ---- proving

  /** Asks once the page shows that the sign-out happened, or the settling time is over. */
  async #proveWhenSettled(): Promise<void> {
    const signal = this.#signal;
    this.#desk.set({session: {asking: true}});
    await this.#whenOut(signal, settleTime);
    if (!signal.aborted) await this.#askServer();
  }

  async #whenOut(signal: AbortSignal, deadline: number): Promise<void> {
    const {session} = this.#desk.model().surface ?? {};
    const until = this.#desk.now() + deadline;
    let goneSince = Number.POSITIVE_INFINITY;
    while (!signal.aborted && session !== undefined && this.#desk.now() < until) {
      const signs = this.#desk.reach.signs(session);
      if (signs.loginShows) return;
      // Apps forget their keys at the press, while the server is still being told: asked now, it would say "in".
      if (signs.signedInMarks !== false) goneSince = Number.POSITIVE_INFINITY;
      else goneSince = Math.min(goneSince, this.#desk.now());
      if (this.#desk.now() - goneSince > graceTime) return;
      await pause(100, signal);
    }
  }

  async #askServer(): Promise<void> {
    const {surface} = this.#desk.model();
    const step = this.#step();
    const signal = this.#signal;
    if (step === undefined) return;
    const signs = surface?.session === undefined ? undefined : this.#desk.reach.signs(surface.session);
    this.#desk.set({session: {asking: true, ...(signs && {signs})}});
    const answer = await this.#firstClearAnswer(surface, signal);
    if (signal.aborted || !this.#inHand(step)) return;
    this.#desk.set({session: {asking: false, answer, ...(signs && {signs})}});
    if (answer.kind === 'signed-in') this.#mark('not-done', 'signed-in');
    else if (answer.kind === 'unknown') this.#mark('unknown', `answer-${answer.why}`);
    // The cookie that the question would have carried is gone, so the answer would be the same either way.
    else if (this.#desk.model().walk?.clearedAt !== undefined) this.#mark('unknown', 'after-clearing');
    else this.#mark('seen', 'signed-out');
  }

  async #firstClearAnswer(surface: PackSurface | undefined, signal: AbortSignal): Promise<ServerAnswer> {
    const probes = surface?.session?.probes ?? [];
    const secrets = this.#secrets;
    this.#secrets = [];
    for (const [index, probe] of probes.entries()) {
      const answer = await this.#desk.reach.askServer(probe, secrets[index] ?? this.#desk.reach.secret(probe), signal);
      if (answer.kind !== 'unknown' || index === probes.length - 1) return answer;
    }
    return {kind: 'unknown', why: 'no-probe'};
  }

  // ---- what is left, and clearing it

  async #count(): Promise<void> {
    const counted = await this.#desk.reach.residue();
    const {residue} = this.#desk.model();
    this.#desk.set({residue: this.#desk.model().walk?.clearedAt === undefined ? {before: counted} : {...residue, after: counted}});
    const step = this.#step();
    if (step?.stage === 'recheck' && step.task.proof.by === 'residue') this.#mark('seen', 'counted');
  }

  async #previewClear(at: number): Promise<void> {
    const {settings} = this.#desk.model();
    const by = powerOf(settings);
    if (by === undefined) return;
    const power = {by, reach: reachWord(by, this.#desk.page.whereabouts().agent)};
    const signal = this.#signal;
    // A browser's own question comes first; only then is there something to preview.
    const {askLeave} = this.#desk.reach;
    const asked = this.#desk.now();
    if (askLeave !== undefined && !(await askLeave())) return this.#desk.set({power: {...power, trouble: 'clear-not-allowed'}});
    await this.#count();
    if (signal.aborted) return;
    this.#previewedAt = at + this.#desk.now() - asked;
    this.#desk.set({clearing: 'preview', power});
  }

  async #clear(at: number): Promise<void> {
    const {walk, clearing, settings} = this.#desk.model();
    const by = powerOf(settings);
    if (by === undefined || walk === undefined || clearing !== 'preview' || at - this.#previewedAt < thinkingTime) return;
    this.#desk.set({clearing: 'busy'});
    this.#desk.page.mark.forget();
    const cleared = advance(walk, {type: 'cleared', at: this.#desk.now()});
    this.#desk.set({walk: cleared});
    const {report, beyond, trouble} = await this.#desk.reach.clear({script: settings.allowClear, address: settings.clearUrl, keep: []});
    const after = await this.#desk.reach.residue();
    const {residue, power} = this.#desk.model();
    this.#desk.set({clearing: 'done', residue: {...residue, report, beyond, after}, ...(power && trouble && {power: {...power, trouble: `clear-${trouble}`}})});
    // What the power does not reach is no failure of it; the table says that it is still there.
    const can = canClear[by][engineOf(this.#desk.page.whereabouts().agent)];
    const gone = Object.values(report).every((state) => state === 'gone' || state === 'kept') && beyondKinds.every((kind) => can[kind] === 'no' || beyond[kind] === 'gone');
    this.#mark(gone ? 'seen' : 'unknown', gone ? 'cleared' : 'cleared-partly');
  }
}

/** The power that is used: the one that reaches furthest of those that were given. */
const powerOf = ({extension, clearUrl, allowClear}: Model['settings']): Power | undefined =>
  extension ? 'extension' : clearUrl !== undefined ? 'address' : allowClear ? 'script' : undefined;

/** Says beforehand how far a power goes in this browser. */
const reachWord = (by: Power, agent: string): string => `clear-reach-${by}-${cookieReach[by][engineOf(agent)]}`;

/** True where something that must be pressed is still to come. */
const hasMore = (step: Step, from: number): boolean => step.task.actions.slice(from).some((action) => !('when' in action) || action.when === undefined);

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      {once: true},
    );
  });
