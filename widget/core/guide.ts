import {plan} from '../../content/plan/plan.ts';
import type {Step} from '../../content/plan/plan.ts';
import type {Pack, PackSurface, Words} from '../../content/schema/pack.ts';
import type {SituationId} from '../../content/schema/situation.ts';
import {vendorByHost, vendorByMarkers} from './detect.ts';
import type {HostPage} from './host-page.ts';
import type {InHand} from './in-hand.ts';
import type {Library} from './library.ts';
import type {Questions} from './questions.ts';
import type {Model, PanelEvent, Settings} from './model.ts';
import {saveWalk} from './saved-walk.ts';
import {advance, begin, type Mark, stepInHand, type Walk, type WalkEvent} from './walk.ts';

const warn = (trouble: unknown): void => console.warn('exit-guide:', trouble);

/**
 * Walks one reader through one plan on one page: takes what the reader does, asks the host page and the
 * library, and tells the shell each new model. It never presses anything for the reader.
 */
export class Guide {
  readonly #page: HostPage;
  readonly #library: Library;
  readonly #now: () => number;
  readonly #tell: (model: Model) => void;
  #model: Model;
  /** Ends with the panel. */
  #open: AbortController | undefined;
  /** Ends with the step in hand. */
  #step: AbortController | undefined;
  /** What does the work of a step; fetched when the first step begins. */
  #hand: Promise<InHand> | undefined;
  /** What answers questions; fetched when the first is to be asked. */
  #questions: Promise<Questions> | undefined;

  constructor(options: {page: HostPage; library: Library; settings: Settings; tell: (model: Model) => void; now?: () => number}) {
    this.#page = options.page;
    this.#library = options.library;
    this.#tell = options.tell;
    this.#now = options.now ?? Date.now;
    this.#model = {phase: 'closed', settings: options.settings, providers: [], interfaceLanguage: '', touch: false, mac: false, clearing: 'idle', announcement: ''};
  }

  get model(): Model {
    return this.#model;
  }

  /** New settings while open: the locale switches live, everything else holds from the next opening. */
  async configure(settings: Settings): Promise<void> {
    const localeChanged = settings.locale !== this.#model.settings.locale;
    this.#set({settings});
    if (localeChanged && this.#model.phase !== 'closed') await this.#load();
  }

  /** Takes what the reader did. Never throws: plans are computed of what was read whole, and the rest is caught where it ends. */
  readonly send = (event: PanelEvent): void => {
    switch (event.type) {
      case 'open':
        return void this.#start(event.situation).catch(() => this.#fail('pack-missing'));
      case 'close':
        return this.#close();
      case 'choose':
        return this.#choose(event.situation);
      case 'provider':
        return void this.#chooseProvider(event.id).catch(warn);
      case 'restart':
        this.#page.mark.forget();
        this.#step?.abort();
        return this.#set({phase: 'asking', walk: undefined, residue: undefined, session: undefined, work: undefined, clearing: 'idle', pointing: undefined});
      case 'back':
        return this.#move({type: 'back'});
      case 'jump':
        return this.#move({type: 'jump', to: event.to});
      case 'next':
        return this.#move({type: 'next'});
      case 'skip':
        this.#mark('not-done', 'skipped');
        return this.#move({type: 'next'});
      case 'said':
        this.#mark('said');
        return this.#move({type: 'next'});
      case 'questions':
      case 'ask':
      case 'show-answer':
        this.#questions ??= import('./questions.ts').then(
          ({Questions}) =>
            new Questions(
              this.#page,
              this.#library,
              () => this.#model,
              (change) => this.#set(change),
            ),
        );
        return void this.#questions.then((questions) => questions.take(event)).catch(() => this.#fail('pack-missing', this.#model.words));
      case 'go-to-control':
      case 'go-to-field':
      case 'check-work':
      case 'ask-server':
      case 'count':
      case 'names':
      case 'preview-clear':
      case 'confirm-clear':
      case 'cancel-clear':
        return void this.#hand?.then((hand) => hand.take(event)).catch(warn);
      default:
        return event satisfies never;
    }
  };

  // ---- opening and closing

