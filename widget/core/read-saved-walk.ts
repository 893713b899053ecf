import type {SituationId} from '../../content/schema/situation.ts';
import {type SavedWalk, walkVersion} from './saved-walk.ts';
import type {Mark} from './walk.ts';

/**
 * A walk is one sitting: what lies further off is somebody else's. The same span ahead, for clocks are
 * set back in the middle of a walk, and no walk may be lost by that.
 */
const longest = 12 * 60 * 60 * 1000;

/** Undefined for anything that is not a walk of ours, or is too long, or of another day. */
export function readSavedWalk(text: string | undefined, now: number): SavedWalk | undefined {
  if (typeof text !== 'string' || text.length > 8000) return undefined;
  const isNear = (time: unknown): time is number => typeof time === 'number' && Math.abs(now - time) <= longest;
  try {
    const saved = JSON.parse(text) as Record<string, unknown>;
    const {v, t, w, f, s, p, i, n, m, c} = saved;
    if (v !== walkVersion || !isNear(t) || !isId(w) || !isId(s) || typeof i !== 'string' || typeof n !== 'number') return undefined;
    return {
      vendor: w,
      surface: isId(f) ? f : undefined,
      situation: s as SituationId,
      provider: isId(p) ? p : undefined,
      step: i,
      pressed: Math.min(Math.max(Math.trunc(n) || 0, 0), 20),
      marks: readMarks(m, isNear),
      clearedAt: isNear(c) ? c : undefined,
    };
  } catch {
    // Not JSON: not ours.
    return undefined;
  }
}

function readMarks(value: unknown, isNear: (time: unknown) => time is number): Record<string, Mark> {
  if (typeof value !== 'object' || value === null) return {};
  const marks: [string, Mark][] = [];
  for (const [id, mark] of Object.entries(value as Record<string, {by?: unknown; at?: unknown; detail?: unknown} | null>)) {
    const by = mark?.by;
    if ((by !== 'seen' && by !== 'said' && by !== 'unknown' && by !== 'not-done') || !isNear(mark?.at)) continue;
    const detail = isId(mark.detail) ? mark.detail : '';
    // Whoever wrote it, the widget has not seen it: what was seen of the session is asked after again, and so is
    // a question that the page's leaving cut off.
    const isOpen = /^(prove|recheck)\//u.test(id) && (by === 'seen' || (by === 'unknown' && /^(restored|answer-.+)$/u.test(detail)));
    if (isOpen) marks.push([id, {by: 'unknown', at: mark.at, detail: 'restored'}]);
    // Of saving, what was seen was seen then. Anything else cannot be looked at again.
    else if (by === 'seen' && !id.startsWith('save/')) marks.push([id, {by: 'unknown', at: mark.at}]);
    else marks.push([id, {by, at: mark.at, ...(detail !== '' && detail !== 'restored' && {detail})}]);
  }
  return Object.fromEntries(marks.slice(0, 60));
}

const isId = (value: unknown): value is string => typeof value === 'string' && /^[a-z0-9][a-z0-9.-]{0,60}$/u.test(value);
