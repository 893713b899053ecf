import type {Power} from '../../content/plan/powers.ts';
import type {Outcome} from '../../content/search/search.ts';
import type {PanelAnswers} from '../../content/schema/answers.ts';
import type {Locale} from '../../content/schema/basics.ts';
import type {Lexicon, Pack, PackSurface, Words} from '../../content/schema/pack.ts';
import type {SituationId} from '../../content/schema/situation.ts';
import type {Beyond, ClearReport, Residue, ResidueKind, ServerAnswer, SessionSigns, Sighting, UnsavedField, WorkReport} from './host-page.ts';
import type {Walk} from './walk.ts';

/** Where the panel is in its own life. */
export type Phase = 'closed' | 'loading' | 'failed' | 'asking' | 'questions' | 'fork' | 'walking' | 'receipt';

/** What was asked in the reader's own words, and what answers it. */
export type QuestionsModel = {
  readonly words: PanelAnswers['words'];
  readonly typed: string;
  /** Whether there is a field: where the page asks for a password, the panel has none. */
  readonly field: boolean;
  readonly outcome?: Outcome | undefined;
  /** The answer that is open, as `kind:id`. */
  readonly open?: string | undefined;
  /** What answers say, by `kind:id`; a moment later than the answers. */
  readonly texts: Readonly<Record<string, string>>;
};

/** What the embedder set. */
export type Settings = {
  readonly locale: Locale;
  readonly vendor?: string | undefined;
  readonly situation?: SituationId | undefined;
  /** An https or mailto address of the embedder's support. */
  readonly contact?: string | undefined;
  /** What the reader's company says about signing out, in its own words. */
  readonly policy?: string | undefined;
  /** Whether script may clear this origin, after a preview and a yes. */
  readonly allowClear: boolean;
  /** A path of the page's own host that answers `Clear-Site-Data`. */
  readonly clearUrl?: string | undefined;
  /** Whether our extension clears. */
  readonly extension?: boolean;
  /** Root of the site, for links to its pages; empty where unknown. */
  readonly site: string;
};

/** Everything that a view may draw. Views read it and send events; nothing else. */
export type Model = {
  readonly phase: Phase;
  readonly settings: Settings;
  readonly words?: Words | undefined;
  readonly lexicon?: Lexicon | undefined;
  readonly pack?: Pack | undefined;
  readonly surface?: PackSurface | undefined;
  readonly browser?: {readonly pack: Pack; readonly surface: PackSurface} | undefined;
  readonly provider?: {readonly pack: Pack; readonly surface: PackSurface} | undefined;
  readonly providers: readonly {readonly id: string; readonly name: string}[];
  readonly failure?: string | undefined;
  readonly walk?: Walk | undefined;
  readonly interfaceLanguage: string;
  readonly touch: boolean;
  readonly mac: boolean;
  /** The action that is pointed at, and what is seen of its control. */
  readonly pointing?: {readonly action: number; readonly sighting: Sighting} | undefined;
  readonly work?: WorkReport | undefined;
  readonly session?: {readonly asking: boolean; readonly answer?: ServerAnswer; readonly signs?: SessionSigns} | undefined;
  readonly residue?: {readonly before?: Residue; readonly after?: Residue; readonly report?: ClearReport; readonly beyond?: Beyond} | undefined;
  /** What is left by its names, of the kinds that the reader opened: for the panel alone, and gone with the step. `unreadable`: could not be looked up. */
  readonly names?: Partial<Readonly<Record<ResidueKind, readonly string[] | 'unreadable' | undefined>>> | undefined;
  readonly questions?: QuestionsModel | undefined;
  readonly clearing: 'idle' | 'preview' | 'busy' | 'done';
  /** What clears, how far it goes, and why it did nothing: keys of the panel's words. */
  readonly power?: {readonly by: Power; readonly reach: string; readonly trouble?: string} | undefined;
  /** A sentence for screen readers, when something changed without focus moving. */
  readonly announcement: string;
};

/** What a reader can do with questions. */
export type QuestionsEvent = {readonly type: 'questions'} | {readonly type: 'ask'; readonly text: string} | {readonly type: 'show-answer'; readonly ref: string};

/** What a reader can do in the panel. */
export type Send = (event: PanelEvent) => void;
export type PanelEvent =
  | {readonly type: 'open'; readonly situation?: SituationId | undefined}
  | {readonly type: 'close'}
  | {readonly type: 'choose'; readonly situation: SituationId}
  | QuestionsEvent
  | {readonly type: 'provider'; readonly id: string}
  | {readonly type: 'restart'}
  | {readonly type: 'back'}
  | {readonly type: 'jump'; readonly to: number}
  | {readonly type: 'skip'}
  | {readonly type: 'said'}
  | {readonly type: 'next'}
  | {readonly type: 'go-to-control'}
  | {readonly type: 'go-to-field'; readonly field: UnsavedField}
  | {readonly type: 'check-work'}
  | {readonly type: 'ask-server'}
  | {readonly type: 'count'}
  | {readonly type: 'names'; readonly kind: ResidueKind}
  | {readonly type: 'preview-clear'; readonly at: number}
  | {readonly type: 'confirm-clear'; readonly at: number}
  | {readonly type: 'cancel-clear'};
