import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {AstroIntegration} from 'astro';
import {classesOf, compoundsOf, nameScopes, renameScopes, sheetsOf, withoutHashes, withoutIdleScopes, withoutRuns, withSheet} from './lighten.ts';

/** After the build: one style sheet a page, short scope names, a policy without hashes. */
export function lightenPages(): AstroIntegration {
  return {name: 'lighten-pages', hooks: {'astro:build:done': ({dir}) => lighten(fileURLToPath(dir))}};
}

function lighten(root: string): void {
  const files = readdirSync(root, {recursive: true, encoding: 'utf8'});
  const read = (kind: string): Map<string, string> => new Map(files.filter((file) => file.endsWith(kind)).map((file) => [file, readFileSync(join(root, file), 'utf8')]));
  const pages = read('.html');
  const sheets = read('.css');
  const names = nameScopes([...pages.values(), ...sheets.values()]);
  const joined = new Set<string>();
  const classes = classesOf(pages.values());

  for (const [file, page] of pages) {
    const css = sheetsOf(page)
      .map((href) => renameScopes(sheets.get(href.slice(1)) ?? '', names))
      .join('');
    const href = `/_site/${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`;
    if (!joined.has(href)) writeFileSync(join(root, href), css);
    joined.add(href);
    writeFileSync(join(root, file), withoutRuns(withoutIdleScopes(withoutHashes(renameScopes(withSheet(page, href), names)), compoundsOf(css), classes)));
  }
  for (const file of sheets.keys()) rmSync(join(root, file));
}
