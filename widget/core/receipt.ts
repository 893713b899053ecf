import type {Step} from '../../content/plan/plan.ts';
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
