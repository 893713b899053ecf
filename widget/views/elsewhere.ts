import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Model} from '../core/model.ts';
import {say} from './words.ts';

/**
 * Before signing out: where the way out is told on, should this page and this panel go away with the
 * session. Offered where the sign-in page is on another host, and on a computer that is not one's own.
 * The address holds ids only.
 */
export function elsewhere(model: Model): TemplateResult | typeof nothing {
  const {settings, pack, surface, walk} = model;
  const leads = surface?.session?.login.some(({by}) => by === 'host') ?? false;
  if (settings.site === '' || pack === undefined || walk === undefined || !(leads || walk.situation === 'shared-computer')) return nothing;
  const address = `${settings.site}/${settings.locale.toLowerCase()}/continue/#v=${pack.id}&s=${walk.situation}`;
  return html`<p class="quiet"><a data-elsewhere href=${address} target="_blank" rel="noopener">${say(model, 'elsewhere')}</a></p>`;
}
