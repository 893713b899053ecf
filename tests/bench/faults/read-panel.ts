/** What the panel shows, as anybody could read it off the screen. */
export type Panel = {
  readonly phase: 'none' | 'closed' | 'loading' | 'failed' | 'asking' | 'walking' | 'receipt';
  readonly step: string;
  readonly stage: string;
  /** A question to the server is under way. */
  readonly isAsking: boolean;
  readonly answer: string;
  /** The mark of each stage on the way out: seen, said, unknown, not-done or none. */
  readonly marks: Readonly<Record<string, string>>;
  readonly verdict: string;
  /** The table tells what became of each kind. */
  readonly hasCleared: boolean;
  /** Buttons and links that lead on, the close button not counted. */
  readonly ways: number;
  readonly guides: number;
  readonly launchers: number;
  /** The layer is in the top layer, over everything. */
  readonly isShown: boolean;
};

/** Runs in the page. */
export function readPanel(stages: readonly string[]): Panel {
  const guides = [...document.querySelectorAll('exit-guide')];
  const root = guides[0]?.shadowRoot;
  const panel = root?.querySelector('.panel');
  const body = panel?.querySelector<HTMLElement>('.body');
  const isVisible = (element: Element): boolean => element.checkVisibility() && !(element as HTMLButtonElement).disabled;
  const phase = (): Panel['phase'] => {
    if (root === null || root === undefined) return 'none';
    if (panel === null || panel === undefined) return 'closed';
    if (panel.querySelector('[role=alert]') !== null) return 'failed';
    if (panel.querySelector('.receipt') !== null) return 'receipt';
    // A step may offer choices, too.
    if (body?.dataset['step'] !== undefined) return 'walking';
    return panel.querySelector('.choices') === null ? 'loading' : 'asking';
  };
  const answer = panel?.querySelector('.answer');
  const marks = [...(panel?.querySelectorAll('.way li .mark') ?? [])].map((mark, index) => [stages[index] ?? '', mark.className.replace('mark ', '')] as const);
  return {
    phase: phase(),
    step: body?.dataset['step'] ?? '',
    stage: body?.dataset['stage'] ?? '',
    isAsking: answer !== null && answer !== undefined && panel?.querySelector('[data-ask]') === null,
    answer: answer?.className.replace('answer', '').trim() ?? '',
    marks: Object.fromEntries(marks),
    hasCleared: [...(panel?.querySelectorAll('table tr td:nth-of-type(2)') ?? [])].some((cell) => cell.textContent !== ''),
    verdict: panel?.querySelector<HTMLElement>('.receipt')?.dataset['verdict'] ?? '',
    ways: [...(panel?.querySelectorAll('.body button, .body a, .receipt button') ?? [])].filter(isVisible).length,
    guides: guides.length,
    launchers: [...(root?.querySelectorAll('#open') ?? [])].filter(isVisible).length,
    isShown: root?.querySelector('.layer')?.matches(':popover-open') ?? false,
  };
}
