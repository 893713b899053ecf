import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {AstroIntegration} from 'astro';
import {classesOf, type Compounds, compoundsOf, nameScopes, renameScopes, scopesOf, sheetsOf, withoutHashes, withoutIdleScopes, withoutRuns, withSheet} from './lighten.ts';

/** After the build: each page holds its one style sheet, whose hash its policy names; short scope names. */
export function lightenPages(): AstroIntegration {
  return {name: 'lighten-pages', hooks: {'astro:build:done': ({dir}) => lighten(fileURLToPath(dir))}};
}

/** The style sheets of a page as one. */
type Joined = {readonly css: string; readonly hash: string; readonly compounds: Compounds};

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

  const joined = new Map<string, Joined>();
  const joinedOf = (hrefs: readonly string[]): Joined => {
    const key = hrefs.join(' ');
    const known = joined.get(key);
    if (known !== undefined) return known;
    const css = hrefs.map((href) => renameScopes(sheets.get(href.slice(1)) ?? '', names)).join('');
    const made = {css, hash: createHash('sha256').update(css).digest('base64'), compounds: compoundsOf(css)};
    joined.set(key, made);
    return made;
  };
  for (const file of pages) {
    const page = readFileSync(join(root, file), 'utf8');
    const {css, hash, compounds} = joinedOf(sheetsOf(page));
    const light = withoutRuns(withoutIdleScopes(withoutHashes(renameScopes(page, names)), compounds, classes));
    writeFileSync(join(root, file), withSheet(light, css, hash));
  }
  for (const file of sheets.keys()) rmSync(join(root, file));
}
