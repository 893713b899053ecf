import type {Step} from '../../content/plan/plan.ts';
import type {Pack, PackSurface} from '../../content/schema/pack.ts';
import type {Model} from './model.ts';

/** The pack that a step's controls, notes and evidence are in. */
export function packOf(model: Model, step: Step): Pick<Pack, 'notes' | 'evidence'> & {controls: PackSurface['controls']} {
  const {lexicon, pack, surface, browser, provider} = model;
  switch (step.owner) {
    case 'surface':
      return {notes: pack?.notes ?? {}, evidence: pack?.evidence ?? {}, controls: surface?.controls ?? []};
    case 'browser':
      return {notes: browser?.pack.notes ?? {}, evidence: browser?.pack.evidence ?? {}, controls: browser?.surface.controls ?? []};
    case 'identity':
      return {notes: provider?.pack.notes ?? {}, evidence: provider?.pack.evidence ?? {}, controls: provider?.surface.controls ?? []};
    case 'general':
      return {notes: lexicon?.notes ?? {}, evidence: lexicon?.evidence ?? {}, controls: []};
    default:
      return step.owner satisfies never;
  }
}
