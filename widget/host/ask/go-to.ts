import type {Query, Search} from '../../core/host-page.ts';
import {look} from '../read/look.ts';

const focusable = 'a[href],button,input,select,textarea,summary,[tabindex]';

/** Brings a control into view and gives it the focus. False where it is not found. */
export function goTo(query: Query | Search, own: Element | undefined): boolean {
  const {node} = look(query, own);
  if (node) bring(node);
  return node !== undefined;
}

/** Scrolls there at once and moves the focus there, or to what next takes it: we give no `tabindex`. */
export function bring(node: Element): void {
  node.scrollIntoView({block: 'center', inline: 'nearest', behavior: 'instant'});
  for (const target of [node, node.querySelector(focusable), node.closest(focusable)] as (HTMLElement | null)[]) {
    target?.focus({preventScroll: true});
    if ((node.getRootNode() as Document).activeElement === target) return;
  }
}
