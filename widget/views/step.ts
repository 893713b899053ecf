import {html, nothing, type TemplateResult} from 'lit/html.js';
import {inline} from '../../content/plan/inline.ts';
import type {Step} from '../../content/plan/plan.ts';
import {speak} from '../../content/plan/speak.ts';
import type {Task} from '../../content/schema/task.ts';
import {packOf} from '../core/pack-of.ts';
import type {Model, Send} from '../core/model.ts';
import type {Later} from './later.ts';
import {linksOf} from './links-of.ts';
import {sentence} from './sentence.ts';
import {say, speechFor} from './words.ts';
import {workReport} from './work.ts';

/** The step in hand: one action large, the rest small, what is seen of its control, and the ways on. */
export function stepView(model: Model, send: Send, later: Later | undefined): TemplateResult {
  const {walk, words} = model;
  const step = walk?.steps[walk.index];
  if (walk === undefined || words === undefined || step === undefined) return html``;
  const {notes} = packOf(model, step);
  const note = (id: string | undefined) => (id === undefined || notes[id] === undefined ? undefined : sentence(inline(notes[id]), linksOf(model)));
  const cost = note(step.task.cost);
  const delay = note(step.task.delay);
  const more = note(step.task.note);
  return html`
    <p class="count">${say(model, 'stepOf', {n: String(walk.index + 1), all: String(walk.steps.length)})}</p>
    <h2 tabindex="-1"><span class="numeral" aria-hidden="true">${walk.index + 1}</span>${words.phrases.stages[step.stage]}</h2>
    ${
      step.optional || step.task.needs !== undefined
        ? html`<p class="badge">${step.task.needs === undefined ? say(model, 'optional') : words.phrases.needs[step.task.needs]}</p>`
        : nothing
    }
    ${actions(model, step, step.task)}
    ${cost === undefined ? nothing : html`<p class="cost"><b>${say(model, 'costLabel')}</b> ${cost}</p>`}
    ${seen(model, send)} ${later?.drawingPlace(model)}
    ${part(model, send, step, later)}
    ${delay === undefined ? nothing : html`<p class="quiet">${delay}</p>`} ${more === undefined ? nothing : html`<p class="quiet">${more}</p>`}
    <p class="quiet">${words.phrases.why[step.stage]}</p>
    ${later?.overdue(model, step)}
    ${step.alternatives.map((task) => html`<details><summary>${first(model, step, task)}</summary>${actions(model, step, task)}</details>`)}
    ${buttons(model, send, step)}
  `;
}

function actions(model: Model, step: Step, task: Task): TemplateResult {
  const speech = speechFor(model, step);
  if (speech === undefined) return html``;
  const pointing = task === step.task ? (model.pointing?.action ?? Math.min(model.walk?.pressed ?? 0, task.actions.length - 1)) : -1;
  return html`<ol class="actions">
    ${task.actions.map(
      (action, index) => html`<li class=${index === pointing ? 'now' : index < pointing ? 'past' : ''} aria-current=${index === pointing ? 'step' : nothing}>
        ${sentence(speak(action, speech), linksOf(model))}
      </li>`,
    )}
  </ol>`;
}

/** How another way is named: by its last action. */
function first(model: Model, step: Step, task: Task): TemplateResult[] {
  const speech = speechFor(model, step);
  const action = task.actions.at(-1);
  return speech === undefined || action === undefined ? [] : sentence(speak(action, speech), {...linksOf(model), hosts: []});
}

/** What is seen of the control that is pointed at, in words, and the way to it. */
function seen(model: Model, send: Send): TemplateResult | typeof nothing {
  const sighting = model.pointing?.sighting;
  if (sighting === undefined) return nothing;
  const key = sighting.kind === 'found' && !sighting.sure ? 'likelyFound' : sighting.kind;
  const holes = sighting.kind === 'ambiguous' ? {n: String(sighting.count)} : {};
  return html`<p class="sighting ${sighting.kind}" role="status">${say(model, key, holes)}</p>
    ${sighting.kind === 'found' || sighting.kind === 'behind' ? html`<p><button type="button" class="primary" data-go @click=${() => send({type: 'go-to-control'})}>${say(model, 'goTo')}</button></p>` : nothing}`;
}

/** What belongs to the step's proof: the unsaved work, the server's answer, what is left. */
function part(model: Model, send: Send, step: Step, later: Later | undefined): TemplateResult | typeof nothing {
  if (step.task.proof.by === 'unsaved') return workReport(model, send);
  if (step.stage === 'sign-out')
    return html`${model.work?.kind === 'unsaved' ? html`<p class="cost" role="status">${say(model, 'unsavedWarning')}</p>${workReport(model, send)}` : nothing}${later?.elsewhere(model)}`;
  if (step.stage === 'prove' || (step.stage === 'recheck' && step.task.proof.by === 'session')) return later?.session(model, send) ?? nothing;
  if (step.task.proof.by === 'residue') return later?.residue(model, send, step) ?? nothing;
  if (step.stage === 'identity' && step.owner === 'general' && model.providers.length > 0) return later?.providers(model, send) ?? nothing;
  return nothing;
}

/** The ways on. What the widget can see for itself is not asked. */
function buttons(model: Model, send: Send, step: Step): TemplateResult {
  const mark = model.walk?.marks[step.id];
  const settled = mark !== undefined && mark.by !== 'not-done';
  const bySession = step.stage === 'prove' || (step.stage === 'recheck' && step.task.proof.by === 'session');
  const points = /found|behind/u.test(model.pointing?.sighting?.kind ?? '');
  const bySight = step.task.proof.by === 'unsaved' || step.task.proof.by === 'residue';
  return html`<p class="ways">
    ${settled ? html`<button type="button" class=${points ? '' : 'primary'} @click=${() => send({type: 'next'})}>${say(model, 'next')}</button>` : nothing}
    ${
      // What the server's answer leaves open the reader may still have seen.
      (settled && !(step.stage === 'prove' && mark.by === 'unknown')) || bySight
        ? nothing
        : html`<button type="button" class=${bySession || points ? '' : 'primary'} @click=${() => send({type: 'said'})}>${say(model, bySession ? 'lookYourself' : 'done')}</button>`
    }
    ${settled ? nothing : html`<button type="button" class="plain" @click=${() => send({type: 'skip'})}>${say(model, step.task.proof.by === 'unsaved' && model.work?.kind === 'unsaved' ? 'loseIt' : 'skip')}</button>`}
    ${(model.walk?.index ?? 0) > 0 ? html`<button type="button" class="plain" @click=${() => send({type: 'back'})}>${say(model, 'back')}</button>` : nothing}
  </p>`;
}
