import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {freePort} from '../hosts/free-port.ts';
import {startNginx} from '../hosts/nginx.ts';

/** An empty page of somebody else, with what they put into it. */
export type OwnPage = {readonly origin: string; close(): Promise<void>};

const around = (body: string): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ours</title></head><body><h1>Ours</h1>${body}</body></html>`;

/** From a few lines of Node, with the policy as a header where there is one. */
export async function ownPage(body: string, policy?: string): Promise<OwnPage> {
  const server = createServer((_, response) =>
    response.writeHead(200, {'content-type': 'text/html; charset=utf-8', ...(policy !== undefined && {'content-security-policy': policy})}).end(around(body)),
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

/**
 * From nginx, as an administrator would write it: `add_header` with the policy, and where it has a nonce, another one
 * for each request, put into header and page by nginx itself. Its filter knows no capitals: without the quotes it would
 * find the attribute's name.
 */
export async function ownPageOnNginx(body: string, policy: string): Promise<OwnPage> {
  const folder = mkdtempSync(join(tmpdir(), 'own-page-'));
  const root = join(folder, 'root');
  mkdirSync(root);
  writeFileSync(join(root, 'index.html'), around(body));
  const nginx = await startNginx({
    root,
    folder: join(folder, 'run'),
    port: await freePort(),
    more: `location = /index.html { add_header Content-Security-Policy "${policy.replaceAll('NONCE', '$request_id')}" always; sub_filter '"NONCE"' '"$request_id"'; }`,
  });
  return {
    origin: nginx.origin,
    async close() {
      await nginx.close();
      rmSync(folder, {recursive: true, force: true});
    },
  };
}
