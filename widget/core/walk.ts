import type {Step} from '../../content/plan/plan.ts';
import type {SituationId} from '../../content/schema/situation.ts';

/** How a step ended. `seen`: observed by the widget; `said`: by the reader; never one for the other. */
export type Mark = {
  readonly by: 'seen' | 'said' | 'unknown' | 'not-done';
  /** When, in milliseconds since 1970. */
  readonly at: number;
  /** A word of the panel that says more. */
  readonly detail?: string;
};

/** One reader's run through a plan. A value: it survives reloads as text (see mark.ts). */
export type Walk = {
  readonly vendor: string;
  readonly surface: string;
  readonly situation: SituationId;
  readonly provider?: string | undefined;
  readonly steps: readonly Step[];
  /** The step in hand; `steps.length` once all are behind. */
  readonly index: number;
  /** How many presses of the step in hand were seen. */
  readonly pressed: number;
  readonly marks: Readonly<Record<string, Mark>>;
  /** When data was cleared here: a signed-out answer proves nothing after that. */
  readonly clearedAt?: number | undefined;
};

export type WalkEvent =
  | {readonly type: 'pressed'; readonly action: number}
  /** Of the step in hand, where no other is named. */
  | {readonly type: 'marked'; readonly mark: Mark; readonly step?: string}
  | {readonly type: 'next'}
  | {readonly type: 'back'}
  | {readonly type: 'jump'; readonly to: number}
  /** New facts (a browser's or a provider's pack came in): the same steps keep their marks. */
  | {readonly type: 'replanned'; readonly steps: readonly Step[]; readonly provider?: string | undefined}
  | {readonly type: 'cleared'; readonly at: number};

export const begin = (start: Pick<Walk, 'vendor' | 'surface' | 'situation' | 'steps'>): Walk => ({...start, index: 0, pressed: 0, marks: {}});

/** All behaviour over time. Events that do not apply change nothing. */
export function advance(walk: Walk, event: WalkEvent): Walk {
  switch (event.type) {
    case 'pressed':
      return event.action < walk.pressed ? walk : {...walk, pressed: event.action + 1};
    case 'marked': {
      const step = event.step ?? walk.steps[walk.index]?.id;
      const {by, detail} = event.mark;
      // What the server said is not talked away, and not skipped.
      if (step === undefined || (walk.marks[step]?.detail === 'signed-in' && (by === 'said' || detail === 'skipped'))) return walk;
      return {...walk, marks: {...walk.marks, [step]: event.mark}};
    }
    case 'next':
      return walk.index >= walk.steps.length ? walk : {...walk, index: walk.index + 1, pressed: 0};
    case 'back':
      return walk.index === 0 ? walk : {...walk, index: walk.index - 1, pressed: 0};
    case 'jump':
      return walk.steps[event.to] === undefined ? walk : {...walk, index: event.to, pressed: 0};
    case 'replanned': {
      const current = walk.steps[walk.index]?.id;
      const at = event.steps.findIndex(({id}) => id === current);
      return {...walk, steps: event.steps, provider: event.provider ?? walk.provider, index: at === -1 ? Math.min(walk.index, event.steps.length) : at};
    }
    case 'cleared':
      return {...walk, clearedAt: event.at};
    default:
      return event satisfies never;
  }
}

/** The step in hand; undefined once the receipt is due. */
export const stepInHand = (walk: Walk): Step | undefined => walk.steps[walk.index];

/** What the proof of signing out said; the receipt's chief line. A later answer that is not that of the signed-out is the newer truth. */
export function proofOf(walk: Walk): Mark | undefined {
  const marks = walk.steps.filter(({stage, task}) => stage === 'prove' || (stage === 'recheck' && task.proof.by === 'session')).map(({id}) => walk.marks[id]);
  return marks.find((mark) => mark && /^(signed-in|answer-unclear)$/u.test(mark.detail ?? '') && mark.at >= (marks[0]?.at ?? 0)) ?? marks[0];
}
