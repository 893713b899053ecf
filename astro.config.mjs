import mdx from '@astrojs/mdx';
import {defineConfig} from 'astro/config';
import {plainImports} from './site/build/plain-imports.ts';
import {lightenPages} from './site/build/lighten-pages.ts';
import {preloadModules} from './site/build/preload-modules.ts';
import {siteMap} from './site/build/site-map.ts';
import {searchIndex} from './site/search/build-index.ts';

/** Where the site will live; only canonical and alternate addresses need it. */
const site = process.env.SITE ?? 'https://exit-guide.example';

export default defineConfig({
  site,
  srcDir: './site',
  publicDir: './site/public',
  outDir: 'dist',
  trailingSlash: 'always',
  compressHTML: true,
  // Scripts stay files. Style sheets are joined and put into their pages afterwards, see site/build/lighten-pages.ts.
  build: {
    format: 'directory',
    inlineStylesheets: 'never',
    assets: '_site',
    // One page is written while the next is rendered.
    concurrency: 4,
  },
  vite: {build: {assetsInlineLimit: 0}, plugins: [plainImports()]},
  // Shiki writes style attributes, which the policy forbids.
  markdown: {syntaxHighlight: false},
  security: {
    csp: {
      directives: ["default-src 'none'", "img-src 'self'", "connect-src 'self'", "manifest-src 'self'", "form-action 'self'", "base-uri 'none'"],
    },
  },
  devToolbar: {enabled: false},
  integrations: [mdx(), lightenPages(), siteMap(), preloadModules(), searchIndex()],
});
