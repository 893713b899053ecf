import {hostFits} from '../../../content/plan/hosts.ts';
import type {Marker} from '../../../content/schema/session.ts';
import {checkExposure} from './exposure.ts';
import {findKeys} from './storage-keys.ts';
import {survey} from './survey.ts';

/** True where the marker is there now. What cannot be read is not seen. */
export function sees(marker: Marker, own: Element | undefined): boolean {
  try {
    switch (marker.by) {
      case 'css':
        return seesSelector(marker.selector, own);
      case 'host':
        return hostFits(location.hostname, marker.host);
      case 'path':
        return [location.pathname + location.search, location.hash.replace(/^#!?/u, '')].some((path) => path.startsWith(marker.path));
      case 'title':
        return document.title.includes(marker.text);
      case 'storage':
        return findKeys(window[marker.area], marker.key).length > 0;
      case 'cookie':
        return document.cookie.split(/; */u).some((cookie) => cookie.split('=')[0] === marker.name);
      default:
        return marker satisfies never;
    }
  } catch {
    // Storage refused, or a selector of a later browser.
    return false;
  }
}

/** True where something that matches shows, in any tree that we may read. */
export const seesSelector = (selector: string, own: Element | undefined): boolean =>
  survey(own).roots.some((root) => [...root.querySelectorAll(selector)].some((element) => !own?.contains(element) && checkExposure(element) !== 'hidden'));

/** True where script sees any cookie. Refused, there is none. */
export function hasCookies(): boolean {
  try {
    return document.cookie !== '';
  } catch {
    // A sandboxed frame may not look.
    return false;
  }
}
