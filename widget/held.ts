import {openLibrary} from './core/library.ts';
import {type Get, readOwnPack, withOwnPack} from './core/own-pack.ts';
import {ExitGuide} from './elements/exit-guide.ts';
import {hostPage} from './host/host-page.ts';

/** Files of `/packs/v1/` by name, and an own pack. `exit-guide bundle` puts them in front, in one function with this script. */
declare const EXIT_GUIDE_FILES: Readonly<Record<string, string>>;
declare const EXIT_GUIDE_OWN: object | null;

const held: Get = async (name) => {
  const text = EXIT_GUIDE_FILES[name];
  if (text === undefined) throw new Error(`${name} is not in this bundle`);
  return text;
};

const tell = (problem: unknown): void => console.warn('exit-guide: own-pack-broken', problem instanceof Error ? problem.message : problem);

ExitGuide.parts = (element) => {
  const own = element.ownPack ?? EXIT_GUIDE_OWN;
  return {
    page: hostPage({own: () => element}),
    library: openLibrary(own === null ? held : withOwnPack(held, Promise.resolve(own).then(readOwnPack), tell)),
    site: element.getAttribute('site') ?? '',
  };
};

if (customElements.get('exit-guide') === undefined) customElements.define('exit-guide', ExitGuide);
