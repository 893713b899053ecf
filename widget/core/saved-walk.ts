import type {SituationId} from '../../content/schema/situation.ts';
import type {Mark, Walk} from './walk.ts';

/**
 * A walk as it is kept over a reload: ids and marks only, no host, no name, nothing typed.
 * Anybody on the page can write it, so it is read with suspicion (see read-saved-walk.ts).
 */
export type SavedWalk = {
  readonly vendor: string;
  /** Kept because a login page no longer shows which surface was left. */
  readonly surface: string | undefined;
  readonly situation: SituationId;
  readonly provider: string | undefined;
  readonly step: string;
  readonly pressed: number;
  readonly marks: Readonly<Record<string, Mark>>;
  /** When data was cleared here. */
  readonly clearedAt: number | undefined;
};

/** The form of the text; a walk of another form is none. */
export const walkVersion = 1;

/** The walk as text. Only opening a tab that a walk waits in reads it: that part comes later. */
export function saveWalk(walk: Walk, now: number): string {
  const step = walk.steps[walk.index]?.id ?? '';
  return JSON.stringify({v: walkVersion, t: now, w: walk.vendor, f: walk.surface, s: walk.situation, p: walk.provider, i: step, n: walk.pressed, m: walk.marks, c: walk.clearedAt});
}
