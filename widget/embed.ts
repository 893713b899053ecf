import {openLibrary} from './core/library.ts';
import {ExitGuide} from './elements/exit-guide.ts';
import {hostPage} from './host/host-page.ts';

/**
 * The way in, and the only module that does something when imported: wires the page and the packs to the
 * element and registers the tag. A second copy on the page leaves the first in charge.
 */
ExitGuide.parts = (element) => {
  // Packs lie beside the script: <root>/embed/<version>/exit-guide.js and <root>/packs/v1/.
  const packs = new URL(element.getAttribute('packs') ?? '../../packs/v1/', import.meta.url);
  return {
    page: hostPage({own: () => element}),
    // A server that says nothing is not waited for: the panel then offers to try again.
    library: openLibrary(async (name) => {
      const answer = await fetch(new URL(name, packs), {credentials: 'omit', signal: AbortSignal.timeout(4500)});
      if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
      return answer.text();
    }),
    site: element.getAttribute('site') ?? new URL('../..', packs).href.replace(/\/$/u, ''),
  };
};

if (customElements.get('exit-guide') === undefined) customElements.define('exit-guide', ExitGuide);

export {ExitGuide};
export {ExitGuideCloseEvent, ExitGuideDoneEvent, ExitGuideOpenEvent, ExitGuideStepEvent} from './elements/events.ts';
