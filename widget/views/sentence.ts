import {html, type TemplateResult} from 'lit/html.js';
import type {Segment} from '../../content/plan/inline.ts';
import {leadsHome} from '../core/read-pack.ts';

const folders: Readonly<Record<string, string>> = {
  guide: 'guides',
  topic: 'topics',
  faq: 'faq',
  situation: 'situations',
  browser: 'browsers',
  identity: 'identity',
  embed: 'embed',
};

/** A sentence drawn from its pieces. Text stays text; a link that leads elsewhere is shown as words. */
export function sentence(segments: readonly Segment[], links: {site: string; locale: string; hosts: readonly string[]}): TemplateResult[] {
  return segments.map((segment) => {
    switch (segment.kind) {
      case 'label':
        return html`<b class="label" lang=${segment.lang}>${segment.text}</b>`;
      case 'strong':
        return html`<b>${segment.text}</b>`;
      case 'code':
        return html`<code>${segment.text}</code>`;
      case 'kbd':
        return html`<kbd>${segment.text}</kbd>`;
      case 'link':
        return leadsHome(segment.href, links.hosts) ? anchor(segment.href, segment.text) : html`${segment.text}`;
      case 'ref': {
        const folder = folders[segment.to];
        if (links.site === '' || folder === undefined) return html`${segment.text}`;
        return anchor(`${links.site}/${links.locale.toLowerCase()}/${folder}/${segment.id}/${segment.hash === undefined ? '' : `#${segment.hash}`}`, segment.text);
      }
      case 'text':
        return html`${segment.text}`;
      default:
        return segment satisfies never;
    }
  });
}

/** A link out: a new tab, so that the CRM's page and this panel stay. */
const anchor = (href: string, text: string): TemplateResult => html`<a href=${href} target="_blank" rel="noopener noreferrer">${text}</a>`;
