import type {Locale} from '../../content/schema/basics.ts';
import type {Surface, Vendor} from '../../content/schema/subject.ts';
import type {Stage} from '../../content/schema/task.ts';
import {anyCrm, mainSurface, type Subject} from './subject.ts';
import {tellStage, type ToldTask} from './task.ts';

/** The tasks of a surface at one stage, in words. */
export type StageBlock = {readonly stage: Stage; readonly tasks: readonly ToldTask[]};
export type SurfaceBlock = {readonly surface: Surface; readonly stages: readonly StageBlock[]};
/** What a guide page shows, before its words. */
export type Guide = {
  readonly surface: Surface;
  /** The plain way out: the answer. */
  readonly answer: readonly ToldTask[];
  /** Other ways out, for when the plain one does not work. */
  readonly otherWays: readonly ToldTask[];
  /** The other stages of the same surface. */
  readonly stages: readonly StageBlock[];
  readonly otherSurfaces: readonly SurfaceBlock[];
};

/** In the order in which a reader asks for them, not that of any plan. */
const order: readonly Stage[] = ['sign-out', 'other-devices', 'secure', 'prove', 'save', 'identity', 'clear', 'recheck'];

export function guideOf(vendor: Vendor, locale: Locale): Guide {
  const surface = mainSurface(vendor);
  const waysOut = tasksAt(vendor, surface, 'sign-out', locale);
  return {
    surface,
    answer: waysOut.filter(({task}) => !task.fallback),
    otherWays: waysOut.filter(({task}) => task.fallback),
    stages: order.filter((stage) => stage !== 'sign-out').flatMap((stage) => blockOf(vendor, surface, stage, locale)),
    otherSurfaces: vendor.surfaces.filter((other) => other !== surface).map((other) => ({surface: other, stages: stagesOf(vendor, other, locale)})),
  };
}

/** All stages of a surface that have tasks. */
export const stagesOf = (subject: Subject, surface: Surface, locale: Locale): StageBlock[] =>
  order.flatMap((stage) => {
    const tasks = tasksAt(subject, surface, stage, locale);
    return tasks.length === 0 ? [] : [{stage, tasks}];
  });

/** On the main surface, what holds for every CRM stands in where the vendor has nothing of its own. */
function blockOf(vendor: Vendor, surface: Surface, stage: Stage, locale: Locale): StageBlock[] {
  const own = tasksAt(vendor, surface, stage, locale);
  const general = anyCrm();
  // Where the vendor's own sites and costs are known, they say it better.
  if (stage === 'clear' && vendor.clearing !== undefined) return own.length === 0 ? [] : [{stage, tasks: own}];
  const tasks = own.length > 0 || vendor === general ? own : ['prove', 'save', 'clear', 'recheck'].includes(stage) ? tasksAt(general, mainSurface(general), stage, locale) : [];
  return tasks.length === 0 ? [] : [{stage, tasks}];
}

const tasksAt = (subject: Subject, surface: Surface, stage: Stage, locale: Locale): ToldTask[] =>
  tellStage(
    surface.tasks.filter((task) => task.stage === stage),
    {subject, surface, locale},
  );
