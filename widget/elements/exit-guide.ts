import {render} from 'lit/html.js';
import type {SituationId} from '../../content/schema/situation.ts';
import {Guide} from '../core/guide.ts';
import type {HostPage} from '../core/host-page.ts';
import type {Library} from '../core/library.ts';
import {readLocale} from '../core/locale.ts';
import type {Model, Settings} from '../core/model.ts';
import {verdict} from '../core/receipt.ts';
import {readClearUrl, readContact, readId} from '../core/settings.ts';
import type {Later} from '../views/later.ts';
import type {QuestionsView} from '../views/questions.ts';
import {keepToItself, present, stage} from '../views/stage.ts';
import {styles} from '../views/styles.ts';
import {ExitGuideCloseEvent, ExitGuideDoneEvent, ExitGuideOpenEvent, ExitGuideStepEvent} from './events.ts';

/** What the element is made of: a page to look at, a library to read, the site that its links lead to. */
export type Parts = {readonly page: HostPage; readonly library: Library; readonly site: string};

/**
 * Walks a reader out of the CRM whose page it stands on. A thin shell: views are lit-html functions,
 * behaviour is the guide's. It extends HTMLElement and not LitElement, whose reactive properties would
 * cost every page 2.6 kB for the six that are here.
 *
 * @tag exit-guide
 * @fires {ExitGuideOpenEvent} exit-guide-open - The panel opened.
 * @fires {ExitGuideCloseEvent} exit-guide-close - The panel closed. The walk is kept for this tab.
 * @fires {ExitGuideStepEvent} exit-guide-step - The reader came to another step. Holds ids only.
 * @fires {ExitGuideDoneEvent} exit-guide-done - The receipt was shown. Says how the sign-out is known.
 * @attr {string} vendor - Id of the vendor. Without it the host and its markers tell.
 * @attr {'zh-CN' | 'zh-TW' | 'en'} locale - Language of the panel. Without it the page's `lang` or the browser's language tells. Switches live.
 * @attr {SituationId} situation - Id of the situation to begin with, instead of asking.
 * @attr {'bottom-right' | 'bottom-left' | 'top-right' | 'top-left'} corner - Where the panel stands; `bottom-right` without it.
 * @attr {string} contact - An https or mailto address of your own support, shown when somebody is stuck.
 * @attr {boolean} allow-clear - Lets script clear this origin's data, after a preview and a confirmation.
 * @attr {string} clear-url - A path of this host that answers `Clear-Site-Data`; asked after a preview and a confirmation.
 * @attr {boolean} no-launcher - The loader draws no button: only your own buttons open the panel.
 * @attr {string} packs - Address of the folder with the data, relative to the page. Without it, `packs/v1/` beside the script's `embed` folder.
 * @attr {string} own-pack - Address of a pack of your own (JSON), merged by id into ours. Read when the panel first opens.
 * @attr {string} site - Address of the site that links of the panel lead to. Without it, the one that the data lies on.
 * @slot contact - Markup of your own in place of the link of `contact`: a child with `slot="contact" hidden`. The panel shows it; `hidden` keeps it out of the page before.
 * @csspart panel - The panel.
 * @csspart ring - The ring around the control.
 * @cssprop {<color>} --exit-guide-accent - Colour of the ring, the bar and the first button.
 * @cssprop {<family-name>#} --exit-guide-font - Font family of the panel.
 */
export class ExitGuide extends HTMLElement {
  static readonly observedAttributes = ['vendor', 'locale', 'situation', 'corner', 'contact', 'allow-clear', 'clear-url'];

  /** Gives the parts for an element. Set before the tag is defined.
   * @internal */
  static parts: (element: ExitGuide) => Parts;

  /** A pack of your own, as an object, instead of the address in `own-pack`. Set it before the panel first opens. */
  declare ownPack?: object | undefined;

  #root: ShadowRoot;
  #guide: Guide | undefined;
  #model: Model | undefined;
  #later: Later | undefined;
  #questions: QuestionsView | undefined;
  #focusBefore: Element | null = null;
  /** The loader's button, before which everything is drawn. */
  readonly #before: ChildNode | null;
  #drawing = false;

