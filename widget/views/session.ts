import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Model, Send} from '../core/model.ts';
import {say} from './words.ts';

/** What the server said about the session, and what that is worth. */
export function session(model: Model, send: Send): TemplateResult {
  const {session: state, walk} = model;
  const mark = walk?.marks[walk.steps[walk.index]?.id ?? ''];
  const answer = state?.answer;
  const afterClearing = mark?.detail === 'after-clearing';
  return html`
    ${model.announcement === '' ? nothing : html`<p class="quiet" aria-hidden="true">${model.announcement}</p>`}
    <div role="status" class="answer ${answer?.kind ?? ''}">
      ${state?.asking ? html`<p>${say(model, 'asking')}</p>` : nothing}
      ${
        answer === undefined
          ? nothing
          : html`<p>${say(model, afterClearing ? 'after-clearing' : answer.kind === 'signed-out' ? 'server-out' : answer.kind === 'signed-in' ? 'server-in' : 'server-unknown')}</p>
            ${answer.kind !== 'signed-out' && state?.signs?.loginShows ? html`<p class="quiet">${say(model, 'login-shows')}</p>` : nothing}`
      }
    </div>
    ${
      state?.asking
        ? nothing
        : html`<p><button type="button" class=${answer === undefined ? 'primary' : ''} data-ask @click=${() => send({type: 'ask-server'})}>${say(model, answer === undefined ? 'askServer' : 'askAgain')}</button></p>`
    }
  `;
}
