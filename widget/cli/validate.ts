import {readFileSync} from 'node:fs';
import {ownPackSchema} from '../../content/schema/own-pack.ts';
import {withOwnPack} from '../core/own-pack.ts';
import {readPack} from '../core/read-pack.ts';
import {embedded} from './shelf.ts';

/** `exit-guide validate`: everything that is wrong with packs of one's own, by file and field. */
export async function validate(files: readonly string[]): Promise<number> {
  if (files.length === 0) throw new Error('Say which: exit-guide validate PACK.json');
  let wrong = 0;
  for (const file of files) {
    const problems = problemsOf(file);
    const more = problems.length === 0 ? await mergeProblems(file) : problems;
    for (const problem of more) console.log(problem);
    if (more.length === 0) console.log(`${file}: good`);
    wrong += more.length;
  }
  return wrong === 0 ? 0 : 1;
}

/** What the schema says of a file, a sentence each. */
export function problemsOf(file: string): string[] {
  let given: unknown;
  try {
    given = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return [`${file}: ${error instanceof Error ? error.message : 'is not JSON'}`];
  }
  const {error} = ownPackSchema.safeParse(given);
  return error?.issues.map(({path, message}) => `${file}: ${path.length === 0 ? '(whole file)' : path.join('.')}: ${message}`) ?? [];
}

/** What the widget would say after laying it over ours: references that lead nowhere, links that leave home. */
async function mergeProblems(file: string): Promise<string[]> {
  const own = ownPackSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const problems: string[] = [];
  const get = withOwnPack(
    async (name) => embedded(name),
    Promise.resolve(own),
    (problem) => problems.push(`${file}: ${String(problem)}`),
  );
  for (const {id, surfaces = []} of own.vendors ?? []) {
    const reading = readPack(await get(`${id}.en.json`).catch((error: unknown) => String(error)));
    if (reading.kind !== 'read') {
      problems.push(`${file}: vendor ${id}: ${reading.code}`);
      continue;
    }
    const pack = reading.value;
    for (const surface of pack.surfaces)
      for (const task of surface.tasks)
        for (const action of task.actions) {
          if ('control' in action && !surface.controls.some((control) => control.id === action.control))
            problems.push(`${file}: vendor ${id}, surface ${surface.id}, task ${task.id}: there is no control "${action.control}"`);
          if (action.do === 'read' && pack.notes[action.note] === undefined) problems.push(`${file}: vendor ${id}, task ${task.id}: there is no note "${action.note}"`);
        }
    for (const theirs of surfaces)
      for (const task of theirs.tasks ?? []) {
        const beside = task.before ?? task.after;
        const found = pack.surfaces.filter((surface) => theirs.id === 'all' || surface.id === theirs.id).some((surface) => surface.tasks.some((each) => each.id === beside));
        if (beside !== undefined && !found) problems.push(`${file}: vendor ${id}, task ${task.id}: there is no task "${beside}" to stand beside`);
      }
  }
  return problems;
}
