import {html, nothing, type TemplateResult} from 'lit/html.js';
import {inline} from '../../content/plan/inline.ts';
import type {Residue, ResidueKind} from '../core/host-page.ts';
import type {Model, Send} from '../core/model.ts';
import {linksOf} from './links-of.ts';
import {sentence} from './sentence.ts';
import {say} from './words.ts';

/** A kind's name; where something of it is left, pressing it opens what that is called. */
export const kindName = (model: Model, send: Send | undefined, kind: ResidueKind, item: Residue[ResidueKind]): TemplateResult | string | undefined =>
  send === undefined || item === 'unreadable' || item.count === 0
    ? say(model, `kind-${kind}`)
    : html`<button type="button" class="plain" data-names=${kind} aria-expanded=${model.names?.[kind] !== undefined} @click=${() => send({type: 'names', kind})}>${say(model, `kind-${kind}`)}</button>`;

/** The names of a kind that the reader opened, each with what its maker's guide says of it. */
export function namesRow(model: Model, send: Send | undefined, kind: ResidueKind): TemplateResult | typeof nothing {
  const names = model.names?.[kind];
  if (send === undefined || names === undefined) return nothing;
  return html`<tr class="names"><td colspan="3"><ul>
    ${names === 'unreadable' ? html`<li>${say(model, names)}</li>` : names.map((name) => html`<li>${name === '' ? say(model, 'clear-nameless') : html`<code>${name}</code>`} ${saidOf(model, name)}</li>`)}
  </ul></td></tr>`;
}

/** What the vendor is known to leave behind, found here or not. */
export function knownLeavings(model: Model): TemplateResult | typeof nothing {
  const {name, clearing, evidence} = model.pack ?? {};
  if (!clearing?.leaves?.length) return nothing;
  return html`<details data-leaves><summary>${say(model, evidence?.[clearing.verified]?.confidence === 'model' ? 'clear-leaves-likely' : 'clear-leaves', {name: name ?? ''})}</summary>
    <ul>${clearing.leaves.map(({key, note}) => html`<li><code>${key}</code> ${noteOf(model, note)}</li>`)}</ul></details>`;
}

const noteOf = (model: Model, id: string): TemplateResult[] => sentence(inline(model.pack?.notes[id] ?? ''), linksOf(model));

/** By its name alone: no vendor has the same in two places. */
function saidOf(model: Model, name: string): TemplateResult[] {
  const known = model.pack?.clearing?.leaves?.find(({key}) => {
    const [start = '', end] = key.split('*');
    return end === undefined ? name === key : name.startsWith(start) && name.endsWith(end);
  });
  return known === undefined ? [] : noteOf(model, known.note);
}
