import type {Answers} from '../../content/schema/answers.ts';
import {searchAddress} from '../model/address.ts';
import {addressOf, ask, locale, nameOf, prepare, titleOf} from './ask.ts';
import {highlight} from './highlight.ts';
import type {Field} from './open-field.ts';
import {optionsOf} from './options.ts';
import {recent, remember} from './recent.ts';
import {onTyped} from './typing.ts';

/** How many answers stand in the dialog; the page of answers has more. */
const most = 6;

type Words = Answers['words'];

const filled = new WeakMap<Field, () => void>();

/** Makes the open field answer, each time that it is opened. Where the index cannot be had, Enter still leads to the page of answers. */
export function fill(field: Field): void {
  const again = filled.get(field) ?? build(field);
  filled.set(field, again);
  // Letters may have been typed while this was on its way.
  again();
}

function build(field: Field): () => void {
  const {box, form, input, away} = field;
  const status = element('p', {role: 'status'});
  const list = element('div', {id: 'search-answers', role: 'listbox', 'data-answers': '', 'aria-label': input.ariaLabel ?? ''});
  const options = optionsOf(input, list);
  box.append(status, list);

  let turn = 0;
  const draw = async (typed: string): Promise<void> => {
    const mine = ++turn;
    const query = typed.trim();
    const words = await prepare().catch(() => undefined);
    if (mine !== turn || words === undefined) return;
    name(words);
    if (query === '') {
      options.draw(recent().map((one) => linkOf(`${searchAddress(locale)}?q=${encodeURIComponent(one)}`, [one])));
      status.textContent = list.childElementCount > 0 ? words.searched : '';
      return;
    }
    const outcome = await ask(query).catch(() => undefined);
    if (mine !== turn) return;
    // What the choice offers is not offered again below it.
    const ways = waysOf(outcome?.flag);
    const answers = (outcome?.answers ?? []).filter(({ref}) => !ways.includes(ref)).slice(0, most);
    options.draw([
      ...noticeOf(outcome?.flag, ways, words),
      ...answers.map((answer) => linkOf(addressOf(answer), highlight(nameOf(answer), query))),
      linkOf(`${searchAddress(locale)}?q=${encodeURIComponent(query.slice(0, 500))}`, [words.all]),
    ]);
    const say = outcome?.flag === 'out-of-scope' ? words.attendance : outcome?.near === true ? words.nearest : words.counted;
    status.textContent = outcome === undefined ? words.all : say.replace('{query}', () => query.slice(0, 60)).replace('{count}', String(answers.length));
  };
  const name = (words: Words): void => {
    for (const part of [box, input, list]) part.ariaLabel = words.label;
    away.textContent = words.close;
    away.hidden = false;
  };
  onTyped(input, (text) => void draw(text));
  form.addEventListener('submit', () => remember(input.value));
  list.addEventListener('click', () => remember(input.value));
  box.addEventListener('close', () => options.leave());
  return () => void draw(input.value);
}

/** The two ways on from a word that may mean either. */
const waysOf = (flag: string | undefined): readonly string[] =>
  flag === 'fork' ? ['situation:leaving', 'situation:delete-account'] : flag === 'warning' ? ['situation:leaving', 'topic:delete-account'] : [];

/** The choice, or the warning, with its ways on. What a group is called is heard by its label, and seen. */
function noticeOf(flag: string | undefined, ways: readonly string[], words: Words): HTMLElement[] {
  if (ways.length === 0) return [];
  const says = flag === 'fork' ? words.fork : words.warning;
  const links = ways.map((ref) => linkOf(addressOf({ref}), [titleOf(ref)]));
  return [element('div', {role: 'group', 'aria-label': says, [flag === 'fork' ? 'data-fork' : 'data-warning']: ''}, element('p', {'aria-hidden': 'true'}, says), ...links)];
}

/** Its place in the list is told by the field, so the Tab key passes it by. */
const linkOf = (href: string, words: readonly (string | Node)[]): HTMLElement => element('a', {href, role: 'option', tabindex: '-1', 'aria-selected': 'false'}, ...words);

function element<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Readonly<Record<string, string>>, ...children: readonly (string | Node)[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}
