import {readFileSync} from 'node:fs';
import {extname, join, normalize} from 'node:path';
import {fileURLToPath} from 'node:url';
import {embedFile} from './embed.ts';
import type {Reply} from './reply.ts';
import type {HostSettings} from './settings.ts';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
};

const here = fileURLToPath(new URL('.', import.meta.url));

/** Answers for files, undefined for every other address. `/asset/logo.svg` is the one kept for a year. */
export function fileReply(path: string, hostName: string, settings: Readonly<HostSettings>): Reply | undefined {
  const [, area, ...rest] = path.split('/');
  const name = rest.join('/');
  switch (area) {
    case 'every':
      return read(join(here, 'every', name), {'cache-control': 'no-cache'});
    case 'static':
      return read(join(here, hostName, name), {'cache-control': 'no-cache'});
    case 'asset':
      return read(join(here, hostName, name), {'cache-control': 'public, max-age=31536000, immutable'});
    case 'sw.js':
      return read(join(here, 'every', 'sw.js'), {'cache-control': 'no-cache'});
    default:
      return embedded(path, settings);
  }
}

/** The widget's own files, open to other origins, as the site serves them. */
function embedded(path: string, {embed}: Readonly<HostSettings>): Reply | undefined {
  const file = embed !== undefined && 'folder' in embed ? embedFile(embed.folder, path) : undefined;
  return file === undefined ? undefined : read(file, {'cache-control': 'no-cache', 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin'});
}

function read(file: string, headers: Readonly<Record<string, string>>): Reply | undefined {
  const type = types[extname(file)];
  if (type === undefined || normalize(file) !== file) return undefined;
  try {
    return {status: 200, headers: {'content-type': type, ...headers}, body: readFileSync(file)};
  } catch {
    // No such file: the host says 404 like for any other address it does not know.
    return undefined;
  }
}
