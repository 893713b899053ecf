import type {Plan, Step} from '../../content/plan/plan.ts';
import type {SituationId} from '../../content/schema/situation.ts';
import type {Model} from './model.ts';
import {readSavedWalk} from './read-saved-walk.ts';
import {begin, type Walk} from './walk.ts';

export {readSavedWalk};

/** What the guide lends for it. */
export type Lent = {
  readonly now: number;
  readonly wanted: SituationId | undefined;
  readonly model: () => Model;
  readonly set: (change: Partial<Model>) => void;
  readonly steps: (situation: SituationId) => Plan | undefined;
  /** Packs of the browser and the provider, whose steps are part of a plan. */
  readonly fetchMore: (provider: string | undefined) => Promise<unknown>;
};

/** The walk that a text tells of, at its step. Undefined where there is none to go on with here. */
export async function takeUp(text: string, {now, wanted, model, set, steps, fetchMore}: Lent): Promise<Walk | undefined> {
  const saved = readSavedWalk(text, now);
  if (saved === undefined || saved.vendor !== model().pack?.id || (wanted !== undefined && wanted !== saved.situation)) return undefined;
  const left = model().pack?.surfaces.find(({id}) => id === saved.surface);
  if (left !== undefined) set({surface: left});
  const list = (): readonly Step[] => {
    const computed = steps(saved.situation);
    return computed?.kind === 'steps' ? computed.steps : [];
  };
  const seek = (): number => list().findIndex(({id}) => id === saved.step);
  if (seek() === -1 || saved.provider !== undefined) await fetchMore(saved.provider);
  const {pack, surface} = model();
  const [all, index] = [list(), seek()];
  if (all.length === 0 || pack === undefined || surface === undefined) return undefined;
  // Of a step that is no more, the stage is still right.
  const near = all.findIndex(({stage}) => saved.step.startsWith(`${stage}/`));
  const {situation, provider, marks, clearedAt} = saved;
  const walk = {...begin({vendor: pack.id, surface: surface.id, situation, steps: all}), provider, marks, clearedAt};
  return index === -1 ? {...walk, index: Math.max(near, 0)} : {...walk, index, pressed: saved.pressed};
}
