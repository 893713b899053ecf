import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Model, Send} from '../core/model.ts';
import type {Later} from './later.ts';
import type {QuestionsView} from './questions.ts';
import {panel} from './panel.ts';

/** Everything that is drawn over the host page: one layer in the top layer, which lets clicks through. */
export const stage = (model: Model, send: Send, later: Later | undefined, questions: QuestionsView | undefined): TemplateResult | typeof nothing =>
  model.phase === 'closed' ? nothing : html`<div class="layer" popover="manual">${later?.ring(model)}${panel(model, send, later, questions)}</div>`;

/** Puts the drawn layer into the top layer, above any z-index of the page. */
export function present(root: ShadowRoot): void {
  const layer = root.querySelector<HTMLElement>('.layer');
  if (layer !== null && !layer.matches(':popover-open')) layer.showPopover();
}

/**
 * What is done in the panel is no business of the page: many menus close at any press outside them, and
 * the one that the reader just opened must stay open. A click on what the embedder put into a slot is theirs.
 */
export function keepToItself(root: ShadowRoot): void {
  for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'touchstart', 'focusin', 'keydown', 'keyup'])
    root.addEventListener(type, (event) => (type === 'click' && root.host.contains(event.target as Node)) || event.stopPropagation());
  // A press on a button takes no focus from the page's menu either; the keyboard still does.
  root.addEventListener('mousedown', (event) => {
    if (event.composedPath().some((node) => node instanceof HTMLButtonElement)) event.preventDefault();
  });
}