  constructor() {
    super();
    // The loader may have drawn its button before: it stays, with its style.
    this.#root = this.shadowRoot ?? this.attachShadow({mode: 'open'});
    this.#before = this.#root.firstChild;
    this.#dress(styles);
    keepToItself(this.#root);
  }

  /** The language in use: as set, else as found. */
  get locale(): string {
    return readLocale([this.getAttribute('locale') ?? '', document.documentElement.lang, ...navigator.languages]);
  }

  set locale(locale: string) {
    this.setAttribute('locale', locale);
  }

  attributeChangedCallback(): void {
    if (this.#guide !== undefined) void this.#guide.configure(this.#settings(ExitGuide.parts(this).site)).catch(this.#guide.break);
    this.#draw();
  }

  disconnectedCallback(): void {
    // A page may move it, and what a page takes out in the middle of a walk is put back (widget/host/ask/stay.ts).
    setTimeout(() => this.isConnected || this.close(), 2000);
  }

  /** Opens the panel, at a situation if one is given. */
  open({situation}: {situation?: SituationId | undefined} = {}): void {
    this.#focusBefore = document.activeElement;
    this.#guide ??= this.#makeGuide();
    this.#guide.send({type: 'open', situation});
  }

  /** Closes the panel. The walk is kept for this tab and goes on at the next opening. */
  close(): void {
    if (this.#model !== undefined && this.#model.phase !== 'closed') this.#guide?.send({type: 'close'});
  }

  #makeGuide(): Guide {
    const {page, library, site} = ExitGuide.parts(this);
    return new Guide({page, library, settings: this.#settings(site), tell: this.#onModel});
  }

  #settings(site: string): Settings {
    return {
      locale: readLocale([this.locale]),
      vendor: readId(this.getAttribute('vendor')),
      situation: readId(this.getAttribute('situation')) as SituationId | undefined,
      contact: readContact(this.getAttribute('contact')),
      allowClear: this.hasAttribute('allow-clear'),
      clearUrl: readClearUrl(this.getAttribute('clear-url')),
      site,
    };
  }

  /** Many changes in one turn are one drawing. */
  #draw(): void {
    if (this.#drawing) return;
    this.#drawing = true;
    queueMicrotask(() => {
      this.#drawing = false;
      if (this.#model === undefined || this.#guide === undefined) return;
      try {
        render(stage(this.#model, this.#guide.send, this.#later, this.#questions), this.#root, {renderBefore: this.#before});
        if (this.isConnected) present(this.#root);
        this.#later?.layOut(this.#root, this.#model, this.getAttribute('corner'));
      } catch (trouble) {
        if (this.#model.phase !== 'failed') this.#guide.break(trouble);
      }
    });
  }

  readonly #onModel = (model: Model): void => {
    const before = this.#model;
    this.#model = model;
    this.#draw();
    const turned = before?.phase !== model.phase || before.walk?.index !== model.walk?.index;
    if (turned) queueMicrotask(() => this.#onTurn(before?.phase ?? 'closed', model));
  };

  /** Another phase or step: what it needs is fetched, focus goes to its heading, the embedder is told. */
  #onTurn(before: Model['phase'], {phase, walk}: Model): void {
    // What later steps draw is fetched while the reader is at the first. What did not come is asked for again at the next.
    if (phase === 'walking' || phase === 'receipt') this.#fetchLater().catch(() => {});
    if (phase === 'questions') void this.#fetchQuestions();
    for (const box of this.#root.querySelectorAll('.panel, .body')) box.scrollTo(0, 0);
    if (phase !== 'closed') this.#root.querySelector<HTMLElement>('h2')?.focus({preventScroll: true});
    if (before === 'closed' && phase !== 'closed') this.dispatchEvent(new ExitGuideOpenEvent());
    const step = walk?.steps[walk.index];
    if (walk !== undefined && phase === 'walking' && step !== undefined) this.dispatchEvent(new ExitGuideStepEvent(walk.situation, step.stage, walk.index));
    if (walk !== undefined && phase === 'receipt') this.dispatchEvent(new ExitGuideDoneEvent(walk.situation, verdict(walk).by));
    if (phase === 'closed' && before !== 'closed') {
      if (this.#focusBefore instanceof HTMLElement && this.#focusBefore.isConnected) this.#focusBefore.focus({preventScroll: true});
      this.dispatchEvent(new ExitGuideCloseEvent());
    }
  }

  async #fetchLater(): Promise<void> {
    if (this.#later !== undefined) return;
    const {later} = await import('../views/later.ts');
    if (this.#later === undefined) this.#dress(later.stylesLater);
    this.#later = later;
    this.#draw();
  }

  async #fetchQuestions(): Promise<void> {
    this.#questions ??= (await import('../views/questions.ts')).questions;
    this.#draw();
  }

  /** Style by an adopted sheet: no style policy forbids it. Before the loader's own, which dresses its button. */
  #dress(style: string): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    this.#root.adoptedStyleSheets = [sheet, ...this.#root.adoptedStyleSheets];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'exit-guide': ExitGuide;
  }
}
