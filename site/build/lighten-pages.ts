import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {AstroIntegration} from 'astro';
import {classesOf, compoundsOf, nameScopes, renameScopes, sheetsOf, withoutHashes, withoutIdleScopes, withoutRuns, withSheet} from './lighten.ts';

/** After the build: each page holds its one style sheet, whose hash its policy names; short scope names. */
export function lightenPages(): AstroIntegration {
  return {name: 'lighten-pages', hooks: {'astro:build:done': ({dir}) => lighten(fileURLToPath(dir))}};
}

function lighten(root: string): void {
  const files = readdirSync(root, {recursive: true, encoding: 'utf8'});
  const read = (kind: string): Map<string, string> => new Map(files.filter((file) => file.endsWith(kind)).map((file) => [file, readFileSync(join(root, file), 'utf8')]));
  const pages = read('.html');
  const sheets = read('.css');
  const names = nameScopes([...pages.values(), ...sheets.values()]);
  const classes = classesOf(pages.values());

  for (const [file, page] of pages) {
    const css = sheetsOf(page)
      .map((href) => renameScopes(sheets.get(href.slice(1)) ?? '', names))
      .join('');
    const light = withoutRuns(withoutIdleScopes(withoutHashes(renameScopes(page, names)), compoundsOf(css), classes));
    writeFileSync(join(root, file), withSheet(light, css, createHash('sha256').update(css).digest('base64')));
  }
  for (const file of sheets.keys()) rmSync(join(root, file));
}
