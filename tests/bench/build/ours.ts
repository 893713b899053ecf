import {cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';

/**
 * A copy of the project with so many vendors more. Each is one of the real ones under another id and name, in turn: as
 * long, as thorough and as thin as those are.
 */
export function projectWith(vendors: number, folder: string): string {
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  for (const name of ['site', 'content', 'widget', 'astro.config.mjs', 'package.json', 'tsconfig.json']) cpSync(name, join(folder, name), {recursive: true});
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const real = readdirSync('content/vendors').filter((name) => name.endsWith('.yaml') && name !== 'any-crm.yaml');
  for (let index = 0; index < vendors; index += 1) {
    const text = readFileSync(join('content/vendors', real[index % real.length] ?? ''), 'utf8');
    const id = `generated-${index + 1}`;
    writeFileSync(
      join(folder, 'content/vendors', `${id}.yaml`),
      text.replace(/^id: .*$/mu, `id: ${id}`).replace(/^name: .*$/mu, `name: {zh-CN: 生成 ${index + 1}, zh-TW: 產生 ${index + 1}, en: Generated ${index + 1}}`),
    );
  }
  return folder;
}

/** The site with its packs and its search index; the widget is the same for any number of vendors. */
export const buildOurs = 'node node_modules/astro/bin/astro.mjs build';

/** How many pages a folder holds, whatever their files are called. */
export const countPages = (folder: string): number =>
  readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((file) => file.endsWith('.html') && !/(?:^|\/)(?:404|pagefind)/u.test(file)).length;

/** The built pages of a folder, as paths below it. */
export const pagesIn = (folder: string): string[] =>
  readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('index.html') && !file.startsWith('pagefind'))
    .sort();
