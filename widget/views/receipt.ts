import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Step} from '../../content/plan/plan.ts';
import {speakPlainly} from '../../content/plan/speak.ts';
import type {Model, Send} from '../core/model.ts';
import {receiptRows, verdict} from '../core/receipt.ts';
import {keep} from './keep.ts';
import {markSign} from './marks.ts';
import {reach, table, trouble} from './residue.ts';
import {say, speechFor} from './words.ts';

/** What was seen, what was said, what cannot be known: nothing mixed, nothing personal. */
export function receipt(model: Model, send: Send): TemplateResult {
  const {walk, words} = model;
  if (walk === undefined || words === undefined) return html``;
  const out = verdict(walk);
  const rows = receiptRows(walk);
  const time = new Intl.DateTimeFormat(model.settings.locale, {hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23'});
  const counted = model.residue?.after ?? model.residue?.before;
  return html`
    <div class="receipt" data-verdict=${out.by}>
      <div class="stub">
        <h2 tabindex="-1">${say(model, 'receipt')}</h2>
        <p class="verdict ${out.by}">${markSign(out.by)}${say(model, out.word)}</p>
        <p class="quiet">${new Intl.DateTimeFormat(model.settings.locale, {dateStyle: 'long'}).format(rows.at(-1)?.mark?.at ?? Date.now())} · ${model.pack?.name}</p>
      </div>
      <ul class="rows">
        ${rows.map(
          ({step, mark}) => html`<li>
            ${markSign(mark?.by)}
            <span
              >${rowName(model, step, rows.filter((row) => row.step.stage === step.stage).length)}
              <span class="quiet"
                >${mark === undefined ? words.phrases.marks['not-done'] : mark.detail === 'skipped' || mark.detail === 'pressed' ? say(model, mark.detail) : words.phrases.marks[mark.by]}</span
              ></span
            >
            <span class="quiet">${mark === undefined ? '' : time.format(mark.at)}</span>
          </li>`,
        )}
      </ul>
      ${counted === undefined ? nothing : html`<div class="left">${table(model, counted, model.residue?.report)}</div>`}
      ${model.residue?.report === undefined ? nothing : html`<div class="left">${reach(model)}${trouble(model)}</div>`}
    </div>
    ${keep(model, walk)}
    <p class="ways">
      <button type="button" class="primary" @click=${() => send({type: 'close'})}>${say(model, 'finish')}</button>
      <button type="button" class="plain" @click=${() => send({type: 'restart'})}>${say(model, 'restart')}</button>
    </p>
  `;
}

/** What a row is about: the stage where it has one step, else what was done. */
function rowName(model: Model, step: Step, inStage: number): string | undefined {
  const speech = speechFor(model, step);
  const action = step.task.actions[0];
  return inStage === 1 || speech === undefined || action === undefined || action.do === 'read' ? model.words?.phrases.stages[step.stage] : speakPlainly(action, speech);
}
