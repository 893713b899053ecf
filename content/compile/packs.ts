import {dataDate} from './data-date.ts';
import {textHash} from './hash.ts';
import {type Locale, locales} from '../schema/basics.ts';
import type {Note, Surface} from '../schema/subject.ts';
import type {Situation} from '../schema/situation.ts';
import {packFormat} from '../plan/pack-format.ts';
import {isOverdue} from '../plan/recheck.ts';
import type {Changes, FinderWords, Lexicon, Pack, PackEvidence, PackIndex, Questions, PackSituation, PackSurface, PanelPhrases, Words} from '../schema/pack.ts';
import type {Evidence} from '../schema/evidence.ts';
import {apiSchemas, publishedSchema} from '../schema/json-schema.ts';
import {type Intent, intents} from '../schema/lexicon.ts';
import type {Phrases} from '../schema/phrases.ts';
import type {Stage, Task} from '../schema/task.ts';
import type {Browser, Provider, Vendor} from '../schema/subject.ts';
import {linkHosts} from '../rules/links-stay-home.ts';
import type {Knowledge} from '../rules/knowledge.ts';

/** A file of `/packs/v1/`, by its name below that address. */
export type PackFile = {readonly name: string; readonly text: string};

/** Stages whose tasks hold for every CRM. */
const generalStages: ReadonlySet<Stage> = new Set(['save', 'prove', 'identity', 'clear', 'recheck']);

/** Every file of the static API, from what is known on a day. Pure: the same knowledge on the same day gives the same bytes. */
export function compilePacks(knowledge: Knowledge, today = dataDate(knowledge)): PackFile[] {
  const subjects = [
    ...knowledge.vendors.map(({data}) => ({kind: 'vendor' as const, folder: '', page: 'guides', data})),
    ...knowledge.browsers.map(({data}) => ({kind: 'browser' as const, folder: 'browsers/', page: 'browsers', data})),
    ...knowledge.identity.map(({data}) => ({kind: 'provider' as const, folder: 'identity/', page: 'identity', data})),
  ];
  const packs = subjects.flatMap(({kind, folder, page, data}) =>
    locales.map((locale) => ({kind, id: data.id, locale, name: `${folder}${data.id}.${locale}.json`, text: JSON.stringify(packOf(kind, data, locale, page, today))})),
  );
  const words = locales.map((locale) => ({locale, name: `words.${locale}.json`, text: JSON.stringify(wordsOf(knowledge, locale))}));
  const hashes = (kind: Pack['kind'], id: string): Record<Locale, string> =>
    Object.fromEntries(packs.filter((pack) => pack.kind === kind && pack.id === id).map((pack) => [pack.locale, textHash(pack.text)])) as Record<Locale, string>;

  const faq = locales.map((locale) => ({locale, name: `faq.${locale}.json`, text: JSON.stringify(questionsOf(knowledge, locale, today))}));
  const changes = {name: 'changes.json', text: JSON.stringify({format: packFormat, changes: knowledge.changes} satisfies Changes)};
  const byLocale = (files: readonly {locale: Locale; text: string}[]): Record<Locale, string> =>
    Object.fromEntries(files.map(({locale, text}) => [locale, textHash(text)])) as Record<Locale, string>;

  const index: PackIndex = {
    format: packFormat,
    dataDate: dataDate(knowledge),
    locales,
    vendors: knowledge.vendors.map(({data}) => ({
      id: data.id,
      name: data.name,
      hosts: data.hosts,
      date: newestOf(data),
      ...(data.markers && {markers: data.markers}),
      hashes: hashes('vendor', data.id),
    })),
    browsers: knowledge.browsers
      .map(({data}) => ({id: data.id, agent: data.agent, rank: data.rank, date: newestOf(data), hashes: hashes('browser', data.id)}))
      .sort((a, b) => a.rank - b.rank),
    providers: knowledge.identity.map(({data}) => ({id: data.id, name: data.name, hosts: data.hosts, date: newestOf(data), hashes: hashes('provider', data.id)})),
    words: byLocale(words),
    faq: byLocale(faq),
    changes: textHash(changes.text),
  };
  const lexicons = locales.map((locale) => ({name: `lexicon.${locale}.json`, text: JSON.stringify(lexiconOf(knowledge, locale, today))}));
  const schemas = Object.keys(apiSchemas).map((name) => ({name: `schema/${name}.json`, text: JSON.stringify(publishedSchema(name as keyof typeof apiSchemas))}));
  const finder = {name: 'finder.json', text: JSON.stringify(finderOf(knowledge))};
  return [...packs, ...words, ...lexicons, ...faq, changes, finder, {name: 'index.json', text: JSON.stringify(index)}, ...schemas].map(({name, text}) => ({name, text}));
}

