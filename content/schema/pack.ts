import type {Locale, Localized} from './basics.ts';
import type {Change} from './changes.ts';
import type {Evidence} from './evidence.ts';
import type {Faq} from './faq.ts';
import type {Phrases} from './phrases.ts';
import type {Intent} from './lexicon.ts';
import type {Marker} from './session.ts';
import type {SituationId} from './situation.ts';
import type {Fact, Surface, Vendor} from './subject.ts';
import type {Stage, Task} from './task.ts';

/** Evidence as it travels: how and how sure, without the sources; marked where it should have been checked again by now. */
export type PackEvidence = Pick<Evidence, 'on' | 'by' | 'confidence'> & {overdue?: true};

/** A surface as it travels: its name and its note's id in one locale. */
export type PackSurface = Omit<Surface, 'name'> & {name: string};

/** What the widget knows of one vendor, provider or browser in one locale. */
export type Pack = {
  format: number;
  kind: 'vendor' | 'provider' | 'browser';
  id: string;
  locale: Locale;
  name: string;
  /** The page of the site that says it all, relative to the site's root: `/zh-cn/guides/tryton/`. */
  page: string;
  hosts: readonly string[];
  /** Every host that a link of this pack may lead to. */
  linkHosts: readonly string[];
  surfaces: readonly PackSurface[];
  notes: Readonly<Record<string, string>>;
  evidence: Readonly<Record<string, PackEvidence>>;
  providers?: readonly string[];
  clearing?: Vendor['clearing'];
  facts?: readonly Pick<Fact, 'about' | 'value' | 'note'>[];
};

/** A situation as it travels. */
export type PackSituation = {
  id: SituationId;
  name: string;
  says: string;
  lead: string;
} & ({kind: 'steps'; where: 'this-device' | 'elsewhere'; stages: readonly Stage[]; optional?: readonly Stage[]} | {kind: 'fork'; to: readonly SituationId[]});

/** Everything that the panel says, in one locale, and what holds for every CRM. */
export type Words = {
  format: number;
  locale: Locale;
  phrases: PanelPhrases;
  panel: Readonly<Record<string, string>>;
  situations: readonly PackSituation[];
  /** Tasks of `any-crm` that are part of every plan; their notes are in the lexicon. */
  general: {tasks: readonly Task[]};
};

/** What the panel needs a moment after it opened, in one locale. */
export type Lexicon = {
  format: number;
  locale: Locale;
  /** The panel's words that no first step says. */
  panel: Readonly<Record<string, string>>;
  /** Words that a control for the stage must not carry, in every language of an interface. */
  deny: Partial<Record<Stage, readonly string[]>>;
  /** Notes and evidence of the tasks that are part of every plan. */
  notes: Readonly<Record<string, string>>;
  evidence: Readonly<Record<string, PackEvidence>>;
};

/** What is looked for by name where no guide describes the page, in every language of an interface at once. */
export type FinderWords = {
  format: number;
  intents: Readonly<Record<Intent, {names: readonly string[]; weak: readonly string[]; addresses: readonly string[]; veto: readonly string[]}>>;
  account: readonly string[];
  beside: readonly string[];
  otherMenus: readonly string[];
};

/** The part of a phrase book that the panel speaks with. */
export type PanelPhrases = Pick<Phrases, 'actions' | 'places' | 'looks' | 'stages' | 'why' | 'needs' | 'marks'>;

/** A question as it travels, in one locale. */
export type PackQuestion = {
  id: string;
  group: Faq['group'];
  question: string;
  /** Other ways to ask it, in any language. */
  aliases?: readonly string[];
  /** The answer, whole. */
  short: string;
  more?: readonly string[];
  /** Its page, relative to the site's root. */
  page: string;
  evidence: PackEvidence;
};

/** All questions in one locale. */
export type Questions = {format: number; locale: Locale; questions: readonly PackQuestion[]};

/** What changed in the facts, the newest first. */
export type Changes = {format: number; changes: readonly Change[]};

/** What the index says of everything that has a pack: the newest day of its evidence, and a hash of each pack. */
type Indexed = {id: string; date: string; hashes: Readonly<Record<Locale, string>>};

/** The list of all packs. */
export type PackIndex = {
  format: number;
  /** The newest day of any evidence. */
  dataDate: string;
  locales: readonly Locale[];
  vendors: readonly (Indexed & {name: Localized<string>; hosts: readonly string[]; markers?: readonly Marker[]})[];
  browsers: readonly (Indexed & {agent: readonly string[]; rank: number})[];
  providers: readonly (Indexed & {name: Localized<string>; hosts: readonly string[]})[];
  words: Readonly<Record<Locale, string>>;
  faq: Readonly<Record<Locale, string>>;
  changes: string;
};
