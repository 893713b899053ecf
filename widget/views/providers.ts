import {html, type TemplateResult} from 'lit/html.js';
import type {Model, Send} from '../core/model.ts';
import {say} from './words.ts';

/** Which account opens the CRM: the plan goes on with that provider's own sign-out. */
export const providers = (model: Model, send: Send): TemplateResult => html`
  <p>${say(model, 'provider')}</p>
  <ul class="choices">
    ${model.providers.map(
      ({id, name}) => html`<li><button type="button" aria-pressed=${String(model.walk?.provider === id)} @click=${() => send({type: 'provider', id})}><b>${name}</b></button></li>`,
    )}
  </ul>
`;
