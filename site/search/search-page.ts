import {findVendors, type Listed} from '../scripts/find-vendor.ts';
import {fuse} from './fuse.ts';
import {meansFork, planQuery, type SearchLocale} from './plan-query.ts';
import {rankTitles} from './rank-titles.ts';

/** As much of Pagefind's API as is used here. */
type Found = {readonly id: string; data(): Promise<Page>};
type Page = {
  readonly url: string;
  readonly plain_excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly sub_results: readonly {readonly title: string; readonly url: string}[];
};
type Pagefind = {init(): Promise<void>; search(query: string): Promise<{readonly results: readonly Found[]}>};
type Answer = {readonly href: string; readonly title: string; readonly excerpt: string; readonly parts: readonly {title: string; url: string}[]};

/** How many answers are shown, and how many sections below one. */
const most = 12;
const mostParts = 3;
/** How many answers a likeness of names may put in front. */
const mostTitles = 3;

const root = document.querySelector<HTMLElement>('[data-search]');
const input = root?.querySelector<HTMLInputElement>('input[type=search]');
const list = document.querySelector<HTMLElement>('[data-results]');
const status = document.querySelector<HTMLElement>('[data-search-status]');
const fork = document.querySelector<HTMLElement>('[data-fork]');
const nearest = document.querySelector<HTMLTemplateElement>('template[data-nearest]');
const tell = document.querySelector<HTMLElement>('[data-tell]');
const everything = document.querySelector<HTMLElement>('[data-everything]');
const guides = [...document.querySelectorAll<HTMLAnchorElement>('[data-vendors] a[data-vendor]')];
const titled = [...document.querySelectorAll<HTMLAnchorElement>('[data-everything] a[data-title]')];
const listed: Listed[] = guides.map(({dataset}) => ({
  id: dataset['vendor'] ?? '',
  names: (dataset['names'] ?? '').split('|'),
  hosts: (dataset['hosts'] ?? '').split(' ').filter((host) => host !== ''),
}));

let pagefind: Promise<Pagefind> | undefined;
let turn = 0;

const localeHere = (): SearchLocale => document.documentElement.lang as SearchLocale;

function load(): Promise<Pagefind> {
  // Built after the pages, so the bundler must not look for it.
  const address = '/pagefind/pagefind.js';
  pagefind ??= (import(/* @vite-ignore */ address) as Promise<Pagefind>).then(async (loaded) => {
    await loaded.init();
    return loaded;
  });
  return pagefind;
}

async function search(typed: string): Promise<void> {
  if (!list || !status || !root) return;
  const mine = ++turn;
  const query = typed.trim();
  const say = (key: string, count = 0): string => (root.dataset[key] ?? '').replace('{query}', query.slice(0, 60)).replace('{count}', String(count));
  list.dataset['state'] = 'busy';
  if (fork) fork.hidden = !meansFork(query);
  if (everything) everything.hidden = query !== '';
  if (tell) tell.hidden = true;
  if (query === '') {
    list.replaceChildren();
    status.textContent = '';
    list.dataset['state'] = 'done';
    return;
  }
  status.textContent = say('searching');
  const named = [...guideAnswers(query), ...titleAnswers(query)];
  let found: Answer[];
  try {
    found = await answersTo(query);
  } catch {
    if (mine !== turn) return;
    list.replaceChildren(...named.map(rowOf));
    status.textContent = say('failed');
    if (everything) everything.hidden = false;
    list.dataset['state'] = 'done';
    return;
  }
  if (mine !== turn) return;
  const answers = [...named.map((page) => found.find(({href}) => href === page.href) ?? page), ...found.filter(({href}) => !named.some((page) => page.href === href))].slice(
    0,
    most,
  );
  const none = answers.length === 0;
  if (none) list.replaceChildren(...[...(nearest?.content.children ?? [])].map((row) => row.cloneNode(true)));
  else list.replaceChildren(...answers.map(rowOf));
  status.textContent = none ? say('nearest') : say('count', answers.length);
  if (tell) tell.hidden = !none;
  list.dataset['state'] = 'done';
}

/** A vendor's name in the question: its guide comes first. */
function guideAnswers(query: string): Answer[] {
  return findVendors(query, listed)
    .slice(0, 2)
    .flatMap(({id}) => guides.find(({dataset}) => dataset['vendor'] === id) ?? [])
    .map((link) => ({href: new URL(link.href).pathname, title: link.dataset['title'] ?? link.textContent.trim(), excerpt: link.dataset['excerpt'] ?? '', parts: []}));
}

/** Situations, questions and topics whose name is like what was asked. */
function titleAnswers(query: string): Answer[] {
  const pages = titled.map(({pathname, dataset}) => ({href: pathname, names: (dataset['title'] ?? '').split('|')}));
  return rankTitles(query, pages, localeHere())
    .slice(0, mostTitles)
    .map((href) => ({href, title: titled.find(({pathname}) => pathname === href)?.textContent.trim() ?? href, excerpt: '', parts: []}));
}

async function answersTo(query: string): Promise<Answer[]> {
  const engine = await load();
  const lists = await Promise.all(planQuery(query, localeHere()).map(async (one) => (await engine.search(one)).results.slice(0, most)));
  const best = fuse(lists, ({id}) => id).slice(0, most);
  const pages = await Promise.all(best.map((found) => found.data()));
  return pages.map(({url, plain_excerpt, meta, sub_results}) => ({
    href: url,
    title: meta['title'] ?? url,
    excerpt: meta['description'] ?? plain_excerpt,
    parts: sub_results.filter((part) => part.url.includes('#') && part.title !== meta['title']).slice(0, mostParts),
  }));
}

/** One answer: its first link is the address; the sections below it are no answers of their own. */
function rowOf({href, title, excerpt, parts}: Answer): HTMLLIElement {
  const row = document.createElement('li');
  row.append(linkTo(href, title));
  if (excerpt !== '') {
    const text = document.createElement('p');
    text.textContent = excerpt;
    row.append(text);
  }
  if (parts.length > 0) {
    const below = document.createElement('p');
    below.className = 'parts';
    below.append(...parts.map((part) => linkTo(part.url, part.title)));
    row.append(below);
  }
  return row;
}

function linkTo(href: string, words: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = words;
  return link;
}

if (input && list) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  input.addEventListener('input', () => {
    list.dataset['state'] = 'busy';
    clearTimeout(timer);
    timer = setTimeout(() => {
      const address = new URL(location.href);
      address.searchParams.set('q', input.value);
      history.replaceState(null, '', address);
      void search(input.value);
    }, 200);
  });
  root?.addEventListener('submit', (event) => {
    event.preventDefault();
    void search(input.value);
  });
  void search(input.value);
}
