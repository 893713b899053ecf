import {existsSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join, normalize} from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
};

export type PageServer = {readonly origin: string; close(): void};

/** Serves a folder, and what `answer` knows before it. On the loopback address alone. */
export async function servePages(folder: string, answer: (path: string) => string | undefined = () => undefined): Promise<PageServer> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    const made = answer(path);
    if (made !== undefined) return void response.writeHead(200, {'content-type': types[extname(path)] ?? 'text/html; charset=utf-8'}).end(made);
    const file = join(folder, normalize(path));
    const type = types[extname(file)];
    if (type === undefined || !existsSync(file)) return void response.writeHead(404).end('none');
    response.writeHead(200, {'content-type': type}).end(readFileSync(file));
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
