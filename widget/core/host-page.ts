import type {Control} from '../../content/schema/control.ts';
import type {Intent} from '../../content/schema/lexicon.ts';
import type {FinderWords} from '../../content/schema/pack.ts';
import type {Marker, Probe, Session} from '../../content/schema/session.ts';

/** A rectangle in the top window's viewport, in CSS pixels. */
export type Box = {readonly x: number; readonly y: number; readonly width: number; readonly height: number};

/** What to look for: a control, in the language that the page speaks, and words that veto. */
export type Query = {
  readonly control: Control;
  /** BCP 47 tag of the page's interface, as in `<html lang>`; empty where unknown. */
  readonly interfaceLanguage: string;
  /** Lower-case pieces of text that no candidate may carry, unless they are within its own label. */
  readonly deny: readonly string[];
};

/** What to look for by its name alone, where no guide describes the page. */
export type Search = {readonly intent: Intent; readonly words: FinderWords};

/** What was seen of a control. Nodes never leave `widget/host`: a sighting holds boxes and words. */
export type Sighting =
  | {readonly kind: 'found'; readonly box: Box; readonly name: string; readonly sure: boolean}
  /** Nothing that does it shows; this opens the menu that holds it, or probably does. */
  | {readonly kind: 'behind'; readonly box: Box; readonly name: string}
  /** In the page, but not shown: probably behind a menu, or scrolled away inside a closed part. */
  | {readonly kind: 'hidden'}
  /** Shown, but something lies over its middle. `by` names it where it has a name. */
  | {readonly kind: 'covered'; readonly box: Box; readonly by: string}
  | {readonly kind: 'disabled'; readonly box: Box}
  /** Several are equally likely: none is pointed at. */
  | {readonly kind: 'ambiguous'; readonly count: number}
  | {readonly kind: 'missing'}
  /** The page has parts that this script may not read, and the control is nowhere else. */
  | {readonly kind: 'out-of-reach'; readonly why: 'closed-root' | 'foreign-frame'};

/** Where the reader is, at a glance. */
export type Whereabouts = {
  readonly host: string;
  readonly agent: string;
  readonly mac: boolean;
  readonly touch: boolean;
};

/** Signs of a session that decide nothing: worth a sentence, never a "seen". */
export type SessionSigns = {
  /** A login form or page shows. */
  readonly loginShows: boolean;
  /** Of the keys and cookies that are there while signed in, whether any is there now; undefined where none is known. */
  readonly signedInMarks: boolean | undefined;
};

/** A header value taken from storage at the reader's press, kept in memory, used once. */
export type Secret = {readonly header: readonly [string, string]; readonly matched: string} | undefined;

/** What the server said, once. */
export type ServerAnswer =
  | {readonly kind: 'signed-out'}
  | {readonly kind: 'signed-in'}
  | {readonly kind: 'unknown'; readonly why: 'offline' | 'refused' | 'unclear' | 'no-probe' | 'no-secret' | 'slow'};

/** One field that holds something unsaved. */
export type UnsavedField = {readonly id: number; readonly name: string};

/** What can be seen of unsaved work. Never "all is saved". */
export type WorkReport =
  | {readonly kind: 'nothing-seen'}
  | {readonly kind: 'unsaved'; readonly fields: readonly UnsavedField[]; readonly why: 'field' | 'guard' | 'mark' | 'request' | 'other-tab'}
  /** The fields are those that the reader was in before anybody watched: they may be unsaved. */
  | {readonly kind: 'cannot-see'; readonly why: 'foreign-frame' | 'closed-root' | 'late' | 'guard-always-on'; readonly fields: readonly UnsavedField[]};

export const residueKinds = ['cookies', 'localStorage', 'sessionStorage', 'indexedDB', 'cacheStorage', 'serviceWorkers', 'files'] as const;
export type ResidueKind = (typeof residueKinds)[number];

/** What is left in the browser for this origin, as far as script can count it. */
export type Residue = Readonly<Record<ResidueKind, {readonly count: number; readonly bytes: number | undefined} | 'unreadable'>>;

/** What became of each kind that was to be cleared. `busy`: another tab holds it open. */
export type ClearReport = Readonly<Record<ResidueKind, 'gone' | 'still-there' | 'busy' | 'unreadable' | 'kept'>>;

/** What script alone neither sees nor clears. Told by the server's word or the extension's; `unknown`: nobody could look. */
export const beyondKinds = ['httpOnly', 'httpCache'] as const;
export type Beyond = Readonly<Record<(typeof beyondKinds)[number], 'gone' | 'still-there' | 'unknown'>>;

/** How to clear, once the reader said yes. */
export type ClearWish = {
  /** Whether script clears what it reaches. */
  readonly script: boolean;
  /** The embedder's own address that answers `Clear-Site-Data`. */
  readonly address?: string | undefined;
  /** Storage keys to leave alone. */
  readonly keep: readonly string[];
};

