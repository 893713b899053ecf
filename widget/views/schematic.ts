import {html, nothing, svg, type TemplateResult} from 'lit/html.js';
import {draw, spotsOf} from '../../content/plan/schematic.ts';
import type {Model} from '../core/model.ts';
import {speechFor} from './words.ts';

/**
 * Where the control usually sits, drawn, while it cannot be pointed at. Hidden from screen readers: the
 * step's sentences above say the same.
 */
export function schematic(model: Model): TemplateResult | typeof nothing {
  const step = model.walk?.steps[model.walk.index];
  const speech = step && speechFor(model, step);
  if (step === undefined || speech === undefined) return nothing;
  const drawing = draw(spotsOf(step.task.actions, speech.controls, speech), (step.owner === 'surface' && model.surface?.kind) || 'web');
  if (drawing === undefined) return nothing;
  const {width, height, ground, frame, faint, panes, faintInPanes, marks} = drawing;
  return html`<svg class="drawing" width=${width} viewBox="0 0 ${width} ${height}" aria-hidden="true">
    <rect x=${ground.x} y=${ground.y} width=${ground.w} height=${ground.h} rx="7" /><path class="faint" d=${faint} /><path d=${frame} />
    ${panes.map(({x, y, w, h}) => svg`<rect x=${x} y=${y} width=${w} height=${h} rx="5" />`)}<path class="faint" d=${faintInPanes} />
    ${marks.map(
      ({n, box, words, picture}) => svg`<g transform="translate(${box.x} ${box.y})">
        <rect width=${box.w} height=${box.h} rx="4" /><circle r="8" cx="13" cy="11" /><text class="n" x="9.500" y="15">${n}</text>
        ${words === undefined ? nothing : svg`<text lang=${words.lang} x="26" y="15.500">${words.text}</text>`}
        ${picture ? svg`<path d="M${box.w - 14} 11${picture}" />` : nothing}
      </g>`,
    )}
  </svg>`;
}
