import type {SituationId} from '../../content/schema/situation.ts';
import type {Mark, Walk} from './walk.ts';

/**
 * A walk as it is kept over a reload: ids and marks only, no host, no name, nothing typed.
 * Anybody on the page can write it, so it is read with suspicion: a `seen` that comes back is shown
 * with its time and proven again before anything is cleared.
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
};

const version = 1;
/** A walk is one sitting: what is older is somebody else's. */
const longest = 12 * 60 * 60 * 1000;

export function saveWalk(walk: Walk, now: number): string {
  const step = walk.steps[walk.index]?.id ?? '';
  return JSON.stringify({v: version, t: now, w: walk.vendor, f: walk.surface, s: walk.situation, p: walk.provider, i: step, n: walk.pressed, m: walk.marks});
}

/** Undefined for anything that is not a walk of ours, or is too old, too long or from the future. */
export function readSavedWalk(text: string | undefined, now: number): SavedWalk | undefined {
  if (text === undefined || text.length > 8000) return undefined;
  try {
    const saved = JSON.parse(text) as Record<string, unknown>;
    if (saved['v'] !== version || typeof saved['t'] !== 'number' || saved['t'] > now || now - saved['t'] > longest) return undefined;
    if (!isId(saved['w']) || !isId(saved['s']) || typeof saved['i'] !== 'string' || typeof saved['n'] !== 'number') return undefined;
    return {
      vendor: saved['w'],
      surface: isId(saved['f']) ? saved['f'] : undefined,
      situation: saved['s'] as SituationId,
      provider: isId(saved['p']) ? saved['p'] : undefined,
      step: saved['i'],
      pressed: saved['n'],
      marks: readMarks(saved['m'], now),
    };
  } catch {
    // Not JSON: not ours.
    return undefined;
  }
}

function readMarks(value: unknown, now: number): Record<string, Mark> {
  if (typeof value !== 'object' || value === null) return {};
  const marks: [string, Mark][] = [];
  for (const [id, mark] of Object.entries(value as Record<string, {by?: unknown; at?: unknown; detail?: unknown} | null>)) {
    const by = mark?.by;
    if ((by !== 'seen' && by !== 'said' && by !== 'unknown' && by !== 'not-done') || typeof mark?.at !== 'number' || mark.at > now) continue;
    marks.push([id, {by, at: mark.at, ...(isId(mark.detail) && {detail: mark.detail})}]);
  }
  return Object.fromEntries(marks.slice(0, 60));
}

const isId = (value: unknown): value is string => typeof value === 'string' && /^[a-z0-9][a-z0-9.-]{0,60}$/u.test(value);
