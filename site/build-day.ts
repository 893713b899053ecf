import {dataDate} from '../content/compile/data-date.ts';
import {plainKnowledge} from './knowledge.ts';

/** The day that evidence is old or young on: `BUILD_DAY` where it is set (a nightly build sets it), else that of the newest evidence. */
export function buildDay(): string {
  known ??= given() ?? dataDate(plainKnowledge());
  return known;
}

let known: string | undefined;

function given(): string | undefined {
  const day = process.env['BUILD_DAY'];
  if (day === undefined) return undefined;
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(day)) throw new Error(`BUILD_DAY is a day as in 2026-11-24, not "${day}"`);
  return day;
}
