import {html, type TemplateResult} from 'lit/html.js';
import type {Model} from '../core/model.ts';
import type {Walk} from '../core/walk.ts';
import {say} from './words.ts';

const ways = {copy: 'copy', print: 'receipt-print', html: 'receipt-html', json: 'receipt-json'} as const;
export type Way = keyof typeof ways;

/** Only who keeps a receipt pays for the ways to do it. */
const fetchActs = () => import('./keep-by.ts');

/** Ways to keep the receipt. All stay on this computer. What came of a press is told below the buttons. */
export const keep = (model: Model, walk: Walk): TemplateResult => html`<p class="keep" @pointerover=${() => void fetchActs().catch(() => {})}>
    ${(Object.keys(ways) as Way[]).map((way) => html`<button type="button" class="plain" data-keep=${way} @click=${(event: Event) => press(way, event, model, walk)}>${say(model, ways[way])}</button>`)}
  </p>
  <div class="kept quiet" role="status"></div>`;

function press(way: Way, {currentTarget}: Event, model: Model, walk: Walk): void {
  const told = (currentTarget as HTMLElement).closest('.keep')?.nextElementSibling;
  if (told)
    fetchActs().then(
      ({keepBy}) => keepBy(way, told, model, walk),
      () => told.replaceChildren(say(model, 'receipt-failed')),
    );
}
