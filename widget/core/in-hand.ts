import type {Step} from '../../content/plan/plan.ts';
import {canClear, cookieReach, engineOf, type Power} from '../../content/plan/powers.ts';
import type {PackSurface} from '../../content/schema/pack.ts';
import {detectSurface} from './detect.ts';
import {beyondKinds, type HostPage, type Reach, type ResidueKind, type Search, type Secret, type ServerAnswer} from './host-page.ts';
import type {Model, PanelEvent} from './model.ts';
import {pointAt} from './pointing.ts';
import {saveWalk} from './saved-walk.ts';
import {besides, wholePack} from './side-packs.ts';
import {advance, type Mark, proofOf, stepInHand, type Walk, type WalkEvent} from './walk.ts';

// One file for all that a walk needs at once.
export {besides, wholePack};

/** Between the preview of a clearing and the yes: a double click is no consent. Milliseconds. */
const thinkingTime = 500;
/** How long a page may take from the press on "sign out" until it shows that something happened. Milliseconds. */
const settleTime = 4000;
/** How long the keys of a session may be gone without a login form before that counts as out. Milliseconds. */
const graceTime = 1500;
/** How often it is looked whether our own mark is still there. Milliseconds. */
const markTime = 1000;

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
  /** Goes on with the walk that the tab's storage holds; false where it holds none. */
  readonly takeUp: () => Promise<boolean>;
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
  /** Tells the other tabs that this one saw the sign-out. */
  #tellTabs = (): void => undefined;
  /** Why it is asked, as a word of the panel: another tab said that it has signed out (believed once), or the page came back after its walk had ended. */
  #hint: '' | 'otherTab' | 'clear-came-back' = '';
  /** What would show that the browser was cleared before the reader signed out. */
  #traces = {cookies: false, mark: false};
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
      if (how === 'leaving') this.#saveLast();
      if (how === 'restored') void this.#onRestored().catch(warn);
    }, signal);
    reach.stay(
      () => model().phase === 'walking',
      () => set({}),
      signal,
    );
    this.#tellTabs = reach.joinTabs(() => this.#onHint(), signal);
    this.#traces = {cookies: reach.hasCookies(), mark: false};
    const timer = setInterval(() => this.#guardMark(), markTime);
    signal.addEventListener('abort', () => clearInterval(timer), {once: true});
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
    const {words, lexicon} = this.#desk.model();
    const hint = step.stage === 'prove' ? {...words?.panel, ...lexicon?.panel}[this.#hint] : undefined;
    this.#desk.set({announcement: hint ?? '', names: undefined});
    if (step.stage === 'sign-out') this.#checkWork(false);
    else this.#desk.set({work: undefined});
    // Taken up again after the last press: the page may be out already.
    if (step.stage === 'sign-out' && walk.pressed > 0 && !hasMore(step, walk.pressed)) void this.#goOnWhenOut(step).catch(warn);
    // An answer that was cut off by the page's leaving says nothing: it is asked anew. What was seen stays seen.
    if (step.stage === 'prove' && walk.marks[step.id]?.by !== 'seen' && (walk.clearedAt === undefined || this.#hint === 'clear-came-back'))
      void this.#proveWhenSettled().catch(warn);
    if (step.stage !== 'prove' && proofOf(walk)?.detail === 'restored') void this.#proveAgain().catch(warn);
    if (step.task.proof.by === 'residue') void this.#count().catch(warn);
    this.#point(step);
  }

  /** The page came back from the back/forward cache: the walk may have gone on elsewhere, and an old answer says nothing about now. */
  async #onRestored(): Promise<void> {
    const hadMark = this.#traces.mark;
    await this.#desk.page.mark.refresh?.();
    this.#traces = {cookies: this.#desk.reach.hasCookies(), mark: false};
    if (await this.#desk.takeUp()) return;
    const {session, walk} = this.#desk.model();
    // What this page still shows is of before: the walk has ended, or the browser was cleared. Where one is now the server says.
    if (hadMark && walk !== undefined) {
      this.#hint = 'clear-came-back';
      this.#desk.keep(advance(walk, {type: 'cleared', at: this.#desk.now()}));
      return this.#desk.send({type: 'jump', to: proveOf(walk)});
    }
    if (this.#step()?.stage === 'prove' && session?.asking === false && walk?.clearedAt === undefined) await this.#askServer();
  }

  /** Another tab said that it has signed out: the question is put here, too. Who says so falsely gains one question. */
  #onHint(): void {
    const {walk} = this.#desk.model();
    if (walk === undefined || this.#hint || walk.index >= proveOf(walk)) return;
    this.#hint = 'otherTab';
    this.#desk.send({type: 'jump', to: proveOf(walk)});
  }

  // ---- the mark

  /** The page goes: hosts empty their storage at a sign-out, and ours with it. What is kept are ids. */
  #saveLast(): void {
    const {walk, phase} = this.#desk.model();
    if (walk !== undefined && phase === 'walking') this.#desk.page.mark.write(saveWalk(walk, this.#desk.now()));
  }

  /**
   * Writes our mark again where it is missing. Where it went together with every cookie before the reader
   * signed out, the browser was cleared: the session may live on, and no answer can tell any more.
   */
  #guardMark(): void {
    const {walk, phase} = this.#desk.model();
    // Drawn again, too: a page may have shut our layer.
    this.#desk.set({});
    if (walk === undefined || phase !== 'walking' || walk.clearedAt !== undefined) return;
    const isThere = this.#desk.page.mark.read() !== undefined;
    const hasCookies = this.#desk.reach.hasCookies();
    const wasCleared = !hasCookies && (this.#traces.cookies || (this.#traces.mark && !isThere));
    const isAfter = walk.steps.some(({id, stage, task}, index) => (stage === 'sign-out' || task.endsThisSession) && (walk.marks[id] !== undefined || index < walk.index));
    if (wasCleared && !isAfter) return this.#desk.keep(advance(walk, {type: 'cleared', at: this.#desk.now()}));
    if (!isThere) this.#desk.keep(walk);
    // Where storage is refused there is no mark to miss.
    this.#traces = {cookies: hasCookies, mark: isThere || this.#desk.page.mark.read() !== undefined};
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
        return void this.#askServer().catch(warn);
      case 'count':
        return void this.#count().catch(warn);
      case 'names':
        return void this.#names(event.kind).catch(warn);
      case 'preview-clear':
        return void this.#previewClear(event.at).catch(warn);
      case 'confirm-clear':
        return void this.#clear(event.at).catch(warn);
      case 'cancel-clear':
        return this.#desk.set({clearing: 'idle'});
    }
  }

  #step(): Step | undefined {
    const {walk} = this.#desk.model();
    return walk === undefined ? undefined : stepInHand(walk);
  }

  #mark(by: Mark['by'], detail: string, step?: string): void {
    const {walk} = this.#desk.model();
    if (walk !== undefined) this.#desk.keep(advance(walk, {type: 'marked', mark: {by, at: this.#desk.now(), detail}, ...(step !== undefined && {step})}));
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
    const [words] = await Promise.all([this.#desk.finder(), this.#desk.reach.fetchFinder().catch(() => undefined)]);
    if (words === undefined) return undefined;
    this.#byName = {intent: 'sign-out', words};
    return this.#byName;
  }

  #onPressed(action: number, step: Step): void {
    this.#guardMark();
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
    void this.#goOnWhenOut(step).catch(warn);
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
    await this.#whenOut(signal, this.#hint ? 0 : settleTime);
    if (!signal.aborted) await this.#askServer();
  }

  async #whenOut(signal: AbortSignal, deadline: number): Promise<void> {
    const {session} = this.#desk.model().surface ?? {};
    // The wall clock may be set in the middle of a wait.
    const clock = () => performance.now();
    const until = clock() + deadline;
    let goneSince = Number.POSITIVE_INFINITY;
    while (!signal.aborted && session !== undefined && clock() < until) {
      const signs = this.#desk.reach.signs(session);
      if (signs.loginShows) return;
      // Apps forget their keys at the press, while the server is still being told: asked now, it would say "in".
      if (signs.signedInMarks !== false) goneSince = Number.POSITIVE_INFINITY;
      else goneSince = Math.min(goneSince, clock());
      if (clock() - goneSince > graceTime) return;
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
    this.#note(answer);
  }

  /** What an answer is worth: as the mark of the step in hand, or of the one that is named. */
  #note(answer: ServerAnswer, step?: string): void {
    if (answer.kind === 'signed-in') this.#mark('not-done', 'signed-in', step);
    else if (answer.kind === 'unknown') this.#mark('unknown', `answer-${answer.why}`, step);
    // The cookie that the question would have carried is gone, so the answer would be the same either way.
    else if (this.#desk.model().walk?.clearedAt !== undefined) this.#mark('unknown', 'after-clearing', step);
    else {
      this.#mark('seen', 'signed-out', step);
      this.#tellTabs();
    }
  }

  /** A mark that came back from storage proves nothing: before anything is cleared, the server is asked again. */
  async #proveAgain(): Promise<void> {
    const signal = this.#signal;
    const answer = await this.#firstClearAnswer(this.#desk.model().surface, signal);
    // The next step asks again: a question that was cut off is no answer.
    if (signal.aborted) return;
    const {walk} = this.#desk.model();
    for (const {id, task} of walk?.steps ?? []) if (task.proof.by === 'session' && walk?.marks[id]?.detail === 'restored') this.#note(answer, id);
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

  /** Opens the names of one kind, or closes them. */
  async #names(kind: ResidueKind): Promise<void> {
    const signal = this.#signal;
    const found = this.#desk.model().names?.[kind] === undefined ? ((await this.#desk.reach.names(kind)) ?? 'unreadable') : undefined;
    if (!signal.aborted) this.#desk.set({names: {...this.#desk.model().names, [kind]: found}});
  }

  /** The power to clear by: the one that reaches furthest of those that were given. None before the proof is anew. */
  #power(): Power | undefined {
    const {walk, settings} = this.#desk.model();
    if (walk === undefined || proofOf(walk)?.detail === 'restored') return undefined;
    return settings.extension ? 'extension' : settings.clearUrl !== undefined ? 'address' : settings.allowClear ? 'script' : undefined;
  }

  async #previewClear(at: number): Promise<void> {
    const by = this.#power();
    if (by === undefined) return;
    const power = {by, reach: reachWord(by, this.#desk.page.whereabouts().agent)};
    const signal = this.#signal;
    // A browser's own question comes first; only then is there something to preview.
    const {askLeave} = this.#desk.reach;
    const asked = performance.now();
    if (askLeave !== undefined && !(await askLeave())) return this.#desk.set({power: {...power, trouble: 'clear-not-allowed'}});
    await this.#count();
    if (signal.aborted) return;
    this.#previewedAt = at + performance.now() - asked;
    this.#desk.set({clearing: 'preview', power});
  }

  async #clear(at: number): Promise<void> {
    const {walk, clearing, settings} = this.#desk.model();
    const by = this.#power();
    const step = this.#step();
    if (by === undefined || walk === undefined || step === undefined || clearing !== 'preview' || at - this.#previewedAt < thinkingTime) return;
    this.#desk.set({clearing: 'busy', names: undefined});
    this.#desk.page.mark.forget();
    const cleared = advance(walk, {type: 'cleared', at: this.#desk.now()});
    this.#desk.set({walk: cleared});
    const {report, beyond, trouble} = await this.#desk.reach.clear({script: settings.allowClear, address: settings.clearUrl, keep: []});
    const after = await this.#desk.reach.residue();
    const {residue, power} = this.#desk.model();
    // The reader may have gone to another step meanwhile: what was cleared is no answer to what is asked there.
    this.#desk.set({
      ...(this.#inHand(step) && {clearing: 'done'}),
      residue: {...residue, report, beyond, after},
      ...(power && trouble && {power: {...power, trouble: `clear-${trouble}`}}),
    });
    // What the power does not reach is no failure of it; the table says that it is still there.
    const can = canClear[by][engineOf(this.#desk.page.whereabouts().agent)];
    const gone =
      !trouble && Object.values(report).every((state) => state === 'gone' || state === 'kept') && beyondKinds.every((kind) => can[kind] === 'no' || beyond[kind] === 'gone');
    this.#mark(gone ? 'seen' : 'unknown', gone ? 'cleared' : 'cleared-partly', step.id);
  }
}

const proveOf = (walk: Walk): number => walk.steps.findIndex(({stage}) => stage === 'prove');

/** Says beforehand how far a power goes in this browser. */
const reachWord = (by: Power, agent: string): string => `clear-reach-${by}-${cookieReach[by][engineOf(agent)]}`;

const warn = (trouble: unknown): void => console.warn('exit-guide:', trouble);

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
