import {fuse} from './fuse.ts';
import {planQuery} from './plan-query.ts';
import {locale} from './ask.ts';

/** As much of Pagefind's API as is used here. */
type Found = {readonly id: string; data(): Promise<Page>};
type Page = {
  readonly url: string;
  readonly plain_excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly sub_results: readonly {readonly title: string; readonly url: string}[];
};
type Pagefind = {init(): Promise<void>; search(query: string): Promise<{readonly results: readonly Found[]}>};

/** A page whose text holds what was asked, with the sections that do. */
export type InText = {readonly href: string; readonly title: string; readonly excerpt: string; readonly parts: readonly {readonly title: string; readonly url: string}[]};

/** How many pages are told, and how many sections of one. */
const most = 12;
const mostParts = 3;

let pagefind: Promise<Pagefind> | undefined;

function load(): Promise<Pagefind> {
  // Built after the pages, so the bundler must not look for it.
  const address = '/pagefind/pagefind.js';
  pagefind ??= (import(/* @vite-ignore */ address) as Promise<Pagefind>).then(async (loaded) => {
    await loaded.init();
    return loaded;
  });
  return pagefind;
}

/** Pages by their text. `whole`: only those that hold the question as it stands. Rejects where WebAssembly may not run. */
export async function searchText(query: string, whole: boolean): Promise<InText[]> {
  const engine = await load();
  const queries = whole ? [`"${query.replaceAll('"', ' ').trim()}"`] : planQuery(query, locale);
  const lists = await Promise.all(queries.map(async (one) => (await engine.search(one)).results.slice(0, most)));
  const best = fuse(lists, ({id}) => id).slice(0, most);
  const pages = await Promise.all(best.map((found) => found.data()));
  return pages.map(({url, plain_excerpt, meta, sub_results}) => ({
    href: url,
    title: meta['title'] ?? url,
    excerpt: meta['description'] ?? plain_excerpt,
    parts: sub_results.filter((part) => part.url.includes('#') && part.title !== meta['title']).slice(0, mostParts),
  }));
}
