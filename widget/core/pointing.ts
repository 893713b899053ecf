import type {PackSurface} from '../../content/schema/pack.ts';
import type {Action, Task} from '../../content/schema/task.ts';
import type {Query, Reach, Search, Sighting} from './host-page.ts';

type Pointing = {readonly action: number; readonly sighting: Sighting};

/**
 * Follows all controls of a task at once and tells which to point at: the last one in the row that is
 * surely there. So a menu that closed again sends the reader back to its button, a menu that is open
 * already spares a step, and a confirmation that never comes is not waited for.
 */
export function pointAt(options: {
  page: Reach;
  task: Task;
  surface: PackSurface;
  interfaceLanguage: string;
  deny: readonly string[];
  /** What to look for by name where nothing of the guide is found; fetched only then. */
  search?: (() => Promise<Search | undefined>) | undefined;
  /** How many presses of the task were seen. */
  pressed: () => number;
  onPointing: (pointing: Pointing) => void;
  onPressed: (action: number) => void;
  signal: AbortSignal;
}): void {
  const {page, task, surface, signal} = options;
  const sightings = new Map<number, Sighting>();
  let told = '';
  /** What was found by name alone. */
  let byName: Sighting | undefined;

  const tell = (): void => {
    const chosen = withFind(task.actions, choose(task.actions, sightings, options.pressed(), opened), byName);
    if (chosen === undefined) return;
    const key = JSON.stringify(chosen);
    if (key === told) return;
    told = key;
    options.onPointing(chosen);
  };

  /** Items of menus and dialogs show only once these are open: their words alone then say enough. */
  const opened = (index: number): boolean => {
    const action = task.actions[index];
    const control = action !== undefined && 'control' in action ? surface.controls.find(({id}) => id === action.control) : undefined;
    return control !== undefined && /^(menu|menu-bottom|dialog|phone-menu)$/u.test(control.place);
  };

  const findByName = async (): Promise<void> => {
    const search = await options.search?.();
    if (search === undefined || signal.aborted) return;
    page.follow(
      search,
      (sighting) => {
        byName = sighting;
        tell();
      },
      signal,
    );
    page.onPress(
      search,
      () => {
        const chosen = withFind(task.actions, choose(task.actions, sightings, options.pressed(), opened), byName);
        if (chosen !== undefined && chosen.sighting === byName) options.onPressed(chosen.action);
        tell();
      },
      signal,
    );
  };
  if (options.search !== undefined) {
    const known = task.actions.some((action) => 'control' in action && hasSelectors(surface.controls.find(({id}) => id === action.control)));
    // What a guide describes gets its time to appear; where none does there is nothing to wait for.
    const timer = setTimeout(() => void ([...sightings.values()].some(({kind}) => kind === 'found') || findByName()), known ? patience : 0);
    signal.addEventListener('abort', () => clearTimeout(timer), {once: true});
  }

  task.actions.forEach((action, index) => {
    const control = 'control' in action ? surface.controls.find(({id}) => id === action.control) : undefined;
    if (control === undefined || (control.signals === undefined && control.label === undefined)) return;
    const query: Query = {control, interfaceLanguage: options.interfaceLanguage, deny: options.deny};
    page.follow(
      query,
      (sighting) => {
        sightings.set(index, sighting);
        tell();
      },
      signal,
    );
    page.onPress(
      query,
      () => {
        options.onPressed(index);
        tell();
      },
      signal,
    );
  });
}

/** Which action to point at, given what is seen of each and how far the reader has come. */
export function choose(actions: readonly Action[], sightings: ReadonlyMap<number, Sighting>, pressed: number, opened: (action: number) => boolean): Pointing | undefined {
  const known = [...sightings.entries()].sort(([a], [b]) => b - a);
  const there = known.find(([index, sighting]) => sighting.kind === 'found' && (index <= pressed || sighting.sure || opened(index)));
  if (there !== undefined) return {action: there[0], sighting: there[1]};
  // Nothing is surely there: speak of the first that must be there from where the reader is.
  const due = known.filter(([index]) => index >= pressed && !isConditional(actions[index])).at(-1) ?? known[0];
  return due === undefined ? undefined : {action: due[0], sighting: due[1]};
}

/**
 * Puts in what was found by name, where the guide's own controls are not there: the control itself at the
 * last press, what opens its menu at the first. What is there but ambiguous or covered is left alone.
 */
export function withFind(actions: readonly Action[], chosen: Pointing | undefined, byName: Sighting | undefined): Pointing | undefined {
  if (byName === undefined || (byName.kind !== 'found' && byName.kind !== 'behind')) return chosen;
  if (chosen !== undefined && chosen.sighting.kind !== 'missing' && chosen.sighting.kind !== 'hidden') return chosen;
  const presses = actions.flatMap((action, index) => (action.do === 'press' && !isConditional(action) ? [index] : []));
  const action = byName.kind === 'behind' ? presses[0] : presses.at(-1);
  return action === undefined ? chosen : {action, sighting: byName};
}

const hasSelectors = (control: PackSurface['controls'][number] | undefined): boolean => control?.signals?.some(({by}) => by !== 'text' && by !== 'role') ?? false;

/** How long a control that a guide describes is waited for before names alone are tried. Milliseconds. */
const patience = 2000;

const isConditional = (action: Action | undefined): boolean => action !== undefined && 'when' in action && action.when !== undefined;
