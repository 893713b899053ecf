import type {Pack} from '../../content/schema/pack.ts';
import {browserSurface, detectBrowser} from './detect.ts';
import type {Library} from './library.ts';
import type {Model} from './model.ts';
import {isWholePack} from './whole-pack.ts';

/** A pack that is fit for use; of what is not, nothing is used. */
export async function wholePack(library: Library, kind: Pack['kind'], id: string, {settings}: Model): Promise<Pack | undefined> {
  const reading = await library.pack(kind, id, settings.locale);
  return reading.kind === 'read' && isWholePack(reading.value) ? reading.value : undefined;
}

/** The browser's own pack, and the providers by which the vendor is entered. */
export async function besides(library: Library, model: Model, agent: string): Promise<Partial<Model>> {
  const index = await library.index();
  if (index.kind !== 'read') return {};
  const {pack: own, settings} = model;
  const providers = index.value.providers.filter(({id}) => own?.providers?.includes(id) ?? false).map(({id, name}) => ({id, name: name[settings.locale]}));
  const id = detectBrowser(index.value, agent);
  const pack = id === undefined ? undefined : await wholePack(library, 'browser', id, model);
  const surface = pack && browserSurface(pack, agent);
  return {providers, ...(pack && surface && {browser: {pack, surface}})};
}
