import {isOverdue} from '../../content/plan/recheck.ts';
import type {Fact, Surface, Topic, Vendor} from '../../content/schema/subject.ts';
import type {Stage, Task} from '../../content/schema/task.ts';

/** Stages that CRMs differ in. Checking again is the same everywhere. */
export const coveredStages = ['save', 'sign-out', 'other-devices', 'secure', 'prove', 'identity', 'clear'] as const satisfies readonly Stage[];
type CoveredStage = (typeof coveredStages)[number];

/**
 * `yes`: there are steps, or an answer, with a source. `partly`: only general knowledge, only a way of last resort, or only
 * for some people. `no`: somebody looked, and the product has none. `unknown`: nobody knows.
 */
export type Value = Fact['value'];
export type Cell = {readonly stage: CoveredStage; readonly value: Value /** What it rests on should have been checked again by now. */; readonly overdue: boolean};
export type Row = {readonly surface: Surface; readonly cells: readonly Cell[]};

/** What stands for an answer where the surface itself has no steps. Facts are about the product: they count where it is mainly used. */
const topicsOf: Readonly<Record<CoveredStage, readonly Topic[]>> = {
  save: ['unsaved-work'],
  'sign-out': [],
  'other-devices': ['other-devices'],
  secure: ['password'],
  prove: [],
  identity: ['single-logout'],
  clear: [],
};

/** A claim that a cell may rest on: its value, and the evidence that it names. */
type Claim = {readonly value: Value; readonly verified?: string | undefined};

/** What is known of a vendor, surface by surface, on a day. */
export function coverageOf(vendor: Vendor, today: string): Row[] {
  const main = vendor.surfaces.find(({kind}) => kind === 'web') ?? vendor.surfaces[0];
  return vendor.surfaces.map((surface) => ({surface, cells: coveredStages.map((stage) => cellOf(vendor, surface, stage, surface === main, today))}));
}

const order: readonly Value[] = ['yes', 'partly', 'no', 'unknown'];

/** The best claim decides; facts speak only where the surface says nothing of its own. */
function cellOf(vendor: Vendor, surface: Surface, stage: CoveredStage, isMain: boolean, today: string): Cell {
  const own = [...fromTasks(vendor, surface, stage), ...fromSurface(vendor, surface, stage)];
  const claims = own.length > 0 || !isMain ? own : vendor.facts.filter(({about}) => topicsOf[stage].includes(about)).map((fact) => fromFact(vendor, fact, stage));
  const best = claims.toSorted((a, b) => order.indexOf(a.value) - order.indexOf(b.value))[0];
  const evidence = best?.verified === undefined ? undefined : vendor.evidence[best.verified];
  return {stage, value: best?.value ?? 'unknown', overdue: evidence !== undefined && isOverdue(evidence, today)};
}

const isSourced = (vendor: Vendor, verified: string): boolean => vendor.evidence[verified]?.confidence !== 'model';

const fromTasks = (vendor: Vendor, surface: Surface, stage: CoveredStage): Claim[] =>
  surface.tasks.filter((task) => task.stage === stage).map((task) => ({value: isSourced(vendor, task.verified) && isWhole(task) ? 'yes' : 'partly', verified: task.verified}));

/** To ask somebody else, or to go from one device to the next, is no way to end what is open elsewhere. */
const isWhole = ({id, fallback, needs, actions}: Task): boolean => !fallback && needs === undefined && id !== 'each-device' && actions.some(({do: what}) => what !== 'ask');

/** What a page can be asked or looked at for: the session, unsaved work, what to clear, who else let the reader in. */
function fromSurface(vendor: Vendor, surface: Surface, stage: CoveredStage): Claim[] {
  const {session, dirty, kind} = surface;
  const {clearing, providers = []} = vendor;
  if (stage === 'save') return dirty === undefined || dirty.length === 0 ? [] : [{value: isSourced(vendor, surface.verified) ? 'yes' : 'partly', verified: surface.verified}];
  if (stage === 'prove' && session !== undefined) {
    const [probe] = session.probes;
    if (probe !== undefined) return [{value: isSourced(vendor, probe.verified) ? 'yes' : 'partly', verified: probe.verified}];
    return session.login.length === 0 ? [] : [{value: 'partly', verified: session.verified}];
  }
  if (kind !== 'web') return [];
  if (stage === 'clear' && clearing !== undefined) return [{value: isSourced(vendor, clearing.verified) ? 'yes' : 'partly', verified: clearing.verified}];
  return stage === 'identity' && providers.length > 0 ? [{value: 'yes'}] : [];
}

/** An answer about other devices or the password without steps to get there is half of one. */
function fromFact(vendor: Vendor, {value, verified}: Fact, stage: CoveredStage): Claim {
  const isHalf = value === 'yes' && (stage !== 'save' || (verified !== undefined && !isSourced(vendor, verified)));
  return {value: isHalf ? 'partly' : value, verified};
}
