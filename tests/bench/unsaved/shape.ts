import type {Reader} from './reader.ts';

/** One thing that a reader does in an app before asking the guide. */
export type Scenario = {
  readonly id: string;
  /** Uses the app. Where the guide is not opened in it, it is opened right before it is asked. */
  readonly act: (reader: Reader) => Promise<void>;
  /** What the app holds in the end. Checked against the app itself: a bench that misjudges its own case is broken. */
  readonly truth: 'clean' | 'dirty';
  /** What must be named where something is dirty in a field; empty where any name will do. */
  readonly names?: string;
  /** Why no script of the page could tell this case from its twin. */
  readonly unseeable?: string;
  /** Not even that there is something to look at shows any more: no answer is held against the guide. */
  readonly leavesNothing?: true;
  /** What the app's guide knows as a mark of changed work. */
  readonly dirty?: readonly string[];
};

/** An app as it is built somewhere. */
export type Shape = {
  readonly id: string;
  readonly library: string;
  readonly app: string;
  readonly query?: string;
  readonly styles?: readonly string[];
  /** Made of the page's own HTML: an untouched one must be told as such. */
  readonly plain?: true;
  readonly scenarios: readonly Scenario[];
};

/** Why an edit before the guide is not claimed to be unsaved. */
export const enteredBefore = 'that the reader was in the field before the guide can be seen, but not whether that was taken back or saved since';

export const clean = (id: string, act: Scenario['act'], more: Partial<Scenario> = {}): Scenario => ({id, act, truth: 'clean', ...more});
export const dirty = (id: string, names: string | undefined, act: Scenario['act'], more: Partial<Scenario> = {}): Scenario => ({
  id,
  act,
  truth: 'dirty',
  ...(names !== undefined && {names}),
  ...more,
});
