import {openLibrary} from './core/library.ts';
import {ExitGuide} from './elements/exit-guide.ts';
import {hostPage} from './host/host-page.ts';

/**
 * The way in, and the only module that does something when imported: wires the page and the packs to the
 * element and registers the tag. A second copy on the page leaves the first in charge.
 */
ExitGuide.parts = (element) => {
  // Packs lie beside the script: <root>/embed/<version>/exit-guide.js and <root>/packs/v1/. An address that is given is the page's.
  const given = element.getAttribute('packs');
  const packs = given === null ? new URL('../../packs/v1/', import.meta.url) : new URL(given, document.baseURI);
  const ours = async (name: string): Promise<string> => {
    // A server that says nothing is not waited for: the panel then offers to try again.
    const answer = await fetch(new URL(name, packs), {credentials: 'omit', signal: AbortSignal.timeout(4500)});
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    return answer.text();
  };
  const own = element.ownPack ?? element.getAttribute('own-pack');
  return {
    page: hostPage({own: () => element}),
    library: openLibrary(own === null ? ours : async (name) => (await import('./own-pack.ts')).overOwn(element, own, ours)(name)),
    site: element.getAttribute('site') ?? new URL('../..', packs).href.replace(/\/$/u, ''),
  };
};

if (customElements.get('exit-guide') === undefined) customElements.define('exit-guide', ExitGuide);

export {ExitGuide};
export {ExitGuideCloseEvent, ExitGuideDoneEvent, ExitGuideOpenEvent, ExitGuideStepEvent} from './elements/events.ts';
