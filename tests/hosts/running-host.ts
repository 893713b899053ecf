import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {clearPath, clearReply} from './clear-address.ts';
import {openContacts} from './contacts.ts';
import type {HostDefinition, HostName} from './definition.ts';
import {policyHeader} from './policies.ts';
import {text, type Reply} from './reply.ts';
import {sessionAnswer} from './session-answers.ts';
import {openSessions, type Session} from './sessions.ts';
import {settingsCookie, withOverrides, type HostSettings} from './settings.ts';
import {fileReply} from './static-files.ts';
import {testReply} from './test-address.ts';
import {beTroubled} from './troubles.ts';
import {cookiesOf, type Visit} from './visit.ts';

export type LoggedRequest = {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly cookies: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
};

/** One CRM, listening, and what only its server knows. */
export type RunningHost = {
  readonly name: HostName;
  readonly origin: string;
  /** Change a field and the next answer follows it. */
  readonly settings: HostSettings;
  /** Every session since the start, ended ones too. */
  sessions(): readonly Session[];
  alive(): readonly Session[];
  /** Ends sessions behind the page's back, as a time limit or an administrator would. */
  endSessions(user?: string): void;
  /** Every request but those for `/__test/`, oldest first. */
  requests(): readonly LoggedRequest[];
  /** How often `/asset/logo.svg` was fetched: once, until the HTTP cache is cleared. */
  assetHits(): number;
  /** The cookies of the last request: what the browser really still sends, HttpOnly ones included. */
  lastCookies(): Readonly<Record<string, string>>;
  /** As just started: no sessions, no log, contacts as they were. Settings stay. */
  forget(): void;
  close(): Promise<void>;
};

export async function runHost(definition: HostDefinition, settings: HostSettings, port: number): Promise<RunningHost> {
  const sessions = openSessions();
  const contacts = openContacts(definition.contacts);
  const log: LoggedRequest[] = [];

  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => {
      // A page that leaves in the middle of a request ends here too, and nobody hears the answer.
      if (!response.headersSent) response.writeHead(500);
      response.end(String(error));
    });
  });
  const origin = `http://127.0.0.1:${await listen(server, port)}`;

  const host: RunningHost = {
    name: definition.name,
    origin,
    settings,
    sessions: sessions.list,
    alive: () => sessions.list().filter(({endedAt}) => endedAt === undefined),
    endSessions: sessions.endAll,
    requests: () => [...log],
    assetHits: () => log.filter(({path}) => path === '/asset/logo.svg').length,
    lastCookies: () => log.at(-1)?.cookies ?? {},
    forget() {
      sessions.forget();
      contacts.reset();
      log.length = 0;
    },
    close: () => close(server),
  };
  return host;

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const visit = await readVisit(request);
    const {trouble} = visit.settings;
    // What scripts ask for; pages, files and the widget's own come as ever.
    if (trouble !== undefined && visit.headers['sec-fetch-dest'] === 'empty' && !/^\/(?:embed|packs|__test|static|every|exit-guide)\//u.test(visit.url.pathname))
      return beTroubled(trouble, response, `http://localhost:${new URL(origin).port}/`);
    const reply = visit.url.pathname.startsWith('/__test/') ? testReply(visit, host, definition.truth) : answer(visit);
    const policy = /^\/(?:embed|packs|__test)\//u.test(visit.url.pathname) ? undefined : policyHeader(visit.settings.policy);
    // A sign-out is told by the cookies that it drops.
    const clears = visit.settings.clearSiteData && reply.cookies?.some((cookie) => cookie.includes('Max-Age=0'));
    response.writeHead(reply.status, {
      ...reply.headers,
      ...(clears && {'clear-site-data': '"cookies", "storage"'}),
      ...(policy !== undefined && {'content-security-policy': policy}),
      ...(reply.cookies !== undefined && {'set-cookie': [...reply.cookies]}),
    });
    response.end(visit.method === 'HEAD' ? undefined : reply.body);
  }

  async function readVisit(request: IncomingMessage): Promise<Visit> {
    const {[settingsCookie]: wishes, ...cookies} = cookiesOf(request.headers.cookie);
    return {
      method: request.method ?? 'GET',
      url: new URL(request.url ?? '/', origin),
      headers: request.headers,
      cookies,
      body: Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>)).toString(),
      settings: withOverrides(settings, wishes),
      session: sessions.find(cookies[definition.sessionCookie]),
      sessions,
      contacts,
    };
  }

  function answer(visit: Visit): Reply {
    const {pathname, search} = visit.url;
    const own = pathname === clearPath ? clearReply(visit) : undefined;
    const asked = pathname.startsWith('/session-answer/') ? sessionAnswer(visit) : undefined;
    const reply = own ?? asked ?? fileReply(pathname, definition.name, visit.settings) ?? definition.answer(visit) ?? text('Not found', 404);
    const told = Object.entries(visit.headers).flatMap(([name, value]) => (typeof value === 'string' && name !== 'cookie' ? [[name, value] as const] : []));
    log.push({at: Date.now(), method: visit.method, path: `${pathname}${search}`, status: reply.status, cookies: visit.cookies, headers: Object.fromEntries(told)});
    return reply;
  }
}

/** On the loopback address alone: these servers take any name with a known password. */
const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
