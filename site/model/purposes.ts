import type {Locale} from '../../content/schema/basics.ts';
import type {Browser, Surface} from '../../content/schema/subject.ts';
import {purposes, type Task} from '../../content/schema/task.ts';
import {tellStage, type ToldTask} from './task.ts';

export type Purpose = (typeof purposes)[number];
/** The tasks of one surface, under its name. */
export type SurfaceTasks = {readonly surface: Surface; readonly name: string; readonly tasks: readonly ToldTask[]};

/** A browser's tasks by what they are for, then by where the browser runs. */
export function purposesOf(browser: Browser, locale: Locale): {purpose: Purpose; surfaces: SurfaceTasks[]}[] {
  return purposes.flatMap((purpose) => {
    const surfaces = browser.surfaces.flatMap((surface) => tasksFor(browser, surface, (task) => task.purpose === purpose, locale));
    return surfaces.length === 0 ? [] : [{purpose, surfaces}];
  });
}

/** The tasks of a surface that fit; nothing where none does. */
function tasksFor(subject: Browser, surface: Surface, fits: (task: Task) => boolean, locale: Locale): SurfaceTasks[] {
  const tasks = surface.tasks.filter(fits);
  return tasks.length === 0 ? [] : [{surface, name: surface.name[locale], tasks: tellStage(tasks, {subject, surface, locale})}];
}
