import {mkdtempSync, readdirSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {close, createIndex} from 'pagefind';
import {knowledge} from '../../../site/knowledge.ts';

/** Pagefind at its best: the same pages, with every nickname and every other way to ask as weighted words on them. Returns the folder that holds `pagefind/`. */
export async function indexWithKeywords(dist: string): Promise<string> {
  const {vendors, browsers, identity, faq} = knowledge();
  const words = new Map<string, readonly string[]>([
    ...vendors.map(({data}) => [`guides/${data.id}`, data.aliases] as const),
    ...browsers.map(({data}) => [`browsers/${data.id}`, data.aliases] as const),
    ...identity.map(({data}) => [`identity/${data.id}`, data.aliases] as const),
    ...faq.map(({data}) => [`faq/${data.id}`, data.aliases ?? []] as const),
  ]);
  const {index, errors} = await createIndex({keepIndexUrl: false, verbose: false});
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  for (const code of ['zh-cn', 'zh-tw', 'en']) {
    for (const name of readdirSync(join(dist, code), {recursive: true, encoding: 'utf8'}).filter((file) => file.endsWith('index.html'))) {
      const page = name.replace(/\/?index\.html$/u, '');
      const extra = (words.get(page) ?? []).map((word) => `<p data-pagefind-weight="7">${word.replaceAll('<', '&lt;')}</p>`).join('');
      const content = readFileSync(join(dist, code, name), 'utf8').replace('</main>', `${extra}</main>`);
      await index.addHTMLFile({url: `/${code}/${page === '' ? '' : `${page}/`}`, content});
    }
  }
  const folder = mkdtempSync(join(tmpdir(), 'exit-guide-pagefind-'));
  await index.writeFiles({outputPath: join(folder, 'pagefind-keywords')});
  await close();
  return folder;
}
