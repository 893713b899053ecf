import {createReadStream, existsSync, statSync} from 'node:fs';
import {createServer, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join, resolve, sep} from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.wasm': 'application/wasm',
};

type ServedSite = {readonly origin: string; close(): Promise<void>};

/** A built site on the loopback address, answered the way a host of static files would. Port 0 lets the system choose. */
export async function serveSite(folder: string, port = 0): Promise<ServedSite> {
  const root = resolve(folder);
  const server = createServer(({method = 'GET', url = '/'}, response) => {
    if (method !== 'GET' && method !== 'HEAD') return void response.writeHead(405, {allow: 'GET, HEAD'}).end();
    // One slash in front: with two, the redirect below would lead to another host.
    const [pathname = '/', query] = url.replace(/^\/*/u, '/').split('?');
    const found = find(root, pathname);
    if (found === 'folder') return void response.writeHead(301, {location: `${pathname}/${query === undefined ? '' : `?${query}`}`}).end();
    if (found !== undefined) return send(response, 200, pathname, found, method);
    const missing = join(root, '404.html');
    return existsSync(missing) ? send(response, 404, pathname, missing, method) : void response.writeHead(404).end();
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** The file behind an address. `folder`: the slash at the end is missing, and relative links would go astray without it. */
function find(root: string, pathname: string): string | 'folder' | undefined {
  const file = within(root, pathname);
  if (file === undefined) return undefined;
  const wanted = pathname.endsWith('/') ? join(file, 'index.html') : file;
  const there = statSync(wanted, {throwIfNoEntry: false});
  if (there?.isDirectory()) return existsSync(join(wanted, 'index.html')) ? 'folder' : undefined;
  return there?.isFile() ? wanted : undefined;
}

/** Never outside the folder, however the address is written. */
function within(root: string, pathname: string): string | undefined {
  try {
    const file = resolve(root, `.${decodeURIComponent(pathname)}`);
    return !file.includes('\0') && (file === root || file.startsWith(root + sep)) ? file : undefined;
  } catch {
    // Not an address at all: `/%zz`.
    return undefined;
  }
}

function send(response: ServerResponse, status: number, pathname: string, file: string, method: string): void {
  response.writeHead(status, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'cache-control': lastsForever(pathname) && status === 200 ? 'public, max-age=31536000, immutable' : 'no-cache',
    'x-content-type-options': 'nosniff',
    // The widget's files and packs are read from other origins; pages are not.
    ...(/^\/(?:embed|packs)\//u.test(pathname) && {'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin'}),
  });
  if (method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
}

/** Named after its content, or a numbered release; `/embed/v1/` follows the newest. */
const lastsForever = (pathname: string): boolean => /^\/(?:_site|embed\/\d+\.\d+\.\d+)\//u.test(pathname);
