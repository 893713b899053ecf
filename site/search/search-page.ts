import {inline, plainText} from '../../content/plan/inline.ts';
import type {Outcome} from '../../content/search/search.ts';
import {addressOf, ask, hurry, nameOf, shortAnswers} from './ask.ts';
import {type InText, searchText} from './body-text.ts';
import {highlight} from './highlight.ts';
import {remember} from './recent.ts';
import {onTyped} from './typing.ts';

/** One answer of the page. */
type Row = {readonly href: string; readonly ref?: string; readonly title: string; readonly excerpt: string; readonly parts: InText['parts']};

/** How many answers are shown. */
const most = 12;

const root = document.querySelector<HTMLElement>('[data-search]');
const input = root?.querySelector<HTMLInputElement>('input[type=search]');
const list = document.querySelector<HTMLElement>('[data-results]');
const status = document.querySelector<HTMLElement>('[data-search-status]');
const fork = document.querySelector<HTMLElement>('[data-fork]');
const warning = document.querySelector<HTMLElement>('[data-warning]');
const tell = document.querySelector<HTMLElement>('[data-tell]');
const everything = document.querySelector<HTMLElement>('[data-everything]');

/** How long the reader must pause before the text of the pages is searched. Milliseconds. */
const pause = 200;

let turn = 0;
let asked = '';

async function search(typed: string, wait = 0): Promise<void> {
  if (!list || !status || !root) return;
  const mine = ++turn;
  asked = typed;
  const query = typed.trim();
  const say = (key: string, count = 0): void => {
    status.textContent = (root.dataset[key] ?? '').replace('{query}', () => query.slice(0, 60)).replace('{count}', String(count));
  };
  const finish = (): void => {
    list.dataset['state'] = 'done';
  };
  list.dataset['state'] = 'busy';
  show(everything, query === '');
  if (query === '') {
    list.replaceChildren();
    status.textContent = '';
    for (const part of [fork, warning, tell]) show(part, false);
    return finish();
  }
  const outcome = await ask(query).catch(() => undefined);
  if (mine !== turn) return;
  const named = /[\p{L}\d]\.[a-z]|:\/\//iu.test(query) ? await vendorRows(query).catch(() => []) : [];
  if (mine !== turn) return;
  const answers =
    named.length > 0
      ? named
      : outcome === undefined
        ? []
        : outcome.answers.map((answer): Row => ({href: addressOf(answer), ref: answer.ref, title: nameOf(answer), excerpt: '', parts: []}));
  show(fork, outcome?.flag === 'fork');
  show(warning, outcome?.flag === 'warning');
  const near = named.length === 0 && outcome?.near === true;
  list.toggleAttribute('data-near', near);
  show(tell, near);
  if (answers.length > 0) {
    draw(answers, query);
    tellCount(outcome, near, answers.length);
  } else say('searching');

  // The text of the pages comes after the first answers, and only below them.
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
  if (mine !== turn) return;
  const [texts, found] = await Promise.all([shortAnswers().catch(() => undefined), searchText(query, near).catch(() => undefined)]);
  if (mine !== turn) return;
  if (answers.length === 0 && found === undefined) {
    say('failed');
    show(everything, true);
    return finish();
  }
  // Where nothing answers, a page that holds the very words comes before what is merely nearest.
  const inText = found ?? [];
  const rows = near ? [...merge([], inText, {}), ...merge(answers, [], texts ?? {})].slice(0, most) : merge(answers, inText, texts ?? {});
  draw(rows, query);
  if (answers.length !== rows.length || answers.length === 0) tellCount(outcome, near && inText.length === 0, rows.length);
  show(tell, near);
  finish();

  function tellCount(got: Outcome | undefined, nearest: boolean, count: number): void {
    say(got?.flag === 'out-of-scope' ? 'attendance' : nearest ? 'nearest' : 'count', count);
  }
}

const show = (part: HTMLElement | null, shown: boolean): void => void part?.toggleAttribute('hidden', !shown);

/** Guides for an address that was pasted. What tells them comes only then: seldom is an address asked for here. */
const vendorRows = async (query: string): Promise<Row[]> => {
  const [{findVendors, hostOf}, {listedVendors}] = await Promise.all([import('../scripts/find-vendor.ts'), import('../scripts/listed-vendors.ts')]);
  if (hostOf(query) === undefined) return [];
  const {listed, linkOf} = listedVendors();
  return findVendors(query, listed)
    .slice(0, 3)
    .flatMap(({id}) => linkOf(id) ?? [])
    .map((link) => ({href: new URL(link.href).pathname, title: link.textContent.trim(), excerpt: link.dataset['excerpt'] ?? '', parts: []}));
};

/** Answers first, as they stand; then pages by their text. What both found keeps its place and gains its sections. */
function merge(answers: readonly Row[], found: readonly InText[], texts: Readonly<Record<string, string>>): Row[] {
  const page = (href: string): string => href.split('#')[0] ?? href;
  const inText = new Map(found.map((one) => [page(one.href), one]));
  const seen = new Set(answers.map(({href}) => page(href)));
  return [
    ...answers.map((row): Row => {
      const text = row.ref === undefined || isOtherSection(row) ? undefined : texts[row.ref];
      const same = inText.get(page(row.href));
      return {...row, excerpt: text === undefined ? (same?.excerpt ?? row.excerpt) : plainText(inline(text)), parts: same?.parts ?? []};
    }),
    ...found.filter(({href}) => !seen.has(page(href))),
  ].slice(0, most);
}

/** A guide says its way out, which is no answer to how other devices are signed out. */
const isOtherSection = ({ref = '', href}: Row): boolean => ref.startsWith('guide:') && /#(?!sign-out$)/u.test(href);

/** Draws the answers; what stands there already and is the same keeps the reader's focus. */
function draw(rows: readonly Row[], query: string): void {
  const focused = list?.contains(document.activeElement) === true ? document.activeElement?.getAttribute('href') : undefined;
  list?.replaceChildren(...rows.map((row) => rowOf(row, query)));
  if (focused !== undefined && focused !== null) [...(list?.querySelectorAll('a') ?? [])].find((link) => link.getAttribute('href') === focused)?.focus({preventScroll: true});
}

/** One answer: its first link is the address; the sections below it are no answers of their own. */
function rowOf({href, title, excerpt, parts}: Row, query: string): HTMLLIElement {
  const row = document.createElement('li');
  row.append(linkTo(href, highlight(title, query)));
  if (excerpt !== '') {
    const text = document.createElement('p');
    text.append(...highlight(excerpt, query));
    row.append(text);
  }
  if (parts.length > 0) {
    const below = document.createElement('p');
    below.className = 'parts';
    below.append(...parts.map((part) => linkTo(part.url, [part.title])));
    row.append(below);
  }
  return row;
}

function linkTo(href: string, words: readonly (string | Node)[]): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.append(...words);
  return link;
}

if (input && list) {
  // Who typed before this was here is not interrupted.
  if (input.value === '') input.value = new URLSearchParams(location.search).get('q') ?? '';
  onTyped(input, (text) => {
    if (text === asked) return;
    const address = new URL(location.href);
    if (text === '') address.searchParams.delete('q');
    else address.searchParams.set('q', text.slice(0, 500));
    history.replaceState(null, '', address);
    void search(text, pause);
  });
  root?.addEventListener('submit', (event) => {
    event.preventDefault();
    remember(input.value);
    void search(input.value);
  });
  list.addEventListener('click', () => remember(input.value));
  // Asked for before the first index is made, so that it is on its way meanwhile.
  if (input.value !== '') void hurry().catch(() => undefined);
  void search(input.value);
}
