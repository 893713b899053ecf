import {existsSync} from 'node:fs';
import {mkdir, readdir, symlink, writeFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {recipes} from '../../../site/model/recipes.ts';
import type {Embed} from '../embed.ts';

const sao = '/usr/share/tryton-sao/www';

/**
 * Tryton's web client with the widget in it, the way its makers provide for: the client's page loads a
 * `custom.js` from beside itself. Everything else are links to the installed files.
 */
export async function makeWebRoot(root: string, embed: Embed | undefined, customJs = ''): Promise<void> {
  await mkdir(root, {recursive: true});
  for (const name of await readdir(sao)) await symlink(join(sao, name), join(root, name));
  if (embed !== undefined && 'folder' in embed) {
    for (const area of ['embed', 'packs']) await mount(join(resolve(embed.folder), area), join(root, area));
  }
  await writeFile(join(root, 'custom.js'), `${embed === undefined ? '' : loaderScript(embed)}${customJs}`);
  // The client asks for it too, and a 404 would stand on every console.
  await writeFile(join(root, 'custom.css'), '');
}

/** A build may hold the version's folder or be it; see embedFile. */
async function mount(from: string, to: string): Promise<void> {
  if (existsSync(join(from, 'v1'))) return symlink(from, to);
  await mkdir(to);
  await symlink(from, join(to, 'v1'));
}

/** The lines that `/embed/crm/` gives a support team for `custom.js`, with what this test wants besides. */
function loaderScript(embed: Embed): string {
  const {code} = recipes().find(({vendor}) => vendor === 'tryton')?.files?.[0] ?? {code: ''};
  const append = 'document.head.append(script);';
  if (!code.includes(append)) throw new Error('the recipe for Tryton in content/embed/recipes.yaml has changed: look at it again');
  const more = Object.entries({...embed.attributes}).filter(([name, value]) => value !== undefined && name !== 'vendor');
  const lines = more.map(([name, value]) => `script.setAttribute(${JSON.stringify(`data-${name}`)}, ${JSON.stringify(value)});\n`).join('');
  return ('origin' in embed ? code.replace("'/embed/", `'${embed.origin}/embed/`) : code).replace(append, `${lines}${append}`);
}
