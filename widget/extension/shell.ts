import {render} from 'lit/html.js';
import type {SituationId} from '../../content/schema/situation.ts';
import {Guide} from '../core/guide.ts';
import type {HostPage} from '../core/host-page.ts';
import type {Library} from '../core/library.ts';
import type {Model, Settings} from '../core/model.ts';
import {later} from '../views/later.ts';
import {questions} from '../views/questions.ts';
import {keepToItself, present, stage} from '../views/stage.ts';
import {styles} from '../views/styles.ts';

/** The second shell on the same views: no custom element, a closed root, everything bundled. */
export class ExtensionShell {
  readonly #home: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #guide: Guide;

  constructor({home, page, library, settings}: {home: HTMLElement; page: HostPage; library: Library; settings: Settings}) {
    this.#home = home;
    this.#root = home.attachShadow({mode: 'closed'});
    this.#root.adoptedStyleSheets = [styles, later.stylesLater].map((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      return sheet;
    });
    keepToItself(this.#root);
    this.#guide = new Guide({
      page,
      library,
      settings,
      tell: (model) => this.#draw(model),
    });
  }

  /** Opens the panel, at a situation if a walk waits for it. */
  open(situation?: SituationId): void {
    if (!this.#home.isConnected) document.documentElement.append(this.#home);
    this.#guide.send({type: 'open', situation});
  }

  #step = '';

  #draw(model: Model): void {
    render(stage(model, this.#guide.send, later, questions), this.#root);
    if (model.phase === 'closed') return this.#home.remove();
    present(this.#root);
    later.layOut(this.#root, model, null);
    const step = `${model.phase} ${model.walk?.index}`;
    if (step !== this.#step) {
      this.#root.querySelector('.body')?.scrollTo(0, 0);
      this.#root.querySelector<HTMLElement>('h2')?.focus({preventScroll: true});
    }
    this.#step = step;
  }
}
