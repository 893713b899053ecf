import type {Probe} from '../../../content/schema/session.ts';
import type {Visitor} from './visitor.ts';
import {finish} from './flow.ts';
import type {Plan} from './plans.ts';

type Kind = {
  readonly probes: readonly Omit<Probe, 'verified'>[];
  /** Puts the token where such an app would keep it. */
  readonly keep?: (token: string) => void;
  /** What is known of the living, where the probe cannot tell. */
  readonly living?: 'unknown';
};

const get = (form: string, rest: Omit<Probe, 'verified' | 'method' | 'path'>): Omit<Probe, 'verified'> => ({method: 'GET', path: `/session-answer/${form}`, ...rest});
const byStatus = {signedOut: {status: [401]}, signedIn: {status: [200]}};

/** Probes of every kind that packs can hold, asked of one server that knows the truth. */
const kinds: Readonly<Record<string, Kind>> = {
  'status 401': {probes: [get('status', byStatus)]},
  'status 401 or 403': {probes: [get('forbidden', {signedOut: {status: [401, 403]}, signedIn: {status: [200]}})]},
  'POST, status': {probes: [{method: 'POST', path: '/session-answer/status', body: '{"id":1}', ...byStatus}]},
  '200 with code: 302': {probes: [get('code', {signedOut: {status: [200], json: {path: 'code', equals: 302}}, signedIn: {json: {path: 'code', equals: 0}}})]},
  'a code that is text, deep inside': {
    probes: [get('text-code', {signedOut: {json: {path: 'result.errcode', equals: '401'}}, signedIn: {json: {path: 'result.errcode', equals: '0'}}})],
  },
  'a user that is null': {probes: [get('null', {signedOut: {json: {path: 'user', equals: null}}})], living: 'unknown'},
  'a flag': {probes: [get('flag', {signedOut: {json: {path: 'loggedIn', equals: false}}, signedIn: {json: {path: 'loggedIn', equals: true}}})]},
  'words in the body': {probes: [get('words', {signedOut: {body: 'session has expired'}, signedIn: {body: 'Welcome'}})]},
  'where it lands': {probes: [get('landing', {signedOut: {landsOn: '/session-answer/sign-in'}, signedIn: {landsOn: '/session-answer/landing'}})]},
  'status and code together': {probes: [get('both', {signedOut: {status: [401], json: {path: 'code', equals: 302}}, signedIn: {status: [200]}})]},
  'the second of two': {probes: [get('nothing-here', byStatus), get('status', byStatus)]},
  'a token in storage, as it is': {
    probes: [get('token', {credentials: 'omit', header: {name: 'Admin-Token', area: 'localStorage', key: 'Admin-Token'}, ...byStatus})],
    keep: (token) => localStorage.setItem('Admin-Token', token),
  },
  'a token in session storage, inside JSON': {
    probes: [get('token', {credentials: 'omit', header: {name: 'Authorization', area: 'sessionStorage', key: 'user-*', path: 'data.token', prefix: 'Bearer '}, ...byStatus})],
    keep: (token) => sessionStorage.setItem('user-7', JSON.stringify({data: {token}})),
  },
  'fields joined, in base64': {
    probes: [
      get('basic', {credentials: 'omit', header: {name: 'Authorization', area: 'localStorage', key: 'session_*', prefix: 'Session ', fields: ['login', 'session']}, ...byStatus}),
    ],
    keep: (token) => localStorage.setItem('session_crm', JSON.stringify({login: 'demo', session: token})),
  },
  'a token and a second header': {
    probes: [
      get('espo', {
        credentials: 'omit',
        header: {name: 'Espo-Authorization', area: 'localStorage', key: 'espo-user-auth', also: [{name: 'Espo-Authorization-By-Token', text: 'true'}]},
        ...byStatus,
      }),
    ],
    keep: (token) => localStorage.setItem('espo-user-auth', btoa(`demo:${token}`)),
  },
  'a token in a cookie': {
    probes: [get('token', {credentials: 'omit', header: {name: 'Authorization', area: 'cookie', key: 'auth', prefix: 'Bearer '}, ...byStatus})],
    keep: (token) => {
      // biome-ignore lint/suspicious/noDocumentCookie: what such apps do.
      document.cookie = `auth=${token};path=/`;
    },
  },
  'a token in a cookie, inside JSON': {
    probes: [get('token', {credentials: 'omit', header: {name: 'Authorization', area: 'cookie', key: 'tokenPair', path: 'accessToken.token', prefix: 'Bearer '}, ...byStatus})],
    keep: (token) => {
      // biome-ignore lint/suspicious/noDocumentCookie: what such apps do.
      document.cookie = `tokenPair=${encodeURIComponent(JSON.stringify({accessToken: {token}}))};path=/`;
    },
  },
};

export const probePlans = (): Plan[] =>
  Object.entries(kinds).flatMap(([kind, {probes, keep, living}]) =>
    [true, false].map(
      (isOver): Plan => ({
        id: `probe: ${kind}, the session ${isOver ? 'is over' : 'lives'}`,
        crm: 'fxiaoke',
        // Signing out leaves the page in place, as single page apps do, so what was read at the press is still there.
        settings: {keepSessionAlive: !isOver},
        twin: isOver ? undefined : `probe: ${kind}, the session is over`,
        expected: [isOver ? 'seen' : (living ?? 'not-done')],
        run: async (visitor) => {
          await shipProbes(visitor, probes);
          await visitor.arriveAt('sign-out');
          const token = visitor.host.alive()[0]?.id ?? '';
          if (keep !== undefined) await visitor.page.evaluate(keep, token);
          return finishForgetting(visitor);
        },
      }),
    ),
  );

/** The pack of the CRM with other probes in it. */
async function shipProbes(visitor: Visitor, probes: Kind['probes']): Promise<void> {
  const pack = structuredClone(visitor.build.pack(visitor.vendor));
  const session = pack.surfaces[0]?.session;
  if (session === undefined) throw new Error('no session in the pack');
  session.probes = probes.map((probe) => ({...probe, verified: session.verified}));
  await visitor.context.route(`**/packs/v1/${visitor.vendor}.en.json`, (route) => route.fulfill({json: pack}));
}

/** The app forgets its tokens at the last press, before the server has answered. */
async function finishForgetting(visitor: Visitor): Promise<string> {
  await visitor.page.evaluate(() =>
    addEventListener('click', ({target}) => {
      if (!(target instanceof Element) || target.closest('.fx-dialog .primary') === null) return;
      localStorage.clear();
      sessionStorage.clear();
      // biome-ignore lint/suspicious/noDocumentCookie: what such apps do.
      for (const name of ['auth', 'tokenPair']) document.cookie = `${name}=;path=/;max-age=0`;
    }),
  );
  return finish(visitor, 'sign-out');
}