  async #start(situation: SituationId | undefined): Promise<void> {
    if (!/^(closed|failed)$/u.test(this.#model.phase)) return;
    this.#open?.abort();
    this.#open = new AbortController();
    const {signal} = this.#open;
    const {touch, mac} = this.#page.whereabouts();
    this.#set({phase: 'loading', touch, mac});
    if (!(await this.#load()) || signal.aborted) return;
    const wanted = situation ?? this.#model.settings.situation;
    if (await this.#takeUp(wanted)) {
      // The walk goes on where it was.
    } else if (wanted === undefined) this.#set({phase: 'asking'});
    else this.#choose(wanted);
    // The panel is there; what looks at the page comes now, and may know the surface better.
    this.#useHand(signal, (hand) => hand.open(signal));
    this.#loadBrowser().catch(warn);
  }

  #close(): void {
    this.#step?.abort();
    this.#open?.abort();
    this.#open = undefined;
    if (this.#model.phase === 'receipt') this.#page.mark.forget();
    this.#set({phase: 'closed', pointing: undefined, clearing: 'idle', announcement: ''});
  }

  /** Words and the vendor's pack in the reader's locale. False where they could not be had: then the panel says why. */
  async #load(): Promise<boolean> {
    const {locale} = this.#model.settings;
    const [words, vendor] = await Promise.all([this.#library.words(locale), this.#vendor()]);
    if (words.kind !== 'read') return this.#fail(words.code);
    const reading = await this.#library.pack('vendor', vendor, locale);
    if (reading.kind !== 'read') return this.#fail(reading.code, words.value);
    const pack = reading.value;
    const surface = pack.surfaces.find(({id}) => id === this.#model.surface?.id) ?? pack.surfaces[0];
    this.#set({words: words.value, pack, surface, failure: undefined});
    if (this.#model.lexicon !== undefined) await Promise.all([this.#loadLexicon(), this.#loadBrowser(), this.#reloadProvider()]);
    return true;
  }

  async #vendor(): Promise<string> {
    const known = this.#model.settings.vendor ?? this.#model.walk?.vendor;
    if (known !== undefined) return known;
    const index = await this.#library.index();
    if (index.kind !== 'read') return 'any-crm';
    const byHost = vendorByHost(index.value, this.#page.whereabouts().host);
    if (byHost !== undefined) return byHost;
    const reach = await this.#page.reach().catch(() => undefined);
    // A login page may bear no mark of the vendor: then the walk's own word counts, if we know such a vendor.
    const text = this.#page.mark.read();
    const saved = text && (await import('./take-up.ts')).readSavedWalk(text, this.#now())?.vendor;
    return (reach && vendorByMarkers(index.value, reach.sees)) ?? index.value.vendors.find(({id}) => id === saved)?.id ?? 'any-crm';
  }

  async #loadLexicon(): Promise<void> {
    const reading = await this.#library.lexicon(this.#model.settings.locale);
    if (reading.kind === 'read') this.#set({lexicon: reading.value});
  }

  async #loadBrowser(): Promise<void> {
    const {besides} = await import('./in-hand.ts');
    this.#set(await besides(this.#library, this.#model, this.#page.whereabouts().agent));
    this.#replan();
  }

  async #chooseProvider(id: string): Promise<void> {
    const pack = await this.#wholePack('provider', id);
    const surface = pack?.surfaces[0];
    if (pack === undefined || surface === undefined) return;
    this.#set({provider: {pack, surface}});
    this.#replan(id);
  }

  async #wholePack(kind: Pack['kind'], id: string): Promise<Pack | undefined> {
    return (await import('./in-hand.ts')).wholePack(this.#library, kind, id, this.#model);
  }

  async #reloadProvider(): Promise<void> {
    const id = this.#model.provider?.pack.id;
    if (id !== undefined) await this.#chooseProvider(id);
  }

  /** What was read cannot be worked with: the panel says so and offers to begin again; the host page hears nothing. */
  readonly break = (trouble: unknown): void => {
    warn(trouble);
    this.#fail('pack-broken');
  };

  #fail(failure: string, words?: Words): false {
    this.#set({phase: 'failed', failure, ...(words && {words})});
    return false;
  }

  // ---- the walk

  #steps(situation: SituationId): {kind: 'steps'; steps: readonly Step[]} | {kind: 'fork'; to: readonly SituationId[]} | undefined {
    const {words, surface, browser, provider} = this.#model;
    const row = words?.situations.find(({id}) => id === situation);
    if (words === undefined || surface === undefined || row === undefined) return undefined;
    return plan({
      situation: row,
      tasks: {surface: surface.tasks, general: words.general.tasks, browser: browser?.surface.tasks ?? [], identity: provider?.surface.tasks ?? []},
    });
  }

  #choose(situation: SituationId): void {
    const {pack, surface} = this.#model;
    const computed = this.#steps(situation);
    if (computed === undefined || pack === undefined || surface === undefined) return this.#set({phase: 'asking'});
    if (computed.kind === 'fork') return this.#set({phase: 'fork'});
    this.#begin(begin({vendor: pack.id, surface: surface.id, situation, steps: computed.steps}));
  }

