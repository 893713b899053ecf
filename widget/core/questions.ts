import type {PanelAnswers} from '../../content/schema/answers.ts';
import {openSearch, type Search} from '../../content/search/search.ts';
import {moreWords, panelAnswers, shortAnswers} from './answer-files.ts';
import type {HostPage} from './host-page.ts';
import type {Library} from './library.ts';
import type {Model, QuestionsEvent, QuestionsModel} from './model.ts';

/** One locale's index, and the same with the words that make strange ones known. */
type Index = {readonly words: PanelAnswers['words']; readonly plain: Search; readonly full: () => Promise<Search>};

/** Answers questions in the panel, from files of ours alone: once they are here, without a network. */
export class Questions {
  readonly #page: HostPage;
  readonly #library: Library;
  readonly #model: () => Model;
  readonly #set: (change: Partial<Model>) => void;
  readonly #indexes = new Map<string, Promise<Index>>();

  constructor(page: HostPage, library: Library, model: () => Model, set: (change: Partial<Model>) => void) {
    this.#page = page;
    this.#library = library;
    this.#model = model;
    this.#set = set;
  }

  /** Rejects where the index cannot be had. */
  async take(event: QuestionsEvent): Promise<void> {
    switch (event.type) {
      case 'questions':
        return this.#begin();
      case 'ask':
        return this.#ask(event.text);
      case 'show-answer': {
        const {questions} = this.#model();
        if (questions !== undefined) this.#change({open: questions.open === event.ref ? undefined : event.ref});
        return;
      }
      default:
        return event satisfies never;
    }
  }

  async #begin(): Promise<void> {
    const {locale} = this.#model().settings;
    const [{words, plain, full}, reach] = await Promise.all([this.#index(), this.#page.reach()]);
    if (this.#model().phase !== 'asking') return;
    // Next to a password field nothing of ours may look as if it asked for something.
    const field = !reach.sees({by: 'css', selector: 'input[type=password]'});
    this.#set({phase: 'questions', questions: {words, typed: '', field, outcome: plain.ask('', this.#model().pack?.id), texts: {}}});
    // What answers say, and what strange words mean, come now, so that asking needs no network later.
    void full().catch(() => undefined);
    const texts = await shortAnswers(this.#library, locale);
    if (texts.kind === 'read') this.#change({texts: texts.value.texts});
  }

  async #ask(text: string): Promise<void> {
    this.#change({typed: text, open: undefined});
    const {plain, full} = await this.#index();
    const search = plain.strange(text) ? await full().catch(() => plain) : plain;
    if (this.#model().questions?.typed !== text) return;
    const outcome = search.ask(text, this.#model().pack?.id);
    const {words = undefined} = this.#model().questions ?? {};
    this.#change({outcome});
    this.#set({
      announcement: outcome.near
        ? (words?.nearest ?? '')
        : outcome.answers
            .map(({title}) => title)
            .slice(0, 1)
            .join(''),
    });
  }

  #change(change: Partial<QuestionsModel>): void {
    const {questions} = this.#model();
    if (questions !== undefined) this.#set({questions: {...questions, ...change}});
  }

  #index(): Promise<Index> {
    const {locale} = this.#model().settings;
    const known = this.#indexes.get(locale) ?? this.#open(locale);
    this.#indexes.set(locale, known);
    // Offline now does not mean offline later.
    known.catch(() => this.#indexes.delete(locale));
    return known;
  }

  async #open(locale: string): Promise<Index> {
    const reading = await panelAnswers(this.#library, locale);
    if (reading.kind !== 'read') throw new Error(reading.code);
    let full: Promise<Search> | undefined;
    return {
      words: reading.value.words,
      plain: openSearch(reading.value),
      full: () => {
        full ??= this.#openFull(locale, reading.value);
        return full;
      },
    };
  }

  async #openFull(locale: string, answers: PanelAnswers): Promise<Search> {
    const [{openGuess}, more] = await Promise.all([import('../../content/search/guess.ts'), moreWords(this.#library, locale)]);
    if (more.kind !== 'read') throw new Error(more.code);
    return openSearch(answers, {words: more.value, guess: openGuess});
  }
}
