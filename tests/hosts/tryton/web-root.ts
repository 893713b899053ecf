import {existsSync} from 'node:fs';
import {mkdir, readdir, symlink, writeFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
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

/** The snippet as a script: what a support team would paste into `custom.js`. */
function loaderScript(embed: Embed): string {
  const origin = 'origin' in embed ? embed.origin : '';
  const attributes = Object.entries({vendor: 'tryton', ...embed.attributes}).filter(([, value]) => value !== undefined);
  return `{
  const loader = document.createElement('script');
  loader.async = true;
  loader.src = ${JSON.stringify(`${origin}/embed/v1/loader.js`)};
  for (const [name, value] of ${JSON.stringify(attributes)}) loader.setAttribute('data-' + name, value);
  document.head.append(loader);
}
`;
}
