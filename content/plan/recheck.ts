import type {Evidence} from '../schema/evidence.ts';

/**
 * Months after which a claim wants to be looked at again, by how it came to be known.
 *
 * - `stored-copy`, 12: a maker's help pages follow the product slowly, and a year is about as long as the name of a
 *   menu lasts.
 * - `source-code`, 6: pinned code never changes, but the product moves on from it; open-source CRMs bring out a major
 *   release once or twice a year.
 * - `machine`, 6: it was one version, run once.
 * - `hands-on`, 6: a person saw the live product, which a hosted CRM changes without a version.
 * - `model`, 3: nobody has looked. A guess should be replaced, not left to grow old.
 */
const months: Readonly<Record<Evidence['by'], number>> = {'stored-copy': 12, 'source-code': 6, machine: 6, 'hands-on': 6, model: 3};

/** The day by which a claim should be checked again. The last day of a shorter month stands in for the 31st. */
export function recheckBy({on, by}: Pick<Evidence, 'on' | 'by'>): string {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months[by] + 1, 0));
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day, last.getUTCDate()))).toISOString().slice(0, 10);
}

/** True where that day lies before `today`. Today is told, never asked of a clock: the same facts give the same bytes. */
export const isOverdue = (evidence: Pick<Evidence, 'on' | 'by'>, today: string): boolean => recheckBy(evidence) < today;
