import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {AstroIntegration} from 'astro';
import {pageEntry, robots, sitemap} from './sitemap.ts';

/** After the build: `sitemap.xml` and `robots.txt`, from the pages that are there. */
export function siteMap(): AstroIntegration {
  let site: string | undefined;
  return {
    name: 'site-map',
    hooks: {
      'astro:config:done': ({config}) => {
        site = config.site;
      },
      'astro:build:done': ({dir}) => {
        const root = fileURLToPath(dir);
        const pages = readdirSync(root, {recursive: true, encoding: 'utf8'}).filter((file) => file.endsWith('.html'));
        const entries = pages.sort().flatMap((file) => pageEntry(readFileSync(join(root, file), 'utf8')) ?? []);
        writeFileSync(join(root, 'sitemap.xml'), sitemap(entries));
        writeFileSync(join(root, 'robots.txt'), robots(new URL('/sitemap.xml', site).href));
      },
    },
  };
}