/** Who clears what script cannot, and can look at it: the server behind its address, or our extension. */
export type Ally = {
  /** Clears, and says what stood in its way. */
  clear(): Promise<Cleared['trouble']>;
  /** Whether cookies are left that script does not see. */
  hiddenCookies(residue: Residue): Promise<Beyond['httpOnly']>;
};

/** Our extension, where it is what runs. `isAway`: the walk began on another origin than the one it is at now. */
export type Extension = {readonly ally: Ally; readonly askLeave: () => Promise<boolean>; readonly isAway: () => boolean};

/** What became of it, by looking again. `trouble`: why a power did nothing. */
export type Cleared = {readonly report: ClearReport; readonly beyond: Beyond; readonly trouble?: 'refused' | 'no-answer' | 'not-allowed' | 'away'};

/**
 * The page that we are a guest on, as the core knows it: what is needed to open the panel. What needs a
 * closer look, or touches the page, is within reach a moment later, so that opening stays small.
 */
export type HostPage = {
  whereabouts(): Whereabouts;
  /**
   * Our own mark of the walk in this tab's storage. All may fail silently: the walk then lives in memory. `refresh` where
   * it lies elsewhere: what a page knows of it that Back brought out of memory is of before.
   */
  readonly mark: {read(): string | undefined; write(text: string): void; forget(): void; refresh?(): Promise<void>};
  /** The rest, fetched once. Rejects where its script cannot be had. */
  reach(): Promise<Reach>;
};

/**
 * What a walk needs of the page. Three parts that never mix: reading (never changes anything), asking
 * (scroll, focus, one request, the beforeunload question: only on the reader's press), and clearing
 * (after a yes).
 */
export type Reach = {
  /** The language that the page speaks, as a BCP 47 tag; empty where unknown. */
  interfaceLanguage(): string;
  /** Tells when the page says another language of itself. What it only writes in another is seen by asking again. */
  onLanguage(onLanguage: () => void, signal: AbortSignal): void;
  /** True where the marker is there now; css markers must be visible. */
  sees(marker: Marker): boolean;
  /** Tells when the page changed its address, is left, came back from the back/forward cache, or was shown again. */
  onMove(onMove: (how: 'route' | 'leaving' | 'restored' | 'shown') => void, signal: AbortSignal): void;
  /** True where script sees any cookie of this page. */
  hasCookies(): boolean;
  /** Begins to notice edits. Called once the panel is open. */
  watchWork(signal: AbortSignal): void;
  /** Fetches what is needed to look by name alone. Rejects where its script cannot be had; then nothing is found by name. */
  fetchFinder(): Promise<void>;
  look(query: Query | Search): Sighting;
  /** Tells what is seen at once, then whenever it changes, until the signal aborts. Holds a query, never a node. */
  follow(query: Query | Search, onSighting: (sighting: Sighting) => void, signal: AbortSignal): void;
  /** Tells each trusted press of the control by the reader (mouse, touch or keyboard). */
  onPress(query: Query | Search, onPress: () => void, signal: AbortSignal): void;
  signs(session: Session): SessionSigns;
  /** The header that a probe needs, read now, before the sign-out removes it. */
  secret(probe: Probe): Secret;
  /** Counts what is left. Never throws; what cannot be read says so. */
  residue(): Promise<Residue>;
  /** What the things of one kind are called; only when the reader asks. Never throws; undefined where it cannot be read. */
  names(kind: ResidueKind): Promise<readonly string[] | undefined>;

  /** Puts our own element back where the page takes it out while `isOn`, a few times and no more; tells after each. */
  stay(isOn: () => boolean, onBack: () => void, signal: AbortSignal): void;
  /** Listens to the other tabs of this origin, and gives what tells them that this one has seen the sign-out. */
  joinTabs(onOut: () => void, signal: AbortSignal): () => void;

  /** Scrolls the control into view and moves focus there. False where it is not found. */
  goTo(query: Query | Search): boolean;
  /** Scrolls the unsaved field into view and moves focus there. */
  goToField(field: UnsavedField): void;
  /** Looks for unsaved work; `ask` also puts the beforeunload question (only on the reader's press). */
  work(options: {readonly ask: boolean; readonly dirty: readonly string[]}): WorkReport;
  /** Asks the server once. Never throws. */
  askServer(probe: Probe, secret: Secret, signal: AbortSignal): Promise<ServerAnswer>;

  /** Clears this origin's data, then looks again. Call only after the reader's yes. */
  clear(wish: ClearWish): Promise<Cleared>;
  /** There where clearing needs a permission that the browser asks for: false once the reader said no. */
  readonly askLeave?: () => Promise<boolean>;
};
