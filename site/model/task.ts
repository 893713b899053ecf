import type {Locale} from '../../content/schema/basics.ts';
import type {Surface} from '../../content/schema/subject.ts';
import type {Action, Task} from '../../content/schema/task.ts';
import {inline, type Segment} from '../../content/plan/inline.ts';
import {type Spot, spotsOf} from '../../content/plan/schematic.ts';
import {speak} from '../../content/plan/speak.ts';
import type {EvidenceLine} from './evidence.ts';
import {evidenceOf, note, phrasesOf, type Subject, speechOf} from './subject.ts';

/** One thing that the reader does, in words. */
export type ToldAction = {readonly sentence: readonly Segment[] /** What a copy button copies. */; readonly copy?: string};

/** A task in words, ready to be drawn. */
export type ToldTask = {
  readonly id: string;
  readonly task: Task;
  readonly actions: readonly ToldAction[];
  readonly needs?: string;
  readonly cost?: readonly Segment[];
  readonly delay?: readonly Segment[];
  readonly note?: readonly Segment[];
  readonly evidence?: EvidenceLine;
  readonly kind: Surface['kind'];
  readonly spots: readonly Spot[];
  readonly alternatives: readonly ToldTask[];
};

/** Where a task's words are found. */
export type Place = {readonly subject: Subject; readonly surface: Surface; readonly locale: Locale};

/** The task in the reader's words, with other ways to reach the same under it. */
export function tellTask(task: Task, place: Place, alternatives: readonly Task[] = []): ToldTask {
  const {subject, surface, locale} = place;
  const speech = speechOf(subject, surface, locale);
  const id = `${surface.id}-${task.id}`;
  const said = (noteId: string | undefined): Segment[] | undefined => {
    const prose = note(subject, noteId, locale);
    return prose === undefined ? undefined : inline(prose);
  };
  const [cost, delay, more] = [said(task.cost), said(task.delay), said(task.note)];
  const evidence = evidenceOf(subject, task.verified, locale);
  return {
    id,
    task,
    actions: task.actions.map((action) => {
      const copy = textToCopy(action);
      return {sentence: speak(action, speech), ...(copy !== undefined && {copy})};
    }),
    kind: surface.kind,
    spots: spotsOf(task.actions, surface.controls, speech),
    alternatives: alternatives.map((other) => tellTask(other, place)),
    ...(task.needs !== undefined && {needs: phrasesOf(locale).needs[task.needs]}),
    ...(cost && {cost}),
    ...(delay && {delay}),
    ...(more && {note: more}),
    ...(evidence && {evidence}),
  };
}

/** Tasks of a surface at a stage, alternatives under the one that they stand beside. */
export function tellStage(tasks: readonly Task[], place: Place): ToldTask[] {
  const leading = tasks.filter(({alternativeTo}) => !tasks.some(({id}) => id === alternativeTo));
  return leading.map((task) =>
    tellTask(
      task,
      place,
      tasks.filter(({alternativeTo}) => alternativeTo === task.id),
    ),
  );
}

/** Internal addresses and paths cannot be linked to from here, so they are copied. */
function textToCopy(action: Action): string | undefined {
  if (action.do === 'paste') return action.text;
  if (action.do === 'open') return action.path;
  return undefined;
}
