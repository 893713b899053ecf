import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join, normalize} from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

export type Acme = {readonly origin: string; readonly asked: readonly string[]; readonly posted: readonly string[]; close(): Promise<void>};

/** A CRM that somebody else built with our package: their files, and a session on the server. */
export async function serveAcme(folder: string, policy?: string): Promise<Acme> {
  const alive = new Set<string>();
  const asked: string[] = [];
  const posted: string[] = [];
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost');
    asked.push(pathname);
    const session = /(?:^|; )acme=([^;]*)/u.exec(request.headers.cookie ?? '')?.[1] ?? '';
    const go = (cookie: string): void => void response.writeHead(303, {location: '/', 'set-cookie': cookie}).end();
    switch (pathname) {
      case '/login': {
        const id = `s${alive.size + 1}`;
        alive.add(id);
        return go(`acme=${id}; HttpOnly; Path=/`);
      }
      case '/logout':
        alive.delete(session);
        return go('acme=; Max-Age=0; Path=/');
      case '/api/me':
        return void response.writeHead(alive.has(session) ? 200 : 401, {'content-type': 'application/json'}).end('{}');
      case '/collect': {
        let body = '';
        request.on('data', (chunk: Buffer) => {
          body += chunk.toString();
        });
        return void request.on('end', () => {
          posted.push(body);
          response.writeHead(204).end();
        });
      }
      default:
    }
    try {
      const file = normalize(pathname === '/' ? '/index.html' : pathname);
      const body = readFileSync(join(folder, file));
      response
        .writeHead(200, {
          'content-type': types[extname(file)] ?? 'application/octet-stream',
          'cache-control': 'no-cache',
          ...(policy !== undefined && {'content-security-policy': policy}),
        })
        .end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    posted,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
