import type {SituationId} from '../../content/schema/situation.ts';
import type {Stage} from '../../content/schema/task.ts';
import type {Mark} from '../core/walk.ts';

/** The panel opened. */
export class ExitGuideOpenEvent extends Event {
  static readonly type = 'exit-guide-open';
  constructor() {
    super(ExitGuideOpenEvent.type, {bubbles: true, composed: true});
  }
}

/** The panel closed. */
export class ExitGuideCloseEvent extends Event {
  static readonly type = 'exit-guide-close';
  constructor() {
    super(ExitGuideCloseEvent.type, {bubbles: true, composed: true});
  }
}

/** The reader came to another step. Ids only: nothing that was typed, no address, no name. */
export class ExitGuideStepEvent extends Event {
  static readonly type = 'exit-guide-step';
  /** What the reader said had happened. */
  readonly situation: SituationId;
  /** The stage that the step belongs to. */
  readonly stage: Stage;
  /** The step's place in the walk, counted from 0. */
  readonly index: number;
  constructor(situation: SituationId, stage: Stage, index: number) {
    super(ExitGuideStepEvent.type, {bubbles: true, composed: true});
    this.situation = situation;
    this.stage = stage;
    this.index = index;
  }
}

/** The receipt was shown. */
export class ExitGuideDoneEvent extends Event {
  static readonly type = 'exit-guide-done';
  /** What the reader said had happened. */
  readonly situation: SituationId;
  /** How the sign-out is known: `seen` by us, `said` by the reader, `unknown`, or `not-done`. */
  readonly out: Mark['by'];
  constructor(situation: SituationId, out: Mark['by']) {
    super(ExitGuideDoneEvent.type, {bubbles: true, composed: true});
    this.situation = situation;
    this.out = out;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'exit-guide-open': ExitGuideOpenEvent;
    'exit-guide-close': ExitGuideCloseEvent;
    'exit-guide-step': ExitGuideStepEvent;
    'exit-guide-done': ExitGuideDoneEvent;
  }
}
