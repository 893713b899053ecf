import {beyondKinds, residueKinds} from './host-page.ts';
import type {Model} from './model.ts';
import {receiptRows, verdict} from './receipt.ts';
import type {Walk} from './walk.ts';

/** A receipt as it is kept: ids, times and counts. No host, no name, no key; its schema is `/schema/receipt-v1.json`. */
export function receiptRecord(walk: Walk, {residue, power}: Pick<Model, 'residue' | 'power'>): object {
  const time = (at: number): string => new Date(at).toISOString();
  const amount = (kind: (typeof residueKinds)[number], when: 'before' | 'after') => {
    const counted = residue?.[when]?.[kind];
    return counted === undefined ? undefined : counted === 'unreadable' ? counted : {count: counted.count, ...(counted.bytes !== undefined && {bytes: counted.bytes})};
  };
  return {
    format: 1,
    vendor: walk.vendor,
    situation: walk.situation,
    signedOut: verdict(walk).by,
    steps: receiptRows(walk).map(({step, mark}) => ({
      stage: step.stage,
      step: step.id,
      known: mark?.by ?? 'not-done',
      ...(mark && {at: time(mark.at), ...(mark.detail !== undefined && {detail: mark.detail})}),
    })),
    ...(walk.clearedAt !== undefined && {cleared: {at: time(walk.clearedAt), ...(power && {by: power.by})}}),
    ...(residue && {
      left: [
        ...residueKinds.map((kind) => ({kind, before: amount(kind, 'before'), after: amount(kind, 'after'), fate: residue.report?.[kind]})),
        ...beyondKinds.map((kind) => ({kind, fate: residue.beyond?.[kind] ?? 'unknown'})),
      ],
    }),
  };
}
