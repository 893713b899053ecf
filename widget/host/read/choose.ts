import type {Query} from '../../core/host-page.ts';
import {checkExposure} from './exposure.ts';
import type {Gathering, Points} from './gather.ts';
import {viewOf} from './measure.ts';
import {actionable, readNames, simplify, single} from './names.ts';
import {holds} from './survey.ts';

export type Candidate = {readonly node: Element; readonly score: number; readonly sure: boolean};

/** Text that names things rather than does them. */
const prose = 'p,h1,h2,h3,h4,h5,h6,th,dt,legend,label,caption,code,pre,title,figcaption,blockquote';
/** Where old menus keep items that are neither links nor buttons. */
const itemLike = 'li,td,[onclick],[class*=item],[class*=btn],[class*=button],[class*=logout]';

/** One candidate a control, best first; those with words that veto are gone. */
export function choose({points, labels}: Gathering, {control, deny}: Query): readonly Candidate[] {
  const vetoes = deny.map(simplify);
  // A user's own menu bears the user's name beside its own; what is pressed in it has its words and no others.
  const mayAdd = control.looks === 'avatar' || control.looks === 'account-name';
  const known = [...labels.keys()].filter((label) => label.length > (/^[\p{Script=Han}]+$/u.test(label) ? 1 : 3));
  const isVetoed = (node: Element) => {
    const names = readNames(node).map(simplify);
    const isNamed = names.some((name) => labels.has(name));
    return names.some((name) => !labels.has(name) && (vetoes.some((veto) => name.includes(veto)) || (!isNamed && !mayAdd && saysMore(name))));
  };
  // "Logout history" is not "Logout", even where the selector of "Logout" matches it.
  const saysMore = (name: string) => known.some((label) => name.includes(label) && name.length > label.length + 1);
  return mergeNested(points)
    .filter(([node]) => !isVetoed(node))
    .map(([node, speaks]): Candidate => {
      const {css, id, testid, address, label, role} = speaks;
      const strong = (css ?? 0) + (id ?? 0) + (testid ?? 0) + (address ?? 0);
      // Known words, and others on the control: the vendor may have moved things about.
      const astray = !label && [...labels.values()].some((weight) => weight >= 60) && readNames(node).length > 0;
      const score = strong + (label ?? 0) + (role ?? 0) - (astray ? 15 : 0) - (strong || isActionable(node) ? 0 : isPlausible(node) ? 20 : 60);
      return {node: standIn(node), score, sure: strong > 0 && score >= 60};
    })
    .sort((a, b) => b.score - a.score);
}

/** Of those nested in one another one is left, with what speaks for it. */
function mergeNested(points: ReadonlyMap<Element, Points>): [Element, Points][] {
  const left = new Map(points);
  for (const [outer, around] of points)
    for (const [inner, within] of points) {
      if (inner === outer || !left.has(outer) || !left.has(inner) || !holds(outer, inner)) continue;
      const isWhole = rank(outer, around) > rank(inner, within) && (around.label || !within.label || outer.matches(single));
      const [kept, gone] = isWhole ? [outer, inner] : [inner, outer];
      // A word inside speaks for the button around it. A container does not speak for what is in it,
      // except for a button in the shadow root of the element that has the words.
      const passes = isWhole || !readNames(inner).length;
      if (passes) left.set(kept, {...left.get(gone), ...left.get(kept)});
      left.delete(gone);
    }
  return [...left];
}

const isActionable = (node: Element): boolean => node.matches(actionable) || node.localName.includes('-');

const rank = (node: Element, {css, id, testid}: Points): number => (isActionable(node) ? 2 : css || id || testid ? 1 : 0);

/** True where bare text is probably an item that can be pressed. */
function isPlausible(node: Element): boolean {
  if (node.matches(prose)) return false;
  return viewOf(node).getComputedStyle(node).cursor === 'pointer' || node.matches(itemLike) || !!node.parentElement?.matches(itemLike);
}

/** Pretty boxes are drawn by the label; the box itself is see-through. */
function standIn(node: Element): Element {
  const [label] = (node as HTMLInputElement).labels ?? [];
  return label && checkExposure(node) === 'hidden' ? label : node;
}
