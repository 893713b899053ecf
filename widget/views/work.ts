import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Model, Send} from '../core/model.ts';
import {say} from './words.ts';

/** What is seen of unsaved work. Each field is named, and a press goes there. */
export function workReport(model: Model, send: Send): TemplateResult {
  const {work} = model;
  return html`
    ${work === undefined ? nothing : html`<div role="status">${told(model, send)}</div>`}
    <p><button type="button" class=${work === undefined ? 'primary' : ''} data-check @click=${() => send({type: 'check-work'})}>${say(model, work === undefined ? 'checkWork' : 'checkAgain')}</button></p>
  `;
}

function told(model: Model, send: Send): TemplateResult {
  const {work} = model;
  if (work === undefined) return html``;
  if (work.kind === 'nothing-seen') return html`<p>${say(model, 'work-nothing')}</p>`;
  if (work.kind === 'cannot-see') return html`<p>${say(model, 'work-cannot-see')}</p>`;
  if (work.fields.length === 0) return html`<p class="cost">${say(model, work.why === 'field' ? 'work-guard' : `work-${work.why}`)}</p>`;
  return html`<p class="cost">${say(model, 'work-fields')}</p>
    <ul class="fields">
      ${work.fields.map((field) => html`<li><button type="button" class="plain" @click=${() => send({type: 'go-to-field', field})}>${field.name}</button></li>`)}
    </ul>`;
}
