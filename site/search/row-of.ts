import type {AnswerRow} from '../../content/schema/answers.ts';

/** A row without what is empty at its end. */
export function rowOf(row: Required<AnswerRow>): AnswerRow {
  const full = row.findLastIndex((part) => part !== '');
  return row.slice(0, full + 1) as unknown as AnswerRow;
}
