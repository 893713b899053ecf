import type {Situation, SituationId} from '../schema/situation.ts';
import type {Stage, Task} from '../schema/task.ts';

/** The part of a situation that decides the order: its row of the published table. */
export type Row =
  | {readonly id: SituationId; readonly kind: 'steps'; readonly where: Where; readonly stages: readonly Stage[]; readonly optional?: readonly Stage[] | undefined}
  | {readonly id: SituationId; readonly kind: 'fork'; readonly to: readonly SituationId[]};
type Where = Extract<Situation, {kind: 'steps'}>['where'];

/** What the plan is computed from. Locale is no input: a step holds ids, words come afterwards. */
export type Case = {
  readonly situation: Row;
  readonly tasks: {
    /** Of the surface that the reader is on (or was on). */
    readonly surface: readonly Task[];
    /** What holds for every CRM: save, prove, recheck. */
    readonly general: readonly Task[];
    /** How this browser is cleared. */
    readonly browser: readonly Task[];
    /** How the identity provider is left. */
    readonly identity: readonly Task[];
  };
};

/** Where a step's task comes from, and so where its controls, notes and evidence are found. */
export type Owner = 'surface' | 'general' | 'browser' | 'identity';

/** One step: a task at its place in the order. */
export type Step = {
  /** `<stage>/<owner>/<task>`; unique in a plan, the same whenever the same facts meet. */
  readonly id: string;
  readonly stage: Stage;
  readonly owner: Owner;
  readonly task: Task;
  /** Other tasks that reach the same. */
  readonly alternatives: readonly Task[];
  readonly optional: boolean;
};

export type Plan = {readonly kind: 'steps'; readonly steps: readonly Step[]} | {readonly kind: 'fork'; readonly to: readonly SituationId[]};

/** Stages whose tasks are done inside the living session of the CRM. */
const needSession: ReadonlySet<Stage> = new Set(['save', 'secure', 'other-devices']);
/** Stages that are done on the device that was left, so not from elsewhere. */
const onThatDevice: ReadonlySet<Stage> = new Set(['save', 'sign-out', 'prove', 'clear', 'recheck']);

/**
 * The steps of a case, in the order of the situation's row.
 *
 * - `delete-account` is a fork: a question, no steps.
 * - A task that ends this session comes last of those that need it, and stands for signing out; only
 *   from elsewhere it comes first, for there the other session is the danger.
 * - No new password is typed on a shared computer.
 * - Ways of last resort (`fallback`) are steps only where one cannot sign out the plain way.
 */
export function plan({situation, tasks}: Case): Plan {
  if (situation.kind === 'fork') return {kind: 'fork', to: situation.to};
  const {stages, where, optional = []} = situation;

  const steps = stages.filter((stage) => where === 'this-device' || !onThatDevice.has(stage)).flatMap((stage) => stepsOf(stage, situation, tasks, optional.includes(stage)));

  return {kind: 'steps', steps: where === 'elsewhere' ? steps : endingLast(steps)};
}

/** Of every stage, whose tasks count. Vendors' own save and recheck tasks come before the general ones. */
const owners: Record<Stage, readonly Owner[]> = {
  save: ['general', 'surface'],
  secure: ['surface'],
  'other-devices': ['surface'],
  'sign-out': ['surface'],
  prove: ['general'],
  identity: ['general', 'identity'],
  clear: ['general', 'browser'],
  recheck: ['general'],
};

function stepsOf(stage: Stage, row: Row & {kind: 'steps'}, tasks: Case['tasks'], optional: boolean): Step[] {
  return owners[stage].flatMap((owner) => {
    const candidates = tasks[owner].filter((task) => task.stage === stage && allowed(task, row.id) && !(owner === 'surface' && isGeneral(task, tasks)));
    const leading = stage === 'sign-out' ? waysOut(candidates, row.id) : candidates;
    const main = leading.filter((task) => !leading.some((other) => other.id === task.alternativeTo));
    return main.map((task) => ({
      id: `${stage}/${owner}/${task.id}`,
      stage,
      owner,
      task,
      alternatives: leading.filter((other) => other.alternativeTo === task.id),
      optional,
    }));
  });
}

/** The generic CRM's own surface holds the general tasks too: they are one step, not two. Its other tasks are its own alone. */
const isGeneral = (task: Task, tasks: Case['tasks']): boolean =>
  owners[task.stage].includes('general') && tasks.general.some(({id, stage}) => id === task.id && stage === task.stage);

function allowed(task: Task, situation: SituationId): boolean {
  return !(task.typesPassword && situation === 'shared-computer');
}

/** The plain way out; where that failed, the other ways, and the plain one only if there is no other. */
function waysOut(tasks: readonly Task[], situation: SituationId): readonly Task[] {
  const others = tasks.filter((task) => task.fallback);
  if (situation === 'cannot-sign-out' && others.length > 0) return others;
  return tasks.filter((task) => !task.fallback);
}

/** Puts what ends the session behind everything that needs it, in place of signing out. */
function endingLast(steps: readonly Step[]): readonly Step[] {
  const ending = steps.filter((step) => step.task.endsThisSession && needSession.has(step.stage));
  if (ending.length === 0) return steps;
  const staying = steps.filter((step) => !ending.includes(step));
  const before = staying.filter((step) => needSession.has(step.stage));
  const after = staying.filter((step) => !needSession.has(step.stage) && step.stage !== 'sign-out');
  return [...before, ...ending.slice(-1), ...after];
}
