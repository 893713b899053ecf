import {addressOf, ask, nameOf, titleOf} from './ask.ts';

/** One answer under the field of the home page. */
export type FinderRow = {readonly href: string; readonly name: string};

/** What answers a question that is asked on the home page. None: nothing does. */
export async function finderAnswers(typed: string): Promise<FinderRow[]> {
  const {answers, near, flag} = await ask(typed);
  const row = (ref: string): FinderRow => ({href: addressOf({ref}), name: titleOf(ref)});
  // Which of the two is meant is asked before anything else.
  if (flag === 'fork') return [row('situation:leaving'), row('situation:delete-account')];
  if (flag === 'warning') return [row('topic:delete-account'), row('situation:leaving')];
  return near ? [] : answers.map((answer) => ({href: addressOf(answer), name: nameOf(answer)}));
}
