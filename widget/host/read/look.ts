import type {Query, Search} from '../../core/host-page.ts';
import {locate, type Finding} from './locate.ts';

let finder: typeof import('./find.ts') | undefined;

/** Fetches what finds by name alone. Most pages have a guide and never pay for it. */
export async function fetchFinder(): Promise<void> {
  finder ??= await import('./find.ts');
}

/** Looks once: for a control that a guide describes, or by name alone once that was fetched. */
export const look = (wanted: Query | Search, own: Element | undefined): Finding =>
  'intent' in wanted ? (finder?.find(wanted, own) ?? {roots: [document], sighting: {kind: 'missing'}}) : locate(wanted, own);
