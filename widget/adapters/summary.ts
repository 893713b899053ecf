import type {SituationId} from '../../content/schema/situation.ts';
import type {Stage} from '../../content/schema/task.ts';
import type {ExitGuideDoneEvent, ExitGuideStepEvent} from '../elements/events.ts';

/** One walk in five words of closed lists: nothing that anybody typed, no address, no name. */
export type Summary = {
  readonly situation: SituationId;
  /** The stage that was in hand last. */
  readonly stage: Stage;
  /** `finished`: the receipt was shown. `left`: the panel was closed before. */
  readonly end: 'finished' | 'left';
  /** How the sign-out is known; `not-done` of a walk that was left. */
  readonly out: ExitGuideDoneEvent['out'];
};

/**
 * Tells one summary a walk, to whoever asks for it: at the receipt, or when the panel is closed before.
 * Listens at `target`, usually `document`. Gives a function that ends it.
 */
export function onSummary(target: EventTarget, tell: (summary: Summary) => void): () => void {
  const listening = new AbortController();
  const {signal} = listening;
  let step: Pick<ExitGuideStepEvent, 'situation' | 'stage'> | undefined;
  const end = (out: Summary['out'], how: Summary['end']): void => {
    const last = step;
    step = undefined;
    if (last !== undefined) tell({situation: last.situation, stage: last.stage, end: how, out});
  };
  target.addEventListener(
    'exit-guide-step',
    (event) => {
      const {situation, stage} = event as ExitGuideStepEvent;
      step = {situation, stage};
    },
    {signal},
  );
  target.addEventListener('exit-guide-done', (event) => end((event as ExitGuideDoneEvent).out, 'finished'), {signal});
  target.addEventListener('exit-guide-close', () => end('not-done', 'left'), {signal});
  return () => listening.abort();
}
