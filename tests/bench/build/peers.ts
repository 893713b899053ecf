import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {markdownOf} from './markdown.ts';
import {measure} from './measure.ts';
import {pagesIn} from './ours.ts';

/** Versions of those that we measure ourselves against. They are installed beside the project, never into it. */
const versions = {starlight: {'@astrojs/starlight': '0.42.4', '@astrojs/markdown-remark': '^7.3.0', astro: '^7.2.10'}, vitepress: {vitepress: '1.6.4'}} as const;
type Peer = keyof typeof versions;

/** Installs a peer into a folder of its own with npm, as anybody would; its site is built there too, for neither takes a linked `node_modules`. */
export async function install(peer: Peer, folder: string): Promise<void> {
  mkdirSync(folder, {recursive: true});
  writeFileSync(join(folder, 'package.json'), JSON.stringify({name: `peer-${peer}`, private: true, type: 'module', dependencies: versions[peer]}));
  const {code} = await measure('npm install --no-audit --no-fund --loglevel=error', folder);
  if (code !== 0) throw new Error(`${peer} could not be installed: see ${folder}/build.log`);
}

/** The pages of our build, as Markdown below a folder, one file each under the same path. */
export function writePages(dist: string, folder: string): number {
  const pages = pagesIn(dist);
  for (const page of pages) {
    const {title, body} = markdownOf(readFileSync(join(dist, page), 'utf8'));
    const file = join(folder, page === 'index.html' ? 'index.md' : `${page.slice(0, -'/index.html'.length)}.md`);
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, `---\ntitle: ${JSON.stringify(title)}\n---\n\n${body}\n`);
  }
  return pages.length;
}

/** A Starlight site with its whole sidebar, which lists every page on every page, or with one link in it. */
export function starlightProject(folder: string, sidebar: 'full' | 'one-link'): void {
  rmSync(join(folder, 'dist'), {recursive: true, force: true});
  mkdirSync(join(folder, 'src'), {recursive: true});
  const items =
    sidebar === 'full' ? ['zh-cn', 'zh-tw', 'en'].map((directory) => ({label: directory, items: [{autogenerate: {directory}}]})) : [{label: 'Guides', link: '/en/guides/'}];
  writeFileSync(
    join(folder, 'astro.config.mjs'),
    `import {defineConfig} from 'astro/config';\nimport starlight from '@astrojs/starlight';\nexport default defineConfig({site: 'https://peer.example', integrations: [starlight({title: 'Peer', sidebar: ${JSON.stringify(items)}})]});\n`,
  );
  writeFileSync(
    join(folder, 'src', 'content.config.ts'),
    "import {defineCollection} from 'astro:content';\nimport {docsLoader} from '@astrojs/starlight/loaders';\nimport {docsSchema} from '@astrojs/starlight/schema';\nexport const collections = {docs: defineCollection({loader: docsLoader(), schema: docsSchema()})};\n",
  );
}

/** A VitePress site with its own search and one link in its sidebar: with every page in it, a tenth of the pages took six minutes. */
export function vitepressProject(folder: string): void {
  mkdirSync(join(folder, '.vitepress'), {recursive: true});
  writeFileSync(
    join(folder, '.vitepress', 'config.mjs'),
    "export default {title: 'Peer', ignoreDeadLinks: true, themeConfig: {search: {provider: 'local'}, sidebar: [{text: 'Pages', items: [{text: 'Guides', link: '/en/guides/'}]}]}};\n",
  );
}
