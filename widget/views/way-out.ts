import {html, type TemplateResult} from 'lit/html.js';
import type {Model, Send} from '../core/model.ts';
import type {Mark} from '../core/walk.ts';
import {markSign} from './marks.ts';

/** The stages as a short way out: which are behind, which is in hand, how each ended. */
export function wayOut(model: Model, send: Send): TemplateResult | undefined {
  const {walk, words} = model;
  if (walk === undefined || words === undefined) return undefined;
  const stages = [...new Set(walk.steps.map(({stage}) => stage))];
  const current = walk.steps[walk.index]?.stage;
  return html`<ol class="way">
    ${stages.map((stage) => {
      const first = walk.steps.findIndex((step) => step.stage === stage);
      const marks = walk.steps.filter((step) => step.stage === stage).map((step) => walk.marks[step.id]?.by);
      const by = weakest(marks);
      return html`<li class=${stage === current ? 'here' : by === undefined ? '' : 'behind'}>
        <button type="button" aria-current=${stage === current ? 'step' : 'false'} @click=${() => send({type: 'jump', to: first})}>
          ${markSign(by)}<span class="name">${words.phrases.stages[stage]}</span>${by === undefined ? '' : html`<span class="sr">(${words.phrases.marks[by]})</span>`}
        </button>
      </li>`;
    })}
  </ol>`;
}

/** A stage is only as sure as the least sure of its steps; one that is not over has no mark. */
function weakest(marks: readonly (Mark['by'] | undefined)[]): Mark['by'] | undefined {
  if (marks.some((by) => by === undefined)) return undefined;
  return (['not-done', 'unknown', 'said', 'seen'] as const).find((by) => marks.includes(by));
}
