import {html, nothing, type TemplateResult} from 'lit/html.js';
import {inline} from '../../content/plan/inline.ts';
import type {SituationId} from '../../content/schema/situation.ts';
import type {Model, Send} from '../core/model.ts';
import {sentence} from './sentence.ts';
import {say} from './words.ts';

/** Asks in the reader's own words; answers open where they stand, and a situation begins its walk. */
export function questions(model: Model, send: Send): TemplateResult | typeof nothing {
  const {questions: asked} = model;
  if (asked === undefined) return nothing;
  const {words, typed, field, outcome} = asked;
  const notice = outcome?.flag === 'out-of-scope' ? words.attendance : outcome?.near === true && typed !== '' ? words.nearest : '';
  return html`
    <h2 tabindex="-1">${words.title}</h2>
    ${
      field
        ? html`<input
            type="search"
            aria-label=${words.field}
            placeholder=${words.field}
            autocomplete="off"
            @input=${(event: InputEvent) => event.isComposing || send({type: 'ask', text: (event.target as HTMLInputElement).value})}
            @compositionend=${(event: Event) => send({type: 'ask', text: (event.target as HTMLInputElement).value})}
          />`
        : nothing
    }
    ${outcome?.flag === 'fork' ? fork(model, send) : nothing}
    ${outcome?.flag === 'warning' ? html`<p class="cost" data-warning>${words.warning}</p>` : nothing}
    ${notice === '' ? nothing : html`<p class="quiet">${notice}</p>`}
    <ul class="choices" data-answers>
      ${outcome?.answers.map(({ref, title}) => html`<li>${answer(model, send, ref, title)}</li>`)}
    </ul>
    <p><button type="button" class="plain" @click=${() => send({type: 'restart'})}>${words.back}</button></p>
  `;
}
export type QuestionsView = typeof questions;

const situationOf = (ref: string): SituationId | undefined => (ref.startsWith('situation:') ? (ref.slice('situation:'.length) as SituationId) : undefined);

function answer(model: Model, send: Send, ref: string, title: string): TemplateResult {
  const situation = situationOf(ref);
  if (situation !== undefined) return html`<button type="button" @click=${() => send({type: 'choose', situation})}><b>${title}</b></button>`;
  const {open, texts} = model.questions ?? {};
  const {site, locale} = model.settings;
  const [kind, id = ''] = ref.split(':');
  const page =
    site === ''
      ? nothing
      : html` <a href="${site}/${locale.toLowerCase()}/${kind === 'topic' ? 'topics' : kind}/${id}/" target="_blank" rel="noopener">${say(model, 'openGuide', {name: title})}</a>`;
  return html`<button type="button" aria-expanded=${open === ref} @click=${() => send({type: 'show-answer', ref})}>${title}</button>
    ${open === ref ? html`<p data-answer>${sentence(inline(texts?.[ref] ?? ''), {site, locale, hosts: []})}${page}</p>` : nothing}`;
}

/** Leaving this device, or closing the account: never decided for the reader. */
function fork(model: Model, send: Send): TemplateResult {
  const ways = (model.words?.situations ?? []).filter(({id}) => id === 'leaving' || id === 'delete-account');
  return html`<div data-fork>
    <p class="cost">${say(model, 'fork')}</p>
    <ul class="choices">
      ${ways.map(({id, says, name}) => html`<li><button type="button" @click=${() => send({type: 'choose', situation: id})}><b>${says}</b><span>${name}</span></button></li>`)}
    </ul>
  </div>`;
}
