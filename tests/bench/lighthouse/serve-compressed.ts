import {readFileSync, statSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join, normalize} from 'node:path';
import {brotliCompressSync} from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.wasm': 'application/wasm',
};

/** Serves a finished site as a good host of static files does: brotli for text, a year for what is named after its content. */
export async function serveCompressed(folder: string): Promise<{readonly origin: string; close(): Promise<void>}> {
  const kept = new Map<string, {type: string; body: Buffer; encoded: boolean}>();
  const read = (pathname: string): {type: string; body: Buffer; encoded: boolean} | undefined => {
    const found = kept.get(pathname);
    if (found !== undefined) return found;
    const file = join(folder, normalize(decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname)));
    if (statSync(file, {throwIfNoEntry: false})?.isFile() !== true) return undefined;
    const type = types[extname(file)] ?? 'application/octet-stream';
    const encoded = /^text|json|svg|xml/u.test(type);
    const plain = readFileSync(file);
    const answer = {type, body: encoded ? brotliCompressSync(plain) : plain, encoded};
    kept.set(pathname, answer);
    return answer;
  };
  const server = createServer(({url = '/'}, response) => {
    const {pathname} = new URL(url, 'http://localhost');
    const found = read(pathname);
    if (found === undefined) return void response.writeHead(404, {'content-type': 'text/plain'}).end('no such file');
    response
      .writeHead(200, {
        'content-type': found.type,
        'cache-control': /^\/_/u.test(pathname) ? 'public, max-age=31536000, immutable' : 'no-cache',
        ...(found.encoded && {'content-encoding': 'br'}),
      })
      .end(found.body);
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((settle) => {
        server.close(() => settle());
        server.closeAllConnections();
      }),
  };
}
