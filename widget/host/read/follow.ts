import type {Query, Search, Sighting} from '../../core/host-page.ts';
import {describe, type Finding} from './locate.ts';
import {look as lookFor} from './look.ts';
import {keepQuiet} from './listen.ts';
import {measureFromTop} from './measure.ts';

/** How many controls are followed now: together they get a twentieth of the time of a page that never rests. */
let followed = 0;

/** Even a page that says nothing of a change is looked at again: menus open by `:hover`, roots come late. */
const patience = 300;

/**
 * Follows a control over re-renders, scrolling and movement: the query is kept, and a node no longer
 * than it lasts. A frame costs one box as long as nothing changes; browsers give hidden tabs no frames.
 */
export function follow(query: Query | Search, own: () => Element | undefined, onSighting: (sighting: Sighting) => void, signal: AbortSignal): void {
  let finding: Finding;
  let told = '';
  let placed = '';
  let hasChanged = false;
  let lookAgainAt = 0;
  let changeCountsAt = 0;
  const observer = new MutationObserver(() => {
    hasChanged = true;
  });
  const tell = (sighting: Sighting) => {
    const text = JSON.stringify(sighting);
    if (text !== told) onSighting(sighting);
    told = text;
  };
  const place = () => (finding.node?.isConnected ? JSON.stringify(measureFromTop(finding.node)) : '');
  const look = () => {
    const from = performance.now();
    finding = lookFor(query, own());
    for (const root of finding.roots) observer.observe(root, {subtree: true, childList: true, attributes: true, characterData: true});
    const now = performance.now();
    hasChanged = false;
    changeCountsAt = now + 20 * followed * (now - from);
    lookAgainAt = now + patience + 20 * followed * (now - from);
    placed = place();
    tell(finding.sighting);
  };
  const step = keepQuiet(() => {
    if (signal.aborted) return;
    requestAnimationFrame(step);
    const now = performance.now();
    const at = place();
    if (now >= lookAgainAt || (hasChanged && now >= changeCountsAt) || (placed && (!at || at.includes('"width":0')))) look();
    else if (at !== placed && finding.node) {
      placed = at;
      tell(again(finding, own()));
    }
  });
  if (signal.aborted) return;
  followed += 1;
  signal.addEventListener('abort', () => {
    followed -= 1;
    observer.disconnect();
  });
  look();
  requestAnimationFrame(step);
}

/** The same node at another place. What only opens the menu stays that. */
function again({node, sure, sighting}: Finding, own: Element | undefined): Sighting {
  if (node === undefined) return sighting;
  const now = describe(node, sure === true, own);
  return sighting.kind === 'behind' && now.kind === 'found' ? {kind: 'behind', box: now.box, name: now.name} : now;
}
