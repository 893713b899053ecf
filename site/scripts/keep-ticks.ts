/**
 * A plan keeps its ticks for this tab, by ids that hold no name of a reader or a company. Never on a
 * shared computer: whoever sits there next may sit in the same tab.
 */
export function keepTicks(plan: HTMLElement, vendor: string): void {
  const situation = plan.dataset['plan'];
  if (situation === 'shared-computer') return;
  const key = `exit-guide-ticks ${vendor} ${situation}`;
  const boxes = [...plan.querySelectorAll('input')];
  try {
    const kept = sessionStorage.getItem(key);
    // A plan that changed since has other steps.
    if (kept?.length === boxes.length) for (const [index, box] of boxes.entries()) box.checked = kept[index] === '1';
    plan.addEventListener('change', () => sessionStorage.setItem(key, boxes.map(({checked}) => Number(checked)).join('')));
  } catch {
    // Storage may be closed to us; then ticks last as long as the page.
  }
}
