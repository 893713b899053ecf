import type {PackSurface} from '../../content/schema/pack.ts';
import type {Action, Task} from '../../content/schema/task.ts';
import type {Query, Reach, Sighting} from './host-page.ts';

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
  /** How many presses of the task were seen. */
  pressed: () => number;
  onPointing: (pointing: Pointing) => void;
  onPressed: (action: number) => void;
  signal: AbortSignal;
}): void {
  const {page, task, surface, signal} = options;
  const sightings = new Map<number, Sighting>();
  let told = '';

  const tell = (): void => {
    const chosen = choose(task.actions, sightings, options.pressed(), opened);
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

const isConditional = (action: Action | undefined): boolean => action !== undefined && 'when' in action && action.when !== undefined;
