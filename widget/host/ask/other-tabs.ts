import {keepQuiet} from '../read/listen.ts';

/** Tabs of this origin that have the guide open, and whether they hold unsaved work. */
export type OtherTabs = {
  watch(signal: AbortSignal): void;
  /** Tells that there is unsaved work here. */
  tell(): void;
  /** Asks anew; answers come a moment later. */
  ask(): void;
  /** True where a tab said so when it was asked last. */
  hold(): boolean;
};

const channelName = 'exit-guide';
/** How long a tab may take to answer: until then what was said before holds. */
const answerTime = 300;
/** How many questions are answered in a second. An answer that is put off may come too late: hidden tabs have slow clocks. */
const mostAnswers = 20;

/**
 * Asks the other tabs. Anybody of this origin can forge a message, so there is none that says "all is
 * saved": a forged one can at most make us more careful. Tabs without the guide, and those where it is
 * closed, cannot be heard.
 */
export function askOtherTabs(holdsWork: () => boolean): OtherTabs {
  let channel: BroadcastChannel | undefined;
  let askedAt = 0;
  /** What held when the last question was put: until its answers are in, that still counts. */
  let held = false;
  let heardAt = Number.NEGATIVE_INFINITY;
  let [second, answers] = [0, 0];
  let again = 0;
  const send = (says: 'asks' | 'holds' | 'leaves') => channel?.postMessage(says);
  const hold = () => heardAt >= askedAt || (held && performance.now() - askedAt < answerTime);
  const ask = () => {
    held = hold();
    askedAt = performance.now();
    send('asks');
  };
  const hear = keepQuiet(({data}: MessageEvent) => {
    if (data === 'holds') heardAt = performance.now();
    // What it held is asked of the others, once the last question is answered; a thousand farewells make one question.
    if (data === 'leaves') {
      clearTimeout(again);
      again = window.setTimeout(ask, askedAt + answerTime / 2 - performance.now());
    }
    if (data !== 'asks') return;
    // Whoever asks without end is not answered without end.
    const now = Math.floor(performance.now() / 1000);
    answers = now === second ? answers + 1 : 1;
    second = now;
    if (answers > mostAnswers) return;
    if (holdsWork()) send('holds');
  });
  // A page with an open channel may not be kept for the Back button: it is closed while nobody sees the page.
  const open = keepQuiet(() => {
    channel ??= new BroadcastChannel(channelName);
    channel.onmessage = hear;
    ask();
  });
  const close = () => {
    clearTimeout(again);
    send('leaves');
    channel?.close();
    channel = undefined;
  };
  const watch = (signal: AbortSignal) => {
    if (signal.aborted) return;
    open();
    // The reader can only have worked elsewhere by going there and coming back.
    addEventListener('focus', () => ask(), {signal});
    document.addEventListener('visibilitychange', () => void (document.hidden || ask()), {signal});
    addEventListener('pageshow', ({persisted}) => void (persisted && open()), {signal});
    addEventListener('pagehide', close, {signal});
    signal.addEventListener('abort', close);
  };
  return {watch, tell: () => send('holds'), ask, hold};
}