/** What the widget needs of a subject: its surfaces that a page can be, or all of a provider's and browser's. */
function packOf(kind: Pack['kind'], data: Vendor | Browser | Provider, locale: Locale, page: string, today: string): Pack {
  const surfaces = kind === 'vendor' ? data.surfaces.filter((surface) => surface.kind === 'web') : data.surfaces;
  const clearing = 'clearing' in data ? data.clearing : undefined;
  const used = usedNotes(surfaces, clearing);
  return {
    format: packFormat,
    kind,
    id: data.id,
    locale,
    name: data.name[locale],
    page: `/${locale.toLowerCase()}/${page}/${data.id}/`,
    hosts: data.hosts,
    linkHosts: linkHosts(data),
    surfaces: surfaces.map((surface): PackSurface => ({...surface, name: surface.name[locale]})),
    notes: inLocale(data.notes, used, locale),
    evidence: evidenceOf(data.evidence, surfaces, clearing, today),
    ...('providers' in data && data.providers && {providers: data.providers}),
    ...(clearing && {clearing}),
  };
}

/** The generic CRM, cut down to the tasks that are part of every plan. */
function generalOf(knowledge: Knowledge): {tasks: readonly Task[]; shown: readonly Surface[]; data: Vendor} {
  const data = knowledge.vendors.find((vendor) => vendor.data.kind === 'generic')?.data;
  const surface = data?.surfaces[0];
  if (data === undefined || surface === undefined) throw new Error('content/vendors/any-crm.yaml is missing');
  const tasks = surface.tasks.filter(({stage}) => generalStages.has(stage));
  return {tasks, shown: [{...surface, tasks, controls: []}], data};
}

function wordsOf(knowledge: Knowledge, locale: Locale): Words {
  const phrases = knowledge.phrases[locale];
  if (phrases === undefined) throw new Error(`content/phrases/${locale}.yaml is missing`);
  return {
    format: packFormat,
    locale,
    phrases: panelPhrases(phrases),
    panel: panelWords(knowledge, locale, (key) => !isLate(key)),
    situations: knowledge.situations
      .map(({data}) => data)
      .sort((a, b) => a.rank - b.rank)
      .map((situation) => situationOf(situation, locale)),
    general: {tasks: generalOf(knowledge).tasks},
  };
}

/** Words about clearing, the receipt, the extension's own page and old evidence come with the lexicon: the panel opens with as few bytes as it can. */
const isLate = (key: string): boolean => /^(?:clear|popup|receipt|evidence)-/u.test(key);

const panelWords = (knowledge: Knowledge, locale: Locale, isWanted: (key: string) => boolean): Record<string, string> =>
  Object.fromEntries(Object.entries(knowledge.panel[locale] ?? {}).filter(([key]) => isWanted(key)));

function lexiconOf(knowledge: Knowledge, locale: Locale, today: string): Lexicon {
  const {shown, data} = generalOf(knowledge);
  return {
    format: packFormat,
    locale,
    deny: knowledge.deny,
    panel: panelWords(knowledge, locale, isLate),
    notes: inLocale(data.notes, usedNotes(shown, undefined), locale),
    evidence: evidenceOf(data.evidence, shown, undefined, today),
  };
}

