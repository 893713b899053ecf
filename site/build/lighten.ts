/** One page and what it loads, lighter. Pure; `lighten-pages.ts` does the files. */

const scope = /data-astro-cid-([a-z0-9]+)(?:="(?:true)?")?/gu;
const sheet = /<link rel="stylesheet" href="([^"]+)">/gu;

/** The scopes that a page or a style sheet names, each once. */
export const scopesOf = (text: string): string[] => [...new Set([...text.matchAll(scope)].map(([, id = '']) => id))];

/** A short name for each scope of the site, the same on every page: pages lend each other their parts. */
export const nameScopes = (scopes: Iterable<string>): Map<string, string> => new Map([...scopes].sort().map((id, index) => [id, `data-${index.toString(36)}`]));

/** Long scope names out, short ones in, in pages and style sheets alike. */
export const renameScopes = (text: string, names: ReadonlyMap<string, string>): string => text.replace(scope, (whole, id: string) => names.get(id) ?? whole);

/** The style sheets of a page, in order. */
export const sheetsOf = (page: string): string[] => [...page.matchAll(sheet)].map(([, href = '']) => href);

/**
 * The page with its style sheet in it, named by the policy. Fetched, a sheet costs a phone one more way to the
 * server and back before anything shows; compressed with the page it weighs less, too.
 */
export function withSheet(page: string, css: string, hash: string): string {
  if (css === '') return page;
  let first = true;
  return page
    .replace(sheet, () => {
      const inline = first ? `<style>${css}</style>` : '';
      first = false;
      return inline;
    })
    .replace("style-src 'self'", `style-src 'self' 'sha256-${hash}'`);
}

/** Whatever Astro hashed is no more as it was. What is inline in the end, the policy names again. */
export const withoutHashes = (page: string): string =>
  page.replace(/(<meta http-equiv="content-security-policy" content=")([^"]*)/u, (_, head: string, policy: string) => head + policy.replace(/ 'sha256-[^']+'/gu, ''));

/** Runs of spaces become one, but for `<pre>`, where they mean something. Between `</p> <p>` not even one is needed. */
export const withoutRuns = (page: string): string =>
  page
    .split(/(<pre[\s\S]*?<\/pre>)/u)
    .map((part) =>
      part.startsWith('<pre')
        ? part
        : part
            .replace(/\s{2,}/gu, ' ')
            .replace(
              /(<\/?(?:p|li|ol|ul|div|section|h[1-6]|details|summary|svg|g|rect|path|circle|table|tr|td|th|thead|tbody|main|header|footer|nav|label|input|rect|text|cite)\b[^>]*>) (?=<)/gu,
              '$1',
            ),
    )
    .join('');

type Compound = {readonly tag: string; readonly classes: readonly string[]};
/** What each scope's rules ask of an element. */
export type Compounds = ReadonlyMap<string, readonly Compound[]>;

/** What each scope's rules ask of an element: its tag and its classes. A rule that asks nothing fits every element. */
export function compoundsOf(css: string): Compounds {
  const found = new Map<string, Compound[]>();
  for (const [, tag = '', before = '', scopeName = '', after = ''] of css.matchAll(
    /([a-z][a-z0-9-]*)?((?:\.[\w-]+|\[(?!data-[0-9a-z]{1,3}\])[^\]]*\])*)\[(data-[0-9a-z]{1,3})\]((?:\.[\w-]+)*)/gu,
  )) {
    const classes = [...`${before}${after}`.matchAll(/\.([\w-]+)/gu)].map(([, name = '']) => name);
    found.set(scopeName, [...(found.get(scopeName) ?? []), {tag, classes}]);
  }
  return found;
}

/** Astro marks every element of a component; those that no rule can mean go without. Classes that a script adds are not asked for. */
export function withoutIdleScopes(page: string, compounds: Compounds, known: ReadonlySet<string>): string {
  return page.replace(/<([a-z][a-z0-9-]*)((?: [^<>]*)?) (data-[0-9a-z]{1,3})(?=[ >/])([^<>]*)>/gu, (whole, tag: string, before: string, scopeName: string, after: string) => {
    const own = new Set((/ class="([^"]*)"/u.exec(before + after)?.[1] ?? '').split(' '));
    const isMeant = (compounds.get(scopeName) ?? []).some(
      (compound) => (compound.tag === '' || compound.tag === tag) && compound.classes.every((name) => own.has(name) || !known.has(name)),
    );
    return isMeant ? whole : `<${tag}${before}${after}>`;
  });
}

/** Every class that a page has, each once. */
export const classesOf = (page: string): Set<string> => new Set([...page.matchAll(/ class="([^"]*)"/gu)].flatMap(([, names = '']) => names.split(' ')));
