import {html, nothing, render, type TemplateResult} from 'lit/html.js';
import type {Model} from '../core/model.ts';

/** Where the drawing comes, while a control cannot be pointed at. It is fetched then and not before. */
export function drawingPlace(model: Model): TemplateResult | typeof nothing {
  const kind = model.pointing?.sighting.kind;
  return kind === undefined || kind === 'found' || kind === 'behind' ? nothing : html`<div data-drawing></div>`;
}

/** Draws into the place if there is one. Without the drawing the step's sentences still say it all. */
export function fillDrawingPlace(root: ShadowRoot, model: Model): void {
  const place = root.querySelector<HTMLElement>('[data-drawing]');
  if (place !== null) import('./schematic.ts').then(({schematic}) => render(schematic(model), place)).catch(() => {});
}
