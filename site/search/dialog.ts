import type {Answers} from '../../content/schema/answers.ts';
import {searchAddress} from '../model/address.ts';
import {addressOf, ask, locale, nameOf, prepare, titleOf} from './ask.ts';
import {highlight} from './highlight.ts';
import {recent, remember} from './recent.ts';
import {onTyped} from './typing.ts';

/** By a sheet of its own: only who asks pays for its looks. */
const looks = `
  .search-dialog { inline-size: min(40rem, 100vw - 2rem); max-block-size: min(36rem, 100dvh - 4rem); margin-block-start: 8dvh; padding: 0; border: 0; border-radius: var(--radius); background: var(--paper); color: var(--ink); outline: 2px solid var(--ink); }
  .search-dialog::backdrop { background: rgb(9 20 15 / .5); }
  .search-dialog form { position: sticky; inset-block-start: 0; display: flex; background: var(--raised); }
  .search-dialog input { flex: 1; min-inline-size: 0; min-block-size: 3.5rem; padding-inline: 1rem; border: 0; background: none; color: inherit; font: inherit; font-size: var(--large); appearance: none; }
  .search-dialog button { min-inline-size: 4.5rem; border: 0; background: none; color: inherit; font: inherit; text-decoration: underline; cursor: pointer; }
  .search-dialog p { margin: 0; padding: .6rem 1rem; color: var(--quiet); font-size: var(--small); }
  .search-dialog ul { margin: 0; padding: 0; list-style: none; }
  .search-dialog li a { display: flex; align-items: center; min-block-size: 3rem; padding: .4rem 1rem; border-block-start: 1px solid var(--hairline); color: inherit; text-decoration: none; }
  .search-dialog li a:hover { text-decoration: underline; }
  .search-dialog :focus-visible { outline: 3px solid var(--signal); outline-offset: -3px; }
  .search-dialog mark { background: none; color: inherit; text-decoration: underline; }
  .search-dialog [data-fork], .search-dialog [data-warning] { background: var(--amber-ground); }
  .search-dialog :is([data-fork], [data-warning]) p { color: inherit; font-weight: 650; }
`;

/** How many answers stand in the dialog; the page of answers has more. */
const most = 6;

type Words = Answers['words'];

let dialog: HTMLDialogElement | undefined;

/** Opens the dialog, or brings the one that is there to the front. Where its index cannot be had, the page of answers says so. */
export async function openDialog(): Promise<void> {
  try {
    dialog ??= build(await prepare());
  } catch {
    location.assign(searchAddress(locale));
    return;
  }
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('input')?.select();
}

function build(words: Words): HTMLDialogElement {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(looks);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

  const box = element('dialog', {class: 'search-dialog', 'aria-label': words.label});
  const input = element('input', {type: 'search', name: 'q', 'aria-label': words.label, autocomplete: 'off', enterkeyhint: 'search'});
  const away = element('button', {type: 'button'}, words.close);
  const form = element('form', {action: searchAddress(locale), method: 'get', role: 'search'}, input, away);
  const status = element('p', {role: 'status'});
  const before = element('div', {});
  const list = element('ul', {'data-answers': ''});
  box.append(form, status, before, list);
  document.body.append(box);

  let turn = 0;
  const draw = async (typed: string): Promise<void> => {
    const mine = ++turn;
    const query = typed.trim();
    if (query === '') {
      before.replaceChildren();
      list.replaceChildren(...recent().map((one) => rowOf(`${searchAddress(locale)}?q=${encodeURIComponent(one)}`, [one])));
      status.textContent = list.childElementCount > 0 ? words.searched : '';
      return;
    }
    const outcome = await ask(query).catch(() => undefined);
    if (mine !== turn) return;
    const more = rowOf(`${searchAddress(locale)}?q=${encodeURIComponent(query.slice(0, 500))}`, [words.all]);
    const answers = (outcome?.answers ?? []).slice(0, most);
    before.replaceChildren(...noticeOf(outcome?.flag, words));
    list.replaceChildren(...answers.map((answer) => rowOf(addressOf(answer), highlight(nameOf(answer), query))), more);
    const say = outcome?.flag === 'out-of-scope' ? words.attendance : outcome?.near === true ? words.nearest : words.counted;
    status.textContent = outcome === undefined ? words.all : say.replace('{query}', () => query.slice(0, 60)).replace('{count}', String(answers.length));
  };
  onTyped(input, (text) => void draw(text));
  away.addEventListener('click', () => box.close());
  form.addEventListener('submit', () => remember(input.value));
  box.addEventListener('click', (event) => {
    // A press on the backdrop is a press on the dialog itself.
    if (event.target === box) box.close();
    if (event.target instanceof Element && event.target.closest('a') !== null) remember(input.value);
  });
  box.addEventListener('keydown', (event) => {
    move(event, box);
    // In a search field the first Escape would only empty it.
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    box.close();
  });
  void draw('');
  return box;
}

/** Arrows go through the field and the answers. */
function move(event: KeyboardEvent, box: HTMLElement): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || event.isComposing) return;
  const stops = [...box.querySelectorAll<HTMLElement>('input, a')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  event.preventDefault();
  stops[(at + step + stops.length) % stops.length]?.focus();
}

/** The choice, or the warning, with the two ways on. */
function noticeOf(flag: string | undefined, words: Words): HTMLElement[] {
  if (flag !== 'fork' && flag !== 'warning') return [];
  const ways = ['situation:leaving', flag === 'fork' ? 'situation:delete-account' : 'topic:delete-account'];
  const links = element('ul', {}, ...ways.map((ref) => rowOf(addressOf({ref}), [titleOf(ref)])));
  return [element('section', {[flag === 'fork' ? 'data-fork' : 'data-warning']: ''}, element('p', {}, flag === 'fork' ? words.fork : words.warning), links)];
}

function rowOf(href: string, words: readonly (string | Node)[]): HTMLLIElement {
  return element('li', {}, element('a', {href}, ...words));
}

function element<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Readonly<Record<string, string>>, ...children: readonly (string | Node)[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}