  /** Goes on with the walk that this tab's storage holds. False where there is none to go on with. */
  async #takeUp(wanted?: SituationId): Promise<boolean> {
    const text = this.#page.mark.read();
    const walk =
      text &&
      (await (
        await import('./take-up.ts')
      ).takeUp(text, {
        now: this.#now(),
        wanted,
        model: () => this.#model,
        set: (change) => this.#set(change),
        steps: (situation) => this.#steps(situation),
        fetchMore: (provider) => Promise.allSettled([provider && this.#chooseProvider(provider), this.#loadBrowser()]),
      }));
    if (!walk) return false;
    this.#begin(walk);
    return true;
  }

  #begin(walk: Walk): void {
    this.#keep(walk);
    this.#enter();
  }

  /** The page shows another surface than was taken for granted. A walk that has begun to mark keeps its own. */
  #onSurface(surface: PackSurface): void {
    const {walk} = this.#model;
    if (walk !== undefined && (Object.keys(walk.marks).length > 0 || walk.pressed > 0)) return;
    this.#set({surface});
    if (walk !== undefined) this.#set({walk: {...walk, surface: surface.id}});
    this.#replan();
  }

  #replan(provider?: string): void {
    const {walk} = this.#model;
    const computed = walk === undefined ? undefined : this.#steps(walk.situation);
    if (walk === undefined || computed?.kind !== 'steps') return;
    const before = stepInHand(walk)?.id;
    const next = advance(walk, {type: 'replanned', steps: computed.steps, provider});
    this.#keep(next);
    if (stepInHand(next)?.id !== before) this.#enter();
  }

  #move(event: WalkEvent): void {
    const {walk} = this.#model;
    if (walk === undefined) return;
    this.#keep(advance(walk, event));
    this.#enter();
  }

  #mark(by: Mark['by'], detail?: string): void {
    const {walk} = this.#model;
    if (walk === undefined) return;
    this.#keep(advance(walk, {type: 'marked', mark: {by, at: this.#now(), ...(detail !== undefined && {detail})}}));
  }

  #keep(walk: Walk): void {
    this.#set({walk});
    // After clearing nothing of ours may lie in the storage that was just emptied.
    if (walk.clearedAt === undefined) this.#page.mark.write(saveWalk(walk, this.#now()));
  }

  /** Begins with the step in hand, or shows the receipt when all are behind. */
  #enter(): void {
    this.#step?.abort();
    this.#step = new AbortController();
    const {signal} = this.#step;
    const {walk} = this.#model;
    this.#set({pointing: undefined, clearing: 'idle', session: undefined});
    if (walk === undefined || stepInHand(walk) === undefined) {
      this.#page.mark.forget();
      return this.#set({phase: 'receipt'});
    }
    this.#set({phase: 'walking'});
    this.#useHand(signal, (hand) => hand.enter(signal));
  }

  /** What does the work is asked for once; where it did not come the panel says so, and it may be asked for again. */
  #useHand(signal: AbortSignal, use: (hand: InHand) => void): void {
    this.#hand ??= this.#makeHand();
    this.#hand
      .then(
        (hand) => signal.aborted || use(hand),
        () => {
          this.#hand = undefined;
          if (!signal.aborted) this.#fail(this.#model.failure ?? 'pack-missing');
        },
      )
      .catch(warn);
  }

  async #makeHand(): Promise<InHand> {
    const {pack} = this.#model;
    const [{InHand}, reach, whole] = await Promise.all([import('./in-hand.ts'), this.#page.reach(), pack && this.#wholePack(pack.kind, pack.id), this.#loadLexicon()]);
    if (whole === undefined) throw this.#fail('pack-broken');
    return new InHand({
      reach,
      page: this.#page,
      now: this.#now,
      finder: async () => {
        const reading = await this.#library.finder();
        return reading.kind === 'read' ? reading.value : undefined;
      },
      model: () => this.#model,
      set: (change) => this.#set(change),
      send: (event) => this.#move(event),
      keep: (walk) => this.#keep(walk),
      onSurface: (surface) => this.#onSurface(surface),
      takeUp: () => this.#takeUp(),
    });
  }

  #set(change: Partial<Model>): void {
    this.#model = {...this.#model, ...change};
    this.#tell(this.#model);
  }
}
