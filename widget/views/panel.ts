import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Model, Send} from '../core/model.ts';
import {asking, fork} from './asking.ts';
import type {Later} from './later.ts';
import type {QuestionsView} from './questions.ts';
import {stepView} from './step.ts';
import {wayOut} from './way-out.ts';
import {say} from './words.ts';

/** The panel: a non-modal dialog with the way out on top and one thing to do. */
export function panel(model: Model, send: Send, later: Later | undefined, questions: QuestionsView | undefined): TemplateResult {
  const step = model.phase === 'walking' ? model.walk?.steps[model.walk.index] : undefined;
  return html`
  <section class="panel" part="panel" role="dialog" aria-label=${say(model, 'title')} lang=${model.settings.locale} @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && send({type: 'close'})}>
    <div class="head">
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 3h9v3h-2V5H6v14h5v-1h2v3H4zm11 5 5 4-5 4v-3H9v-2h6z" /></svg>
      <strong>${model.phase === 'loading' ? '' : say(model, 'title')}</strong>
      <button type="button" class="close" aria-label=${say(model, 'close')} @click=${() => send({type: 'close'})}><svg viewBox="0 0 24 24" aria-hidden="true"><path d="m6 6 12 12M18 6 6 18" fill="none" stroke="currentColor" stroke-width="2" /></svg></button>
    </div>
    ${model.phase === 'walking' || model.phase === 'receipt' ? wayOut(model, send) : nothing}
    <div class="body" data-step=${step?.id ?? nothing} data-stage=${step?.stage ?? nothing} data-proof=${step?.task.proof.by ?? nothing}>${body(model, send, later, questions)}</div>
    <p class="sr" role="status">${model.announcement}</p>
    ${model.phase === 'loading' || model.phase === 'failed' ? nothing : foot(model)}
  </section>
  `;
}

function body(model: Model, send: Send, later: Later | undefined, questions: QuestionsView | undefined): TemplateResult | typeof nothing {
  switch (model.phase) {
    case 'closed':
      return nothing;
    case 'loading':
      return html`<p role="status" class="loading">···</p>`;
    case 'failed':
      return html`<p role="alert">${failure(model)}</p>
        <p><button type="button" class="primary" @click=${() => send({type: 'open'})}>${say(model, 'retry')}</button></p>
        <slot name="contact"></slot>`;
    case 'asking':
      return asking(model, send);
    case 'questions':
      return questions?.(model, send) ?? nothing;
    case 'fork':
      return fork(model, send);
    case 'walking':
      return stepView(model, send, later);
    case 'receipt':
      return later?.receipt(model, send) ?? nothing;
    default:
      return model.phase satisfies never;
  }
}

/** Why there is no guide. Where even the words are missing, in three languages at once. */
const failure = (model: Model): string =>
  model.words === undefined ? `指南没能载入。 指南沒能載入。 The guide could not be loaded. (${model.failure})` : say(model, `fail-${model.failure}`);

function foot(model: Model): TemplateResult {
  const {pack, settings} = model;
  const name = pack?.name ?? '';
  return html`<div class="foot">
    ${settings.site !== '' && pack !== undefined ? html`<a href="${settings.site}${pack.page}" target="_blank" rel="noopener">${say(model, 'openGuide', {name})}</a>` : nothing}
    <slot name="contact">${settings.contact === undefined ? nothing : html`<a href=${settings.contact} target="_blank" rel="noopener noreferrer">${say(model, 'contact')}</a>`}</slot>
    <span>${pack?.id === 'any-crm' ? '' : say(model, 'unaffiliated', {name})}</span>
  </div>`;
}
