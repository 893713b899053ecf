/** What a panel asked, in words or by its element, and where its focus was when it was drawn last. */
type Seen = {readonly asked: unknown; readonly focus: Element | null};

/** Up to this width a panel that points is low, and only what is in hand fits: see `styles-later.ts`. CSS pixels. */
const phone = 480;
const seen = new WeakMap<ShadowRoot, Seen>();

/**
 * What a panel has just come to ask is brought into view with its buttons: a question, or on a phone another action
 * and the way to its control. Where the pressed button went with its press, the focus goes to what came instead:
 * the keyboard would have to begin at the top of the page again.
 */
export function keepInView(root: ShadowRoot): void {
  const question = root.querySelector<HTMLElement>('.cost[tabindex]');
  const go = innerWidth > phone ? null : root.querySelector('[data-pointing] [data-go]');
  const now = go && root.querySelector('.actions .now');
  const asked = question ?? now?.textContent;
  const before = seen.get(root);
  // The way to the control comes last: where both do not fit, it is what stands clear.
  if (asked !== before?.asked) for (const part of [now, question ?? go]) part?.scrollIntoView({block: 'nearest'});
  if (root.activeElement === null && before?.focus?.isConnected === false) (question ?? root.querySelector<HTMLElement>('h2'))?.focus({preventScroll: true});
  seen.set(root, {asked, focus: root.activeElement});
}