/** Which stage's words veto what is looked for. */
const stageOf: Readonly<Record<Intent, Stage>> = {'sign-out': 'sign-out', 'all-devices': 'other-devices', password: 'secure', security: 'secure'};

function finderOf({find, deny}: Knowledge): FinderWords {
  if (find === undefined) throw new Error('content/lexicon/find.yaml is missing');
  const flat = (words: Readonly<Record<string, readonly string[]>>): string[] => [...new Set(Object.values(words).flat())];
  return {
    format: packFormat,
    intents: Object.fromEntries(
      intents.map((intent) => {
        const {names, weak, addresses} = find.intents[intent];
        return [intent, {names: flat(names), weak: flat(weak), addresses, veto: [...(deny[stageOf[intent]] ?? []), ...(find.veto[intent] ?? [])]}];
      }),
    ) as unknown as FinderWords['intents'],
    account: flat(find.account),
    beside: flat(find.beside),
    otherMenus: find['other-menus'],
  };
}

function questionsOf(knowledge: Knowledge, locale: Locale, today: string): Questions {
  return {
    format: packFormat,
    locale,
    questions: knowledge.faq.flatMap(({data}) => {
      const evidence = data.evidence[data.verified];
      if (evidence === undefined) return [];
      return [
        {
          id: data.id,
          group: data.group,
          question: data.question[locale],
          ...(data.aliases && {aliases: data.aliases}),
          short: data.short[locale],
          ...(data.more && {more: data.more.map((paragraph) => paragraph[locale])}),
          page: `/${locale.toLowerCase()}/faq/${data.id}/`,
          evidence: travelling(evidence, today),
        },
      ];
    }),
  };
}

const panelPhrases = ({actions, places, looks, stages, why, needs, marks}: Phrases): PanelPhrases => ({actions, places, looks, stages, why, needs, marks});

function situationOf(situation: Situation, locale: Locale): PackSituation {
  const words = {id: situation.id, name: situation.name[locale], says: situation.says[locale], lead: situation.lead[locale]};
  return situation.kind === 'fork'
    ? {...words, kind: 'fork', to: situation.to}
    : {...words, kind: 'steps', where: situation.where, stages: situation.stages, ...(situation.optional && {optional: situation.optional})};
}

function usedNotes(surfaces: readonly Surface[], clearing: Vendor['clearing']): ReadonlySet<string> {
  const ids = surfaces.flatMap((surface) => [
    surface.note,
    ...surface.tasks.flatMap((task) => [task.note, task.cost, task.delay, ...task.actions.map((action) => (action.do === 'read' ? action.note : undefined))]),
  ]);
  return new Set([...ids, clearing?.cost, ...(clearing?.leaves?.map(({note}) => note) ?? [])].filter((id) => id !== undefined));
}

const inLocale = (notes: Readonly<Record<string, Note>>, used: ReadonlySet<string>, locale: Locale): Record<string, string> =>
  Object.fromEntries(
    Object.entries(notes)
      .filter(([id]) => used.has(id))
      .map(([id, note]) => [id, note[locale]]),
  );

function evidenceOf(evidence: Readonly<Record<string, Evidence>>, surfaces: readonly Surface[], clearing: Vendor['clearing'], today: string): Record<string, PackEvidence> {
  const text = JSON.stringify([surfaces, clearing]);
  return Object.fromEntries(
    Object.entries(evidence)
      .filter(([id]) => text.includes(`"verified":"${id}"`))
      .map(([id, one]) => [id, travelling(one, today)]),
  );
}

const travelling = ({on, by, confidence}: Evidence, today: string): PackEvidence => ({on, by, confidence, ...(isOverdue({on, by}, today) && {overdue: true as const})});

/** The newest day of a subject's evidence. */
const newestOf = ({evidence}: {readonly evidence: Readonly<Record<string, Evidence>>}): string =>
  Object.values(evidence)
    .map(({on}) => on)
    .sort()
    .at(-1) ?? '';
