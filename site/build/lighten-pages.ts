import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {AstroIntegration} from 'astro';
import {classesOf, type Compounds, compoundsOf, nameScopes, renameScopes, scopesOf, sheetsOf, withoutHashes, withoutIdleScopes, withoutRuns, withSheet} from './lighten.ts';

/** After the build: one style sheet a page, short scope names, a policy without hashes. */
export function lightenPages(): AstroIntegration {
  return {name: 'lighten-pages', hooks: {'astro:build:done': ({dir}) => lighten(fileURLToPath(dir))}};
}

/** Pages are read twice, one at a time: there may be more of them than fit into memory. */
function lighten(root: string): void {
  const files = readdirSync(root, {recursive: true, encoding: 'utf8'});
  const pages = files.filter((file) => file.endsWith('.html'));
  const sheets = new Map(files.filter((file) => file.endsWith('.css')).map((file) => [file, readFileSync(join(root, file), 'utf8')]));
  const scopes = new Set([...sheets.values()].flatMap(scopesOf));
  const classes = new Set<string>();
  for (const file of pages) {
    const page = readFileSync(join(root, file), 'utf8');
    for (const id of scopesOf(page)) scopes.add(id);
    for (const name of classesOf(page)) classes.add(name);
  }
  const names = nameScopes(scopes);

  const joined = new Map<string, {readonly href: string; readonly compounds: Compounds}>();
  const joinedOf = (hrefs: readonly string[]): {readonly href: string; readonly compounds: Compounds} => {
    const key = hrefs.join(' ');
    const known = joined.get(key);
    if (known !== undefined) return known;
    const css = hrefs.map((href) => renameScopes(sheets.get(href.slice(1)) ?? '', names)).join('');
    const made = {href: `/_site/${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`, compounds: compoundsOf(css)};
    writeFileSync(join(root, made.href), css);
    joined.set(key, made);
    return made;
  };
  for (const file of pages) {
    const page = readFileSync(join(root, file), 'utf8');
    const {href, compounds} = joinedOf(sheetsOf(page));
    writeFileSync(join(root, file), withoutRuns(withoutIdleScopes(withoutHashes(renameScopes(withSheet(page, href), names)), compounds, classes)));
  }
  for (const file of sheets.keys()) rmSync(join(root, file));
}
