import {existsSync} from 'node:fs';
import {readFile, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import type {AstroIntegration} from 'astro';

/** What a page asks for that its own script will show. */
const data = /<link rel="preload" as="fetch"[^>]*>/u;
const first = '<meta charset="utf-8">';

/**
 * The page with a link for each module. Where what it shows is fetched by its script, data and script are asked for before
 * anything else: Chromium looks no further ahead than the policy until it has read that far.
 */
function withPreloads(html: string, modules: readonly string[], scripts: readonly string[]): string {
  const links = (addresses: readonly string[]): string => addresses.map((address) => `<link rel="modulepreload" href="${address}">`).join('');
  const [asked] = data.exec(html) ?? [];
  if (asked === undefined) return html.replace('</head>', () => `${links(modules)}</head>`);
  if (!html.includes(first)) throw new Error('A page that fetches what it shows does not begin with its characters');
  return html.replace(asked, '').replace(first, () => `${first}${asked}${links([...modules, ...scripts])}`);
}

/** Asks for all modules of a page at once: each import that is found out only by its importer costs a phone 150 ms. */
export function preloadModules(): AstroIntegration {
  return {
    name: 'preload-modules',
    hooks: {
      'astro:build:done': async ({dir, pages}) => {
        const pathOf = (address: string): string => fileURLToPath(new URL(`.${address}`, dir));
        // Most pages have the same scripts as another.
        const known = new Map<string, string[]>();
        let asked = 0;
        for (const {pathname} of pages) {
          const path = `/${pathname}index.html`;
          // The error page is a file of another name.
          if (!existsSync(pathOf(path))) continue;
          const html = await readFile(pathOf(path), 'utf8');
          const scripts = [...html.matchAll(/<script type="module" src="([^"]+)"/gu)].map(([, address = '']) => address);
          const modules = known.get(scripts.join(' ')) ?? (await importedBy(scripts, (address) => readFile(pathOf(address), 'utf8')));
          known.set(scripts.join(' '), modules);
          asked += modules.length;
          await writeFile(pathOf(path), withPreloads(html, modules, scripts));
        }
        if (asked === 0) throw new Error('No page has a module that could be asked for: the pattern fits no longer');
      },
    },
  };
}

/** Every module that these import as they begin, and what those import, each once. */
async function importedBy(scripts: readonly string[], read: (address: string) => Promise<string>): Promise<string[]> {
  const found = new Set<string>();
  const follow = async (address: string): Promise<void> => {
    const source = await read(address);
    for (const [, name = ''] of source.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/gu)) {
      const imported = `${address.slice(0, address.lastIndexOf('/'))}/${name}`;
      if (found.has(imported)) continue;
      found.add(imported);
      await follow(imported);
    }
  };
  for (const script of scripts) await follow(script);
  return [...found];
}
