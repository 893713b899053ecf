import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Box} from '../core/host-page.ts';
import type {Model} from '../core/model.ts';

/** How far the ring stands off the control. CSS pixels. */
const gap = 6;

/** The ring and the dimming around the control that is pointed at. Both let every click through. */
export function ring(model: Model): TemplateResult | typeof nothing {
  const box = pointedBox(model);
  return box === undefined ? nothing : html`<div part="ring" class="ring ${model.pointing?.sighting.kind === 'found' && model.pointing.sighting.sure ? '' : 'likely'}"></div>`;
}

/** The box under the ring: only a control that was found is ever pointed at. */
export function pointedBox(model: Model): Box | undefined {
  const sighting = model.pointing?.sighting;
  return model.phase === 'walking' && (sighting?.kind === 'found' || sighting?.kind === 'behind') ? sighting.box : undefined;
}

/** The ring's own box. */
export const around = ({x, y, width, height}: Box): Box => ({x: x - gap, y: y - gap, width: width + 2 * gap, height: height + 2 * gap});
