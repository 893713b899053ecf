import {html, type TemplateResult} from 'lit/html.js';
import type {Mark} from '../core/walk.ts';

/** The three marks, the same everywhere: filled for seen, outlined for said, a question for what cannot be known. */
export const markSign = (by: Mark['by'] | undefined): TemplateResult => html`<span class="mark ${by ?? 'none'}" aria-hidden="true">${by === 'unknown' ? '?' : ''}</span>`;
