import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join, normalize} from 'node:path';
import {brotliCompressSync} from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Serves folders, the first that has the file, compressed as a server in the field would. */
export async function serve(folders: readonly string[]): Promise<{origin: string; close: () => Promise<void>}> {
  const packed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost');
    const file = normalize(decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname));
    const type = types[extname(file)];
    for (const folder of folders) {
      try {
        const raw = readFileSync(join(folder, file));
        const body = type === undefined ? raw : (packed.get(file) ?? brotliCompressSync(raw));
        if (type !== undefined) packed.set(file, body);
        response.writeHead(200, {'content-type': type ?? 'application/octet-stream', 'cache-control': 'no-cache', ...(type !== undefined && {'content-encoding': 'br'})}).end(body);
        return;
      } catch {
        // The next folder may have it.
      }
    }
    response.writeHead(404, {'content-type': 'text/plain'}).end('no such file');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
