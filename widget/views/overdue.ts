import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Step} from '../../content/plan/plan.ts';
import type {Model} from '../core/model.ts';
import {packOf} from '../core/pack-of.ts';
import {say} from './words.ts';

/** Said quietly where what a step rests on should have been checked again by now. */
export const overdue = (model: Model, step: Step): TemplateResult | typeof nothing =>
  packOf(model, step).evidence[step.task.verified]?.overdue === true ? html`<p class="quiet" data-overdue>${say(model, 'evidence-overdue')}</p>` : nothing;
