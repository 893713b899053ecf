import type {Locale} from '../../content/schema/basics.ts';
import type {Situation} from '../../content/schema/situation.ts';
import type {Surface, Vendor} from '../../content/schema/subject.ts';
import type {Stage} from '../../content/schema/task.ts';
import {type Owner, plan, type Row, type Step} from '../../content/plan/plan.ts';
import {knowledge} from '../knowledge.ts';
import {once} from '../once.ts';
import {anyCrm, mainSurface, phrasesOf} from './subject.ts';
import {tellTask, type ToldTask} from './task.ts';

export type StepsSituation = Extract<Situation, {kind: 'steps'}>;

export const situations = once((): readonly Situation[] =>
  knowledge()
    .situations.map(({data}) => data)
    .sort((a, b) => a.rank - b.rank),
);

/** The steps of a stage in words, under its name. */
export type ToldStage = {readonly stage: Stage; readonly name: string; readonly optional: boolean; readonly tasks: readonly ToldTask[]};

/**
 * A vendor's plan for a situation, on its main surface. Which browser and which identity provider it
 * is, a page cannot know: those two are links to their own pages.
 */
export function tellPlan(vendor: Vendor, situation: StepsSituation, locale: Locale): ToldStage[] {
  const surface = mainSurface(vendor);
  const computed = plan({situation: rowOf(situation), tasks: {surface: surface.tasks, general: mainSurface(anyCrm()).tasks, browser: [], identity: []}});
  if (computed.kind === 'fork') return [];
  // Steps of a stage stand together, except where one that ends the session had to move behind others.
  const runs: Step[][] = [];
  for (const step of computed.steps) {
    const last = runs.at(-1);
    if (last?.[0]?.stage === step.stage) last.push(step);
    else runs.push([step]);
  }
  return runs.flatMap((steps) => {
    const [first] = steps;
    if (first === undefined) return [];
    return [{stage: first.stage, name: phrasesOf(locale).stages[first.stage], optional: first.optional, tasks: steps.map((step) => tellStep(step, vendor, surface, locale))}];
  });
}

function tellStep({owner, task, alternatives}: Step, vendor: Vendor, surface: Surface, locale: Locale): ToldTask {
  const general: Owner[] = ['general', 'browser', 'identity'];
  const subject = general.includes(owner) ? anyCrm() : vendor;
  return tellTask(task, {subject, surface: subject === vendor ? surface : mainSurface(subject), locale}, alternatives);
}

/** A situation's row of the published table, without its words. */
const rowOf = ({id, kind, where, stages, optional}: StepsSituation): Row => ({id, kind, where, stages, optional});

/** Where on a guide the way of a situation begins: for someone who left, straight at the other devices. */
export const guideHash = ({id}: StepsSituation): string => (id === 'left-signed-in' ? 'other-devices' : `plan-${id}`);

/** The same for one vendor: where nothing is known of other devices, the way itself. */
export const guideHashFor = (vendor: Vendor, hash: string | undefined): string | undefined =>
  hash === 'other-devices' && !mainSurface(vendor).tasks.some(({stage}) => stage === hash) ? 'plan-left-signed-in' : hash;
