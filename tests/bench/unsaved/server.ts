import {readFileSync} from 'node:fs';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {rolldown} from 'rolldown';
import {libraryFile} from './libraries.ts';

export type Contact = Readonly<Record<string, unknown>>;

/** What the server of one cell does, and what it holds. */
export type Run = {
  /** What is saved, over all contacts by their number. */
  readonly contacts: Map<string, Contact>;
  /** What becomes of a save: done, refused by status, refused inside an answer that says 200, or kept waiting. */
  saves: 'done' | 'status' | 'inside' | 'held';
  /** Whether a contact is given at once, or once it is let go. */
  isHeld: boolean;
  letGo(): void;
};

const ada = {id: 1, name: 'Ada Li', phone: '555-0100-0000', note: 'Met at the fair', level: 'gold', vip: true, since: '2026-01-05'};
const bo = {...ada, id: 2, name: 'Bo Chen', note: 'Called twice', level: 'silver', vip: false, since: '2026-02-11'};

/** A server for the apps, in two origins. */
export async function serveApps(
  apps: ReadonlyMap<string, string>,
): Promise<{origin: string; foreign: string; start(name: string): Run; pages: Map<string, string>; close(): void}> {
  const runs = new Map<string, Run & {waiting: (() => void)[]}>();
  const pages = new Map<string, string>();
  const host = await bundleHost();

  const start = (name: string): Run => {
    const waiting: (() => void)[] = [];
    const run = {
      contacts: new Map<string, Contact>([
        ['1', ada],
        ['2', bo],
      ]),
      saves: 'done' as const,
      isHeld: false,
      waiting,
      letGo: () => {
        for (const answer of waiting.splice(0)) answer();
      },
    };
    runs.set(name, run);
    return run;
  };

  const answer = (request: IncomingMessage, text: string, response: ServerResponse): void => {
    const {pathname, searchParams} = new URL(request.url ?? '/', 'http://apps');
    const [, kind, name = '', what = '', id = ''] = pathname.split('/');
    const send = (type: string, body: string): void => void response.writeHead(200, {'content-type': `${type}; charset=utf-8`, 'access-control-allow-origin': '*'}).end(body);
    const js = apps.get(pathname.slice('/built/'.length)) ?? host.get(pathname.slice(1));
    if (js !== undefined) return send('text/javascript', js);
    if (kind === 'library') return send('text/css', readFileSync(libraryFile(pathname.slice('/library/'.length)), 'utf8'));
    const given = pages.get(pathname);
    if (given !== undefined) return send('text/html', given);
    if (kind === 'app') return send('text/html', pageOf(what, searchParams.getAll('style')));
    const run = runs.get(name);
    if (kind === 'served' && run !== undefined) return serveForm(run, request, text, response, send);
    if (kind !== 'api' || run === undefined) return void response.writeHead(404).end();
    const json = (body: unknown): void => send('application/json', JSON.stringify(body));
    if (what === 'names') return json({twins: true});
    if (what === 'files') return json({file: 1});
    if (request.method === 'GET') {
      const give = (): void => json(run.contacts.get(id));
      return run.isHeld ? void run.waiting.push(give) : give();
    }
    const keep = (): void => {
      const sent = text.startsWith('{') ? (JSON.parse(text) as Contact) : Object.fromEntries(new URLSearchParams(text));
      run.contacts.set(id, {...run.contacts.get(id), ...sent});
      json({});
    };
    if (run.saves === 'status') return void response.writeHead(500, {'content-type': 'application/json'}).end('{}');
    if (run.saves === 'inside') return json({error: 'There is another contact of this name'});
    if (run.saves === 'held') return void run.waiting.push(keep);
    keep();
  };

  const servers = await Promise.all(
    [0, 1].map(async () => {
      const server = createServer((request, response) => {
        let text = '';
        request.on('data', (part) => (text += String(part)));
        request.on('end', () => answer(request, text, response));
      });
      await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
      return server;
    }),
  );
  const [origin, foreign] = servers.map((server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`) as [string, string];
  const close = (): void => {
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  };
  return {origin, foreign, start, pages, close};
}

/** The widget's host layer, as the browser gets it. */
async function bundleHost(): Promise<ReadonlyMap<string, string>> {
  const bundle = await rolldown({input: {'host-page': 'widget/host/host-page.ts'}, preserveEntrySignatures: 'allow-extension'});
  const {output} = await bundle.generate({format: 'es', chunkFileNames: '[name].js'});
  await bundle.close();
  return new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code] as const] : [])));
}

/** Where the guide is opened and asked: within our own element, as on any page. */
const guide = `<exit-guide style="position:fixed;top:0;right:0;z-index:99999"><button type="button" id="guide-open">Guide</button> <button type="button" id="guide-check">Check</button></exit-guide>`;

const pageOf = (app: string, styles: readonly string[]): string => `<!doctype html><html lang="en"><meta charset="utf-8"><title>CRM</title>
${styles.map((style) => `<link rel="stylesheet" href="/library/${style}">`).join('\n')}
<body><nav><button type="button" id="menu">Contacts</button></nav><main id="app"></main>${guide}<script type="module" src="/built/${app}.js"></script></body></html>`;

const quote = (text: unknown): string => String(text).replace(/[&<>"]/gu, (letter) => `&#${letter.charCodeAt(0)};`);

/** A form as servers wrote them before there were apps: the values are in the HTML, and saving is a new page. */
function serveForm(run: Run, request: IncomingMessage, text: string, response: ServerResponse, send: (type: string, body: string) => void): void {
  if (request.method === 'POST') {
    run.contacts.set('1', {...ada, vip: false, ...Object.fromEntries([...new URLSearchParams(text)].map(([name, value]) => [name, name === 'vip' ? value === 'on' : value]))});
    return void response.writeHead(303, {location: `${request.url}?saved`}).end();
  }
  const {name, note, level, vip} = run.contacts.get('1') ?? ada;
  send(
    'text/html',
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>CRM</title><body><nav><a href="?edit" id="menu">Contacts</a></nav>
    <form method="post"><label>Name <input name="name" value="${quote(name)}"></label><label>Note <textarea name="note">${quote(note)}</textarea></label>
    <label>Level <select name="level">${['none', 'silver', 'gold'].map((one) => `<option${one === level ? ' selected' : ''}>${one}</option>`).join('')}</select></label>
    <label><input type="checkbox" name="vip"${vip === true ? ' checked' : ''}> VIP</label><button>Save</button><button type="reset">Undo</button></form>
    <p role="status">${request.url?.includes('saved') ? 'Saved' : ''}</p>${guide}
    <script>const of = (name) => document.forms[0].elements[name]; window.held = {model: () => ({id: 1, name: of('name').value, note: of('note').value, level: of('level').value, vip: of('vip').checked})}</script></body></html>`,
  );
}
