import {checkExposure} from './exposure.ts';
import {stepUp, viewOf} from './measure.ts';
import {actionable} from './names.ts';
import {holds} from './survey.ts';

/** What says of itself that it opens something. */
export const opens =
  '[aria-haspopup]:not([aria-haspopup=false]),[aria-expanded],[data-toggle=dropdown],[data-bs-toggle=dropdown],[data-dropdown-toggle],[data-popover],[popovertarget],[data-ion-popover-trigger],summary,[class*=dropdown-t i],[class*=tooltip__trigger],[class*=dropdown-link]';

/** Where an opener names what it opens. */
const targets = ['aria-controls', 'aria-owns', 'popovertarget', 'data-dropdown-toggle', 'data-target', 'data-bs-target', 'data-activates', 'href'];

const isShown = (node: Element): boolean => checkExposure(node) !== 'hidden';
const isPressable = (node: Element): boolean => node.matches(actionable) || node.matches(opens) || viewOf(node).getComputedStyle(node).cursor === 'pointer';

/** What opens the closed menu that a hidden control is in, where the page tells. */
export function findOpener(hidden: Element, own: Element | undefined): Element | undefined {
  const fits = (node: Element): boolean => !own?.contains(node) && !holds(node, hidden);
  for (let part: Element | null | undefined = hidden; part && part.localName !== 'body'; part = stepUp(part)) {
    const isOpen = isShown(part);
    const said = isOpen && part.localName !== 'details' ? undefined : (namedOpener(part, fits) ?? besideOpener(part, fits));
    // A menu whose opener is closed away itself needs two presses: no single one can be shown.
    if (said !== undefined) return isShown(said) ? said : undefined;
    if (isOpen) return undefined;
  }
  return undefined;
}

/** Named by the page: `summary`, an id that it controls, the label of a menu. */
function namedOpener(part: Element, fits: (node: Element) => boolean): Element | undefined {
  if (part.localName === 'details') return part.querySelector(':scope > summary') ?? undefined;
  const root = part.getRootNode() as Document | ShadowRoot;
  const {id} = part;
  const names = [
    ...(id === '' ? [] : targets.flatMap((name) => [`[${name}="${CSS.escape(id)}"]`, `[${name}="#${CSS.escape(id)}"]`])),
    ...[...part.classList].filter((name) => /popover|popup|menu/iu.test(name)).map((name) => `[data-popover=".${CSS.escape(name)}"]`),
  ];
  const found = names.length === 0 ? [] : [...root.querySelectorAll(names.join(','))].filter(fits);
  // The same menu may have an opener for each width.
  const said = found.find(isShown) ?? found[0];
  if (said !== undefined) return said;
  // `trigger` is how web components name it.
  const trigger = part.getAttribute('trigger');
  const label = trigger ?? part.getAttribute('aria-labelledby')?.split(/\s+/u)[0];
  const labelled = label == null ? null : root.querySelector(`[id="${CSS.escape(label)}"]`);
  return labelled !== null && fits(labelled) && (trigger !== null || isPressable(labelled)) ? labelled : undefined;
}

/** What opens a part stands beside it: alone with it, or the nearest before it that says so. */
function besideOpener(part: Element, fits: (node: Element) => boolean): Element | undefined {
  const {parentElement} = part;
  if (parentElement === null) return undefined;
  const slotted = parentElement.querySelector(':scope > [slot=trigger]');
  if (slotted !== null && fits(slotted)) return slotted;
  const beside = [...parentElement.children].filter((other) => other !== part && fits(other));
  const inAll = (selector: string): Element[] => beside.flatMap((other) => (other.matches(selector) ? [other] : [...other.querySelectorAll(selector)]));
  const before = part.previousElementSibling;
  // Beside what lies at the end of the page stands the whole page.
  if (parentElement.matches('body,main,form') || parentElement.querySelector('main,table') !== null) return before?.matches(opens) && fits(before) ? before : undefined;
  const openers = inAll(opens).filter((node) => !node.querySelector(opens));
  if (openers.length === 1) return openers[0];
  if (openers.length > 1) return before !== null && openers.includes(before) ? before : undefined;
  // Nothing says so: the only thing to press beside what is laid over the page.
  if (!/absolute|fixed/u.test(viewOf(part).getComputedStyle(part).position)) return undefined;
  const pressables = inAll(`${actionable},a`).filter((node) => !node.querySelector(actionable));
  if (pressables.length > 0) return pressables.length === 1 ? pressables[0] : undefined;
  // What is pressed may hold what it opens.
  if (parentElement.matches(`${opens},[tabindex],[role=button],[role=listbox]`)) return parentElement;
  return beside.length === 1 && beside[0] !== undefined && isPressable(beside[0]) ? beside[0] : undefined;
}
