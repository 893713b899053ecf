import {fileURLToPath} from 'node:url';
import type {AstroIntegration} from 'astro';
import {close, createIndex} from 'pagefind';

/** Indexes the finished pages: what stands in `<main data-pagefind-body>`, one index a language. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({dir, logger}) => {
        const {index, errors} = await createIndex({excludeSelectors: ['.evidence'], keepIndexUrl: false, verbose: false});
        if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
        const added = await index.addDirectory({path: fileURLToPath(dir)});
        const written = await index.writeFiles({outputPath: fileURLToPath(new URL('pagefind/', dir))});
        const failed = [...added.errors, ...written.errors];
        if (failed.length > 0) throw new Error(`Pagefind could not index the pages: ${failed.join('; ')}`);
        logger.info(`${added.page_count} pages can be searched`);
        await close();
      },
    },
  };
}
