import type {Signal} from '../../../content/schema/control.ts';
import type {Query} from '../../core/host-page.ts';
import {beginningsOf, hintAt, weighLabels} from './labels.ts';
import {actionable, readNames, simplify, single} from './names.ts';
import {type Survey, survey} from './survey.ts';
import {elementsThatSay} from './texts.ts';

/** What speaks for an element, each kind as loud as its loudest. */
export type Points = Partial<Record<Signal['by'] | 'label', number>>;
export type Gathering = Survey & {
  readonly points: ReadonlyMap<Element, Points>;
  /** The words that the control may carry, simplified, and what each is worth. */
  readonly labels: ReadonlyMap<string, number>;
};

/** A fault in the data (`div` as a selector, say) must not cost the page a second. */
const most = 300;
/** Attributes that name what has them. */
const named = ['aria-label', 'title', 'alt'];
/** Longer texts are not a control's: a label is at most 90 characters, the rest is white space. */
const longest = 250;

/** Everything that any signal or label speaks for, wherever it is and whether or not it shows. */
export function gather({control, interfaceLanguage}: Query, own: Element | undefined): Gathering {
  const signals = control.signals ?? [];
  const labels = weighLabels(control, interfaceLanguage);
  const points = new Map<Element, Points>();
  const add = (node: Element, by: keyof Points, weight: number) => {
    if (points.size < most && !own?.contains(node)) points.set(node, {...points.get(node), [by]: Math.max(points.get(node)?.[by] ?? 0, weight)});
  };
  // An icon or a word inside a button speaks for the button, and only as the button's whole name.
  const lift = (element: Element) => (element.matches(actionable) ? element : (element.closest(single) ?? element));
  // A selector may name what is around the one button that it means.
  const settle = (element: Element) => {
    const inside = lift(element).querySelectorAll(actionable);
    return inside.length === 1 && !lift(element).matches(single) ? (inside[0] as Element) : lift(element);
  };
  const consider = (element: Element) => {
    const node = lift(element);
    const weight = Math.max(...readNames(node).map((name) => labels.get(simplify(name)) ?? 0), 0);
    if (weight) add(node, 'label', weight);
  };

  const hint = hintAt([...labels.keys()]);
  const beginnings = beginningsOf([...labels.keys()]);
  const surveyed = survey(own);
  for (const root of surveyed.roots) {
    const all = (selector: string) => {
      try {
        return root.querySelectorAll(selector);
      } catch {
        // A selector that this browser cannot read (":has" in an old one) says nothing.
        return [];
      }
    };
    if (labels.size) for (const element of elementsThatSay(root, hint, longest)) if (!own?.contains(element)) consider(element);
    // The browser itself sorts out most of what a page labels; fields have their words elsewhere.
    const sorted = ['[aria-labelledby]', 'input', 'select', 'textarea', ...[...beginnings].flatMap((part) => named.map((name) => `[${name}*="${CSS.escape(part)}" i]`))];
    for (const element of labels.size ? all(sorted.join()) : [])
      if (element.matches('[aria-labelledby],input,select,textarea') || named.some((name) => hint.test(element.getAttribute(name) ?? ''))) consider(element);
    for (const signal of signals) {
      const {by} = signal;
      if (by === 'css') for (const node of all(signal.selector)) add(settle(node), by, 60);
      if (by === 'id' || by === 'testid')
        for (const name of by === 'id' ? [by] : ['data-testid', 'data-test-id', 'data-test', 'data-qa'])
          for (const node of all(`[${name}="${CSS.escape(signal.value)}"]`)) add(settle(node), by, 60);
      if (by === 'address') for (const node of all('a[href],form[action] button,form[action] [type=submit]')) if (leadsTo(node, signal.path)) add(node, by, 40);
    }
  }
  for (const signal of signals) if (signal.by === 'role') for (const node of points.keys()) if (node.matches(selectRole(signal.role))) add(node, 'role', 10);
  return {...surveyed, points, labels};
}

/** True where a link or its form leads to a path, wherever the app is installed. */
function leadsTo(node: Element, path: string): boolean {
  const address = node.getAttribute('href') ?? node.getAttribute('formaction') ?? node.closest('form')?.getAttribute('action') ?? '';
  try {
    return new URL(address, node.baseURI).href.split(path).some((rest, part) => part > 0 && /^($|[?&#])/u.test(rest));
  } catch {
    // Not an address: leads nowhere.
    return false;
  }
}

/** Said, or as good as said by the tag. */
function selectRole(role: string): string {
  const tags: Record<string, string> = {link: 'a', button: 'button,summary,[type=submit]', textbox: 'input,textarea', checkbox: '[type=checkbox]'};
  return `${tags[role] ?? role},[role^=${role}]`;
}
