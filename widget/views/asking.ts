import {html, type TemplateResult} from 'lit/html.js';
import type {PackSituation} from '../../content/schema/pack.ts';
import type {Model, Send} from '../core/model.ts';
import {say} from './words.ts';

/** The first question: what happened? In the reader's own words. */
export const asking = (model: Model, send: Send): TemplateResult => html`
  <h2 tabindex="-1">${say(model, 'ask')}</h2>
  ${model.pack?.id === 'any-crm' ? html`<p class="quiet">${say(model, 'noVendor')}</p>` : ''}
  ${model.settings.policy === undefined ? '' : html`<p class="cost">${model.settings.policy}</p>`}
  ${choices(model.words?.situations ?? [], send)}
  <button type="button" class="plain" @click=${() => send({type: 'questions'})}>${say(model, 'questions')}</button>
`;

/** A fork: no steps, but which of these is meant. */
export function fork(model: Model, send: Send): TemplateResult {
  const forked = model.words?.situations.find((situation) => situation.kind === 'fork');
  const to = forked?.kind === 'fork' ? forked.to : [];
  return html`
    <h2 tabindex="-1">${say(model, 'fork')}</h2>
    <p class="cost">${forked?.lead} ${say(model, 'forkNote')}</p>
    ${choices(
      (model.words?.situations ?? []).filter(({id}) => to.includes(id)),
      send,
    )}
    <p><button type="button" class="plain" @click=${() => send({type: 'restart'})}>${say(model, 'back')}</button></p>
  `;
}

const choices = (situations: readonly PackSituation[], send: Send): TemplateResult => html`<ul class="choices">
  ${situations.map(
    (situation) =>
      html`<li><button type="button" @click=${() => send({type: 'choose', situation: situation.id})}><b>${situation.says}</b><span>${situation.name}</span></button></li>`,
  )}
</ul>`;
