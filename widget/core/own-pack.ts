import type {Localized} from '../../content/schema/basics.ts';
import type {OwnPack, OwnTask, OwnVendor} from '../../content/schema/own-pack.ts';
import type {Pack, PackIndex, PackSurface, Words} from '../../content/schema/pack.ts';
import type {Locale} from './locale.ts';

/** Reads a file of ours as text, by its name below `/packs/v1/`. */
export type Get = (name: string) => Promise<string>;

/** An object of an embedder's script, or the text of their file. Throws with a sentence where it is none. */
export function readOwnPack(given: unknown): OwnPack {
  const own: unknown = typeof given === 'string' ? JSON.parse(given) : given;
  if (typeof own !== 'object' || own === null) throw new Error('an own pack is an object');
  if (!('format' in own) || own.format !== 1) throw new Error('an own pack says "format": 1');
  // A copy: what the embedder does to the object afterwards is theirs alone.
  return JSON.parse(JSON.stringify(own)) as OwnPack;
}

/**
 * Our files with an embedder's pack laid over them. What comes out is read with the same checks as ours.
 * A pack that cannot be laid over is told once, and ours goes on without it.
 */
export function withOwnPack(get: Get, own: Promise<OwnPack>, tell: (problem: unknown) => void): Get {
  let told = false;
  return async (name) => {
    const wanted = /^([a-z0-9-]+)\.(zh-CN|zh-TW|en)\.json$/u.exec(name);
    const vendor = (pack: OwnPack): OwnVendor | undefined => pack.vendors?.find(({id}) => id === wanted?.[1]);
    let ours: string | undefined;
    try {
      const pack = await own;
      const locale = (wanted?.[2] ?? 'en') as Locale;
      const added = vendor(pack);
      if (added !== undefined && wanted?.[1] !== 'words' && wanted?.[1] !== 'lexicon') {
        // A vendor that we do not have is theirs from the ground up. Where files lie behind a sign-in or an app of one
        // page, what is not there is answered with a page.
        let base: Pack;
        try {
          ours = await get(name);
          base = JSON.parse(ours) as Pack;
        } catch (error) {
          if (added.surfaces === undefined || added.name === undefined) throw error;
          base = blank(added, locale);
        }
        return JSON.stringify(mergeVendor(base, added, locale));
      }
      ours = await get(name);
      if (name === 'index.json') return JSON.stringify(mergeIndex(JSON.parse(ours) as PackIndex, pack));
      if (wanted?.[1] === 'words') return JSON.stringify(mergeWords(JSON.parse(ours) as Words, pack, locale));
      return ours;
    } catch (error) {
      if (!told) tell(error);
      told = true;
      return ours ?? get(name);
    }
  };
}

const blank = (own: OwnVendor, locale: Locale): Pack => ({
  format: 1,
  kind: 'vendor',
  id: own.id,
  locale,
  name: own.id,
  page: `/${locale.toLowerCase()}/guides/any-crm/`,
  hosts: [],
  linkHosts: [],
  surfaces: [],
  notes: {},
  evidence: {},
});

function mergeVendor(pack: Pack, own: OwnVendor, locale: Locale): Pack {
  const surfaces = own.surfaces ?? [];
  const known = pack.surfaces.map(({id}) => id);
  const fresh = surfaces.filter(({id}) => id !== 'all' && !known.includes(id)).map(({id}): PackSurface => ({id, kind: 'web', name: id, controls: [], tasks: [], verified: 'own'}));
  return {
    ...pack,
    ...(own.name !== undefined && {name: inLocale(own.name, locale)}),
    hosts: [...(own.hosts ?? []), ...pack.hosts],
    linkHosts: [...(own.linkHosts ?? []), ...(own.hosts ?? []), ...pack.linkHosts],
    surfaces: [...pack.surfaces, ...fresh].map((surface) =>
      surfaces.filter(({id}) => id === surface.id || id === 'all').reduce((merged, next) => mergeSurface(merged, next, locale), surface),
    ),
    notes: {...pack.notes, ...Object.fromEntries(Object.entries(own.notes ?? {}).map(([id, note]) => [id, inLocale(note, locale)]))},
    evidence: {...pack.evidence, own: {on: '', by: 'hands-on', confidence: 'official'}},
  };
}

type OwnSurface = NonNullable<OwnVendor['surfaces']>[number];

function mergeSurface(surface: PackSurface, own: OwnSurface, locale: Locale): PackSurface {
  const removed = own.remove ?? [];
  const controls = (own.controls ?? []).map(({label, verified = 'own', ...rest}) => {
    const said = label && Object.fromEntries(Object.entries(label).map(([language, words]) => [language, typeof words === 'string' ? {text: words, verified} : words]));
    return {...rest, verified, ...(said && {label: said})};
  });
  return {
    ...surface,
    ...(own.name !== undefined && {name: inLocale(own.name, locale)}),
    ...(own.markers && {markers: own.markers}),
    ...(own.dirty && {dirty: own.dirty}),
    ...(own.session && {session: {...own.session, verified: own.session.verified ?? 'own'}}),
    controls: [...surface.controls.filter(({id}) => !controls.some((control) => control.id === id)), ...controls],
    tasks: (own.tasks ?? []).reduce(
      placed,
      surface.tasks.filter(({id}) => !removed.includes(id)),
    ),
  };
}

/** A task in place of ours, before or after one of ours, or behind all. */
function placed(tasks: PackSurface['tasks'], {before, after, verified = 'own', ...rest}: OwnTask): PackSurface['tasks'] {
  const task = {...rest, verified};
  if (tasks.some(({id}) => id === task.id)) return tasks.map((each) => (each.id === task.id ? task : each));
  const at = tasks.findIndex(({id}) => id === (before ?? after));
  if (at === -1) return [...tasks, task];
  return tasks.toSpliced(before === undefined ? at + 1 : at, 0, task);
}

function mergeIndex(index: PackIndex, {vendors = []}: OwnPack): PackIndex {
  const own = vendors.filter(({hosts, markers}) => hosts !== undefined || markers !== undefined);
  const entry = ({id, name = id, hosts = [], markers}: OwnVendor): PackIndex['vendors'][number] => {
    const ours = index.vendors.find((vendor) => vendor.id === id);
    const all = typeof name === 'string' ? {'zh-CN': name, 'zh-TW': name, en: name} : name;
    return {
      id,
      name: ours?.name ?? all,
      hosts: [...hosts, ...(ours?.hosts ?? [])],
      ...((markers ?? ours?.markers) && {markers: [...(markers ?? []), ...(ours?.markers ?? [])]}),
      date: ours?.date ?? index.dataDate,
      hashes: ours?.hashes ?? {'zh-CN': '', 'zh-TW': '', en: ''},
    };
  };
  // Theirs come first: their host is theirs, whatever pattern of ours fits it too.
  return {...index, vendors: [...own.map(entry), ...index.vendors.filter(({id}) => !own.some((vendor) => vendor.id === id))]};
}

function mergeWords(words: Words, {words: own, hide = []}: OwnPack, locale: Locale): Words {
  return {
    ...words,
    panel: {...words.panel, ...own?.[locale]},
    situations: words.situations.map((situation) =>
      situation.kind === 'steps' ? {...situation, stages: situation.stages.filter((stage) => !hide.some((hidden) => hidden === stage))} : situation,
    ),
  };
}

const inLocale = (text: string | Localized<string>, locale: Locale): string => (typeof text === 'string' ? text : text[locale]);
