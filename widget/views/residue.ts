import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Step} from '../../content/plan/plan.ts';
import {type Beyond, beyondKinds, type ClearReport, type Residue, type ResidueKind, residueKinds} from '../core/host-page.ts';
import type {Model, Send} from '../core/model.ts';
import {proofOf} from '../core/walk.ts';
import {kindName, knownLeavings, namesRow} from './names.ts';
import {say} from './words.ts';

/** What is left in this browser, by kind; and, at the clearing step, the way to clear it. */
export function residue(model: Model, send: Send, step: Step): TemplateResult {
  const counted = model.residue?.after ?? model.residue?.before;
  return html`
    ${counted === undefined ? nothing : html`${table(model, counted, model.residue?.report, send)}${knownLeavings(model)}`}
    ${step.stage === 'clear' ? clearing(model, send) : nothing}
  `;
}

/** Kinds as rows; the two that no page can reach come last and say so. Names are opened only where there is somebody to ask: not on the receipt. */
export const table = (model: Model, counted: Residue, report: ClearReport | undefined, send?: Send): TemplateResult => html`<table>
  <caption>
    ${say(model, 'residue')}
  </caption>
  ${residueKinds.map((kind) => html`<tr data-kind=${kind}><th scope="row">${kindName(model, send, kind, counted[kind])}</th><td>${amount(model, counted[kind])}</td><td>${state(model, kind, report)}</td></tr>${namesRow(model, send, kind)}`)}
  ${beyondKinds.map((kind) => html`<tr class="beyond" data-kind=${kind}><th scope="row">${say(model, `kind-${kind}`)}</th><td colspan="2">${beyond(model, model.residue?.beyond?.[kind])}</td></tr>`)}
</table>`;

function amount(model: Model, item: Residue[ResidueKind]): string {
  if (item === 'unreadable') return say(model, 'unreadable');
  const count = say(model, 'count', {n: String(item.count)});
  return item.bytes === undefined || item.count === 0 ? count : say(model, 'clear-amount', {count, n: String(item.bytes)});
}

const beyond = (model: Model, state: Beyond[keyof Beyond] = 'unknown'): string =>
  state === 'unknown' ? say(model, 'outOfReach', {mark: model.words?.phrases.marks.unknown ?? ''}) : say(model, `state-${state}`);

const state = (model: Model, kind: ResidueKind, report: ClearReport | undefined): string => (report === undefined ? '' : say(model, `state-${report[kind]}`));

function clearing(model: Model, send: Send): TemplateResult {
  const proof = model.walk === undefined ? undefined : proofOf(model.walk);
  const {allowClear, clearUrl, extension} = model.settings;
  if (!allowClear && clearUrl === undefined && !extension) return skipped(model, send, 'noClear');
  // Prove first: after clearing, a signed-out answer proves nothing.
  if (proof === undefined || proof.detail === 'restored') return skipped(model, send, 'notProven');
  if (proof.by === 'not-done') return skipped(model, send, 'stillIn');
  switch (model.clearing) {
    case 'idle':
      return html`<p><button type="button" data-preview @click=${(event: Event) => event.isTrusted && send({type: 'preview-clear', at: event.timeStamp})}>${say(model, 'preview')}</button></p>${trouble(model)}`;
    case 'preview':
      return html`<div class="cost" tabindex="-1"><p>${say(model, 'previewText')}</p>${reach(model)}
        <p class="ways"><button type="button" class="danger" data-clear @click=${(event: Event) => event.isTrusted && send({type: 'confirm-clear', at: event.timeStamp})}>${say(model, 'clear')}</button>
        <button type="button" @click=${() => send({type: 'cancel-clear'})}>${say(model, 'cancel')}</button></p></div>`;
    case 'busy':
      return html`<p role="status">${say(model, 'clearing')}</p>`;
    case 'done':
      // Where something went wrong, that is what is to be read.
      return html`${model.power?.trouble === undefined ? html`<p role="status">${say(model, isCleared(model) ? 'state-gone' : 'state-still-there')}</p>` : nothing}${reach(model)}${trouble(model)}`;
    default:
      return model.clearing satisfies never;
  }
}

/** Whether all that the power reaches was seen to be gone. */
const isCleared = ({walk}: Model): boolean => walk?.marks[walk.steps[walk.index]?.id ?? '']?.detail === 'cleared';

/** What clears, and how far that goes in this browser: said before the yes, and again with the result. */
export const reach = (model: Model): TemplateResult | typeof nothing =>
  model.power === undefined ? nothing : html`<p data-power=${model.power.by}>${say(model, model.power.reach)}</p>`;

export const trouble = (model: Model): TemplateResult | typeof nothing =>
  model.power?.trouble === undefined ? nothing : html`<p class="cost" role="alert" data-trouble>${say(model, model.power.trouble)}</p>`;

/** Why nothing is cleared here; the browser's own way is a step of its own. */
const skipped = (model: Model, send: Send, why: string): TemplateResult => html`<p class="quiet">${say(model, why)}</p>
  <p><button type="button" @click=${() => send({type: 'skip'})}>${say(model, 'next')}</button></p>`;
