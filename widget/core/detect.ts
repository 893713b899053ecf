import type {Marker} from '../../content/schema/session.ts';
import type {Pack, PackIndex, PackSurface} from '../../content/schema/pack.ts';
import {hostFits} from '../../content/plan/hosts.ts';

/** The vendor whose host this is; undefined where it is nobody's that we know. */
export const vendorByHost = (index: PackIndex, host: string): string | undefined => index.vendors.find((vendor) => vendor.hosts.some((pattern) => hostFits(host, pattern)))?.id;

/** The vendor whose marker the page bears: how self-hosted products are told. */
export const vendorByMarkers = (index: PackIndex, sees: (marker: Marker) => boolean): string | undefined => index.vendors.find((vendor) => vendor.markers?.some(sees))?.id;

/** The surface of which most markers are seen; else the first. */
export function detectSurface(pack: Pick<Pack, 'surfaces'>, sees: (marker: Marker) => boolean): PackSurface | undefined {
  const scored = pack.surfaces.map((surface) => ({surface, score: (surface.markers ?? []).filter(sees).length}));
  return scored.reduce((best, next) => (next.score > best.score ? next : best), scored[0] ?? {surface: undefined, score: 0}).surface;
}

/** The browser that an agent string names: the first by rank of which a part is in it. */
export function detectBrowser(index: PackIndex, agent: string): string | undefined {
  return [...index.browsers].sort((a, b) => a.rank - b.rank).find((browser) => browser.agent.some((part) => agent.includes(part)))?.id;
}

/** Which of a browser's surfaces this is. */
export function browserSurface(pack: Pack, agent: string): PackSurface | undefined {
  const kind = /Android/u.test(agent) ? 'android' : /iPhone|iPad/u.test(agent) ? 'ios' : 'desktop';
  return pack.surfaces.find((surface) => surface.kind === kind);
}
