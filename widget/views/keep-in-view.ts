/** What a panel showed and where its focus was when it was drawn last. */
type Seen = {readonly question: Element | null; readonly focus: Element | null};

const seen = new WeakMap<ShadowRoot, Seen>();

/**
 * A question that has just come is brought into view with its buttons. Where the pressed button went with its
 * press, the focus goes to what came instead: the keyboard would have to begin at the top of the page again.
 */
export function keepInView(root: ShadowRoot): void {
  const question = root.querySelector<HTMLElement>('.cost[tabindex]');
  const before = seen.get(root);
  if (question !== null && question !== before?.question) question.scrollIntoView({block: 'nearest'});
  if (root.activeElement === null && before?.focus?.isConnected === false) (question ?? root.querySelector<HTMLElement>('h2'))?.focus({preventScroll: true});
  seen.set(root, {question, focus: root.activeElement});
}
