import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {type Element, elementsIn, parseHtml} from './html.ts';

/** The finished build that is read. */
export const dist = process.env['EXIT_GUIDE_DIST'] ?? 'dist';

export type BuiltPage = {
  /** The address below the origin: `/zh-cn/guides/hubspot/`. */
  readonly path: string;
  readonly source: string;
  readonly root: Element;
  readonly elements: readonly Element[];
};

/** Every file of the build, as addresses: `/packs/v1/index.json`. */
export const files: ReadonlySet<string> = new Set(
  readdirSync(dist, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length).replaceAll('\\', '/'))
    .map((path) => (path.startsWith('/') ? path : `/${path}`)),
);

export const bytesOf = (path: string): Buffer => readFileSync(join(dist, path));
export const textAt = (path: string): string => bytesOf(path).toString('utf8');

/** Every HTML page of the site. The extension has its own tests. */
export const pages: readonly BuiltPage[] = [...files]
  .filter((file) => file.endsWith('.html') && !/^\/(extension|pagefind)\//u.test(file))
  .sort()
  .map((file) => {
    const source = textAt(file);
    const root = parseHtml(source);
    return {path: file.replace(/index\.html$/u, ''), source, root, elements: [...elementsIn(root)]};
  });

// No test may loop over nothing: a half-finished build fails all of them.
if (pages.length <= 100) throw new Error(`${dist} has ${pages.length} pages, and a whole build has more than 100: run "npm run build"`);

/** The page that answers for a path: a folder's `index.html`. */
export const pageAt = (path: string): BuiltPage | undefined => pages.find((page) => page.path === path);

/** Pages of one locale, by its part of the address. */
export const pagesIn = (code: 'zh-cn' | 'zh-tw' | 'en'): readonly BuiltPage[] => pages.filter(({path}) => path.startsWith(`/${code}/`));

/** Where the build says that it lives. */
export const origin = new URL(pageAt('/')?.elements.find(({tag, attributes}) => tag === 'link' && attributes['rel'] === 'canonical')?.attributes['href'] ?? '').origin;

export const attribute = (element: Element | undefined, name: string): string => element?.attributes[name] ?? '';

/** Everything with this tag on a page. */
export const all = (page: BuiltPage, ...tags: readonly string[]): Element[] => page.elements.filter(({tag}) => tags.includes(tag));
