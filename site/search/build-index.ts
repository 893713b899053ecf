import {readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {AstroIntegration} from 'astro';
import {close, createIndex} from 'pagefind';
import {locales} from '../../content/schema/basics.ts';
import {giveBackMemory} from '../build/give-back-memory.ts';
import {codeOf} from '../model/locale-code.ts';

/** Which languages there are to search, as Pagefind's script reads it. */
type Entry = {readonly languages: Readonly<Record<string, unknown>>};

/** Pagefind's own boxes to search with; ours is `site/search/`. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\.(?:js|css)$/u;

/**
 * Indexes the finished pages: what stands in `<main data-pagefind-body>`, one index a language. They are made one after
 * the other, for Pagefind holds all pages of an index in memory until it is written.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({dir, logger}) => {
        const site = fileURLToPath(dir);
        const outputPath = fileURLToPath(new URL('pagefind/', dir));
        const entryPath = fileURLToPath(new URL('pagefind/pagefind-entry.json', dir));
        giveBackMemory();
        let pages = 0;
        let languages: Entry['languages'] = {};
        for (const locale of locales) {
          const {index, errors} = await createIndex({excludeSelectors: ['.evidence'], keepIndexUrl: false, verbose: false});
          if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
          const added = await index.addDirectory({path: site, glob: `${codeOf(locale)}/**/*.html`});
          const written = await index.writeFiles({outputPath});
          const failed = [...added.errors, ...written.errors];
          if (failed.length > 0) throw new Error(`Pagefind could not index the pages: ${failed.join('; ')}`);
          await close();
          pages += added.page_count;
          const entry = JSON.parse(readFileSync(entryPath, 'utf8')) as Entry;
          languages = {...languages, ...entry.languages};
          writeFileSync(entryPath, JSON.stringify({...entry, languages}));
        }
        for (const name of readdirSync(outputPath)) if (unused.test(name)) rmSync(new URL(`pagefind/${name}`, dir));
        logger.info(`${pages} pages can be searched`);
      },
    },
  };
}
