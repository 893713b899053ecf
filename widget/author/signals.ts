import type {Control, Signal} from '../../content/schema/control.ts';
import {locate} from '../host/read/locate.ts';
import {actionable, readNames, single} from '../host/read/names.ts';

/** What was read of one control, and what the guide itself makes of it on this page. */
export type Reading = {
  readonly control: Omit<Control, 'verified'>;
  /** `good`: found again, by signs that two redesigns will hardly take away at once. */
  readonly verdict: 'good' | 'weak' | 'lost';
  readonly why: readonly Weakness[];
};
export type Weakness = 'no-name' | 'one-sign' | 'unsure' | 'ambiguous' | 'another' | 'not-found';

/** Names that a machine drew, and draws anew with the next build or visit. */
const drawn = /\d{3,}|^:|[0-9a-f]{8}|(?:^|[-_])[A-Za-z0-9]{5,6}$(?<=\d.*)|--|css-|sc-|jss\d|ember\d|^ext-|^mui-|^radix-|^headlessui-/u;
const isStable = (name: string): boolean => name.length > 1 && name.length <= 80 && !drawn.test(name);

const roles = ['button', 'link', 'menuitem', 'tab', 'textbox', 'checkbox', 'option'] as const;
type Role = (typeof roles)[number];

/** The control that an element is, or is a part of. */
export const controlAround = (element: Element): Element => element.closest(single) ?? element.closest(actionable) ?? element;

/** Everything of a control that a guide can know it by again, and how well that does on this page now. */
export function readControl(node: Element, own: Element | undefined): Reading {
  const language = document.documentElement.lang || 'en';
  const name = readNames(node)[0]?.slice(0, 90) ?? '';
  const signals = [...testId(node), ...ownId(node), ...address(node), ...role(node), ...selector(node)];
  const place = placeOf(node);
  const control: Omit<Control, 'verified'> = {
    id: idFrom(node, name),
    place,
    ...(name !== '' && name.length <= 90 && {label: {[tagOf(language)]: {text: name, verified: 'own'}}}),
    ...(signals.length > 0 && {signals}),
  };
  return {control, ...judge(control, node, language, own)};
}

/** Asks the guide's own eyes: does it find this node, and is it sure? */
function judge(control: Omit<Control, 'verified'>, node: Element, interfaceLanguage: string, own: Element | undefined): Pick<Reading, 'verdict' | 'why'> {
  const {sighting, node: found, sure} = locate({control: {...control, verified: 'own'}, interfaceLanguage, deny: []}, own);
  if (sighting.kind === 'ambiguous') return {verdict: 'lost', why: ['ambiguous']};
  if (found === undefined) return {verdict: 'lost', why: ['not-found']};
  if (found !== node && !found.contains(node) && !node.contains(found)) return {verdict: 'lost', why: ['another']};
  const strong = (control.signals ?? []).filter(({by}) => by !== 'role').length + (control.label === undefined ? 0 : 1);
  const why: Weakness[] = [
    ...(control.label === undefined ? ['no-name' as const] : []),
    ...(strong < 2 ? ['one-sign' as const] : []),
    ...(sure === true ? [] : ['unsure' as const]),
  ];
  return {verdict: strong >= 2 ? 'good' : 'weak', why: strong >= 2 ? [] : why};
}

function testId(node: Element): Signal[] {
  for (const attribute of ['data-testid', 'data-test-id', 'data-test', 'data-qa']) {
    const value = node.getAttribute(attribute);
    if (value !== null && isStable(value)) return [{by: 'testid', value}];
  }
  return [];
}

const ownId = ({id}: Element): Signal[] => (isStable(id) ? [{by: 'id', value: id}] : []);

/** The path that it leads to, without what belongs to this reader or this visit. */
function address(node: Element): Signal[] {
  const written = node.getAttribute('href') ?? node.getAttribute('formaction') ?? node.closest('form')?.getAttribute('action') ?? '';
  if (/^(?:#|javascript:|$)/iu.test(written) || !URL.canParse(written, node.baseURI)) return [];
  const {pathname, host} = new URL(written, node.baseURI);
  return host === location.host && pathname.length > 1 && !/\d{4,}|[0-9a-f]{8}/iu.test(pathname) ? [{by: 'address', path: pathname}] : [];
}

function role(node: Element): Signal[] {
  const said = node.getAttribute('role') ?? {a: 'link', button: 'button', summary: 'button', textarea: 'textbox'}[node.localName] ?? '';
  const known = roles.find((each): each is Role => said.startsWith(each));
  return known === undefined ? [] : [{by: 'role', role: known}];
}

/** A short selector of names that people gave: of the node itself, else below the nearest part that has one. It must mean this node alone. */
function selector(node: Element): Signal[] {
  const root = node.getRootNode() as Document | ShadowRoot;
  const isAlone = (text: string): boolean => {
    const found = root.querySelectorAll(text);
    return found.length === 1 && found[0] === node;
  };
  const classes = [...node.classList].filter(isStable).map((name) => `.${CSS.escape(name)}`);
  const own = [...classes, ...(classes.length > 1 ? [classes.slice(0, 2).join('')] : [])];
  const alone = own.find(isAlone);
  if (alone !== undefined) return [{by: 'css', selector: alone}];
  for (let around = node.parentElement, step = 0; around !== null && step < 8; around = around.parentElement, step += 1) {
    const names = [...(isStable(around.id) ? [`#${CSS.escape(around.id)}`] : []), ...[...around.classList].filter(isStable).map((name) => `.${CSS.escape(name)}`)];
    for (const outer of names) for (const inner of [...own, node.localName]) if (isAlone(`${outer} ${inner}`)) return [{by: 'css', selector: `${outer} ${inner}`}];
  }
  return [];
}

/** Where it sits, in the words of the schematic: a guess from its box and its surroundings, to be looked at. */
function placeOf(node: Element): Control['place'] {
  if (node.closest('dialog,[role=dialog],[role=alertdialog]') !== null) return 'dialog';
  if (node.closest('[role=menu],[role=listbox],[popover]') !== null) return 'menu';
  const {x, y, width} = node.getBoundingClientRect();
  if (y < 80) return x + width / 2 > innerWidth / 2 ? 'bar-end' : 'bar-start';
  if (x < 100) return y > innerHeight / 2 ? 'side-bottom' : 'side-top';
  return 'page';
}

const idFrom = (node: Element, name: string): string =>
  (isStable(node.id) ? node.id : name)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '')
    .slice(0, 40) || 'control';

/** `en-GB` is `en`, `zh-Hant` is zh-TW: as labels are keyed. */
function tagOf(language: string): string {
  const tag = language.toLowerCase().replaceAll('_', '-');
  if (/^zh-(?:tw|hk|mo|hant)/u.test(tag)) return 'zh-TW';
  if (tag.startsWith('zh')) return 'zh-CN';
  return /^[a-z]{2}/u.exec(tag)?.[0] ?? 'en';
}
