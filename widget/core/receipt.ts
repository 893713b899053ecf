import type {Step} from '../../content/plan/plan.ts';
import {beyondKinds, residueKinds} from './host-page.ts';
import type {Model} from './model.ts';
import {type Mark, proofOf, type Walk} from './walk.ts';

export type ReceiptRow = {readonly step: Step; readonly mark: Mark | undefined};

/** One row a step, in the order of the plan. */
export const receiptRows = (walk: Walk): readonly ReceiptRow[] => walk.steps.map((step) => ({step, mark: walk.marks[step.id]}));

/** The chief line: only a server's answer before any clearing makes it `seen`. */
export function verdict(walk: Walk): {readonly by: Mark['by']; readonly word: 'receiptOut' | 'receiptNotOut' | 'receiptUnknown' | 'receiptSaid'} {
  const proof = proofOf(walk);
  switch (proof?.by) {
    case 'seen':
      return {by: 'seen', word: 'receiptOut'};
    case 'said':
      return {by: 'said', word: 'receiptSaid'};
    case 'not-done':
      // Skipped is not "still in": nobody looked.
      return proof.detail === 'signed-in' ? {by: 'not-done', word: 'receiptNotOut'} : {by: 'unknown', word: 'receiptUnknown'};
    default:
      return {by: 'unknown', word: 'receiptUnknown'};
  }
}

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
