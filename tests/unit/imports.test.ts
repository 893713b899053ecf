import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, normalize} from 'node:path';
import {expect, test} from 'vitest';

/**
 * Who may import whom, the longest matching folder first. `type:` allows `import type` only. Each row must
 * have files, or it checks nothing.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'content/schema': ['content/schema', 'zod'],
  'content/plan': ['content/plan', 'type:content/schema'],
  'content/search': ['content/search', 'type:content/schema'],
  'content/rules': ['content/rules', 'content/schema', 'content/plan'],
  'content/translations': ['content/translations', 'content/compile', 'content/rules', 'content/schema'],
  'content/compile': ['content/compile', 'content/rules', 'content/schema', 'content/plan', 'type:zod'],
  site: [
    'site',
    'content',
    'astro',
    'astro:content',
    'astro/loaders',
    'astro/zod',
    'node:crypto',
    'node:fs',
    'node:path',
    'node:url',
    'node:v8',
    'node:vm',
    'js-yaml',
    'type:zod',
    'type:vite',
    'pagefind',
    'sharp',
    'widget/package',
    'opencc-js/cn2t',
    'opencc-js/t2cn',
    'pinyin-pro',
  ],
  'widget/core': ['widget/core', 'content/plan', 'content/search', 'type:content/schema'],
  'widget/views': ['widget/views', 'widget/core', 'content/plan', 'lit/html.js', 'type:content/schema'],
  'widget/elements': ['widget/elements', 'widget/views', 'widget/core', 'lit/html.js', 'type:content/schema'],
  'widget/host/read': ['widget/host/read', 'widget/core', 'content/plan', 'type:content/schema'],
  'widget/host/ask': ['widget/host/ask', 'widget/host/read', 'widget/core', 'type:content/schema'],
  'widget/host/clear': ['widget/host/clear', 'widget/host/read', 'widget/core', 'type:content/schema'],
  'widget/host': ['widget/host', 'widget/core', 'type:content/schema'],
  'widget/extension': ['widget/extension', 'widget/views', 'widget/core', 'widget/host', 'content/plan', 'lit/html.js', 'type:content/schema'],
  'widget/package': ['widget/package', 'content/schema', 'node:fs', 'node:path', '@custom-elements-manifest/analyzer'],
  'widget/cli': ['widget/cli', 'widget/core', 'content/schema', 'node:fs', 'node:path', 'node:url', 'node:util', 'node:zlib'],
  'widget/adapters': ['widget/adapters', 'type:widget/elements', 'type:content/schema'],
  'widget/author': ['widget/author', 'widget/core', 'widget/host', 'type:content/schema'],
  'widget/own-pack.ts': ['widget/core'],
  'widget/held.ts': ['widget'],
  'widget/single.ts': ['widget'],
  'widget/embed.ts': ['widget'],
  'widget/loader.ts': [],
};

/** Names of the DOM that the core must not know. `URL`, `setTimeout` and `AbortSignal` belong to every JavaScript. */
const dom = /\b(document|window|localStorage|sessionStorage|navigator|HTMLElement|Element|querySelector)\b/u;

type Import = {readonly from: string; readonly to: string; readonly typeOnly: boolean};

const files = ['content', 'site', 'widget'].flatMap((root) =>
  readdirSync(root, {recursive: true, encoding: 'utf8'})
    .filter((name) => /\.(ts|astro)$/u.test(name))
    .map((name) => join(root, name)),
);

function importsOf(file: string): Import[] {
  const source = readFileSync(file, 'utf8');
  const found = source.matchAll(/^\s*(?:import|export)\s+(type\s+)?(?:[^'"();]*?\sfrom\s+)?'([^']+)'|import\('([^']+)'\)/gmu);
  return [...found].map(([, type, name = '', lazy]) => {
    const target = lazy ?? name;
    return {from: file, to: target.startsWith('.') ? normalize(join(dirname(file), target)) : target, typeOnly: type !== undefined};
  });
}

const rowOf = (file: string): string | undefined =>
  Object.keys(mayImport)
    .filter((row) => file === row || file.startsWith(`${row}/`))
    .sort((a, b) => b.length - a.length)[0];

const within = (target: string, allowed: string): boolean => target === allowed || target.startsWith(`${allowed}/`);

test.each(Object.keys(mayImport))('%s has files, and they import only what the table allows', (row) => {
  const own = files.filter((file) => rowOf(file) === row);
  expect(own.length, `no file in ${row}: the row checks nothing`).toBeGreaterThan(0);
  const allowed = mayImport[row] ?? [];
  const strangers = own
    .flatMap(importsOf)
    .filter(({to, typeOnly}) => !allowed.some((rule) => (rule.startsWith('type:') ? typeOnly && within(to, rule.slice(5)) : within(to, rule))))
    .map(({from, to}) => `${from} imports ${to}`);
  expect(strangers).toEqual([]);
});

test('every file of the house has a row', () => {
  expect(files.filter((file) => rowOf(file) === undefined)).toEqual([]);
});

test('the core and the plan know no DOM', () => {
  const guilty = files
    .filter((file) => file.startsWith('widget/core/') || file.startsWith('content/plan/'))
    .filter((file) => dom.test(readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*|'[^']*'|`[^`]*`/gu, '')));
  expect(guilty).toEqual([]);
});

test('nothing is called utils, helpers, common, lib or types', () => {
  expect(files.filter((file) => /\/(utils?|helpers?|common|lib|types)(\/|\.ts$)/u.test(file))).toEqual([]);
});
