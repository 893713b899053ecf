import type {Probe} from '../../../content/schema/session.ts';
import {expect, type Stage, test} from './stage.ts';

const probe = (rest: Partial<Probe>): Probe => ({method: 'GET', path: '/api/me', signedOut: {status: [401]}, verified: 'x', ...rest});
const askServer = (stage: Stage, asked: Probe) => stage.page.evaluate((wanted) => window.reach.askServer(wanted, window.reach.secret(wanted), new AbortController().signal), asked);

const reply = (stage: Stage, status: number, body = '', path = '/api/me', headers = {}) =>
  stage.answer(path, (_, response) => response.writeHead(status, {'content-type': 'application/json', ...headers}).end(body));

test.beforeEach(({stage}) => stage.show(''));

test('a status tells', async ({stage}) => {
  reply(stage, 401);
  expect(await askServer(stage, probe({signedIn: {status: [200]}}))).toEqual({kind: 'signed-out'});
  reply(stage, 200);
  expect(await askServer(stage, probe({signedIn: {status: [200]}}))).toEqual({kind: 'signed-in'});
  reply(stage, 500);
  expect(await askServer(stage, probe({signedIn: {status: [200]}}))).toEqual({kind: 'unknown', why: 'unclear'});
});

test('status 200 with an error inside is signed out; all that is given must hold', async ({stage}) => {
  const wanted = probe({signedOut: {status: [200], json: {path: 'result.code', equals: 302}}});
  reply(stage, 200, '{"result":{"code":302}}');
  expect(await askServer(stage, wanted)).toEqual({kind: 'signed-out'});
  reply(stage, 403, '{"result":{"code":302}}');
  expect(await askServer(stage, wanted)).toEqual({kind: 'unknown', why: 'unclear'});
  reply(stage, 200, '{"result":{"code":"302"}}');
  expect(await askServer(stage, wanted)).toEqual({kind: 'unknown', why: 'unclear'});
  reply(stage, 200, '<html>302');
  expect(await askServer(stage, wanted)).toEqual({kind: 'unknown', why: 'unclear'});
});

test('an answer that gives nothing fits nothing', async ({stage}) => {
  reply(stage, 200);
  expect(await askServer(stage, probe({signedOut: {}}))).toEqual({kind: 'unknown', why: 'unclear'});
});

test('text in the body and the page landed on tell', async ({stage}) => {
  reply(stage, 200, '*/{"event":"aura:invalidSession"}/*ERROR*/');
  expect(await askServer(stage, probe({signedOut: {body: 'aura:invalidSession'}}))).toEqual({kind: 'signed-out'});
  reply(stage, 302, '', '/api/me', {location: '/login?from=me'});
  stage.serve('/login', 'Sign in');
  expect(await askServer(stage, probe({signedOut: {landsOn: '/login'}}))).toEqual({kind: 'signed-out'});
});

test('a redirect to another origin is no answer, and nothing is sent there', async ({stage}) => {
  let isVisited = false;
  stage.answer('/idp', (_, response) => {
    isVisited = true;
    response.writeHead(200, {'access-control-allow-origin': '*'}).end();
  });
  reply(stage, 302, '', '/api/me', {location: `${stage.foreign}/idp`});
  expect(await askServer(stage, probe({signedOut: {landsOn: '/idp'}}))).toEqual({kind: 'unknown', why: 'refused'});
  expect(isVisited).toBe(false);
});

test('a POST carries its JSON, cookies go unless they are left out', async ({stage}) => {
  const seen: unknown[] = [];
  stage.answer('/rpc', (request, response) => {
    seen.push([request.method, request.headers['content-type'], request.text, request.headers.cookie]);
    response.writeHead(401).end();
  });
  await stage.page.context().addCookies([{name: 'who', value: 'me', url: stage.origin}]);
  await askServer(stage, probe({method: 'POST', path: '/rpc', body: '{"id":1}'}));
  await askServer(stage, probe({method: 'POST', path: '/rpc', body: '{"id":1}', credentials: 'omit'}));
  expect(seen).toEqual([
    ['POST', 'application/json', '{"id":1}', 'who=me'],
    ['POST', 'application/json', '{"id":1}', undefined],
  ]);
});

test('a header comes from storage, read before the sign-out removes it', async ({stage}) => {
  const wanted = probe({
    method: 'POST',
    path: '/{*}/rpc',
    header: {name: 'Authorization', area: 'localStorage', key: 'sao_session_*', fields: ['login', 'user_id', 'session'], prefix: 'Session '},
  });
  expect(await askServer(stage, wanted)).toEqual({kind: 'unknown', why: 'no-secret'});
  const [secret, answered] = await stage.page.evaluate(async (asked) => {
    localStorage.setItem('sao_session_数', JSON.stringify({login: '张三', user_id: 1, session: 'abc'}));
    const read = window.reach.secret(asked);
    localStorage.clear();
    return [read, await window.reach.askServer(asked, read, new AbortController().signal)];
  }, wanted);
  expect(secret).toEqual({header: ['Authorization', `Session ${Buffer.from('张三:1:abc').toString('base64')}`], matched: '数'});
  // No such address here: 404, which is not the 401 that was asked for. But the request was made.
  expect(answered).toEqual({kind: 'unknown', why: 'unclear'});
});

/** The headers that a server got, once the page forgot everything after the press. */
async function headersAfterForgetting(stage: Stage, header: NonNullable<Probe['header']>, keep: () => void): Promise<Record<string, string | string[] | undefined>> {
  let seen: Record<string, string | string[] | undefined> = {};
  stage.answer('/api/me', (request, response) => {
    seen = request.headers;
    response.writeHead(401).end();
  });
  await stage.page.evaluate(keep);
  const answer = await stage.page.evaluate(
    async (asked) => {
      const read = window.reach.secret(asked);
      localStorage.clear();
      sessionStorage.clear();
      // biome-ignore lint/suspicious/noDocumentCookie: what CRMs do.
      for (const pair of document.cookie.split('; ')) document.cookie = `${pair.split('=')[0]}=;max-age=0;path=/`;
      return window.reach.askServer(asked, read, new AbortController().signal);
    },
    probe({header, signedIn: {status: [200]}}),
  );
  expect(answer).toEqual({kind: 'signed-out'});
  return seen;
}

test('a stored token is sent as it is', async ({stage}) => {
  const headers = await headersAfterForgetting(stage, {name: 'Admin-Token', area: 'localStorage', key: 'Admin-Token'}, () => localStorage.setItem('Admin-Token', 'e30=.abc'));
  expect(headers['admin-token']).toBe('e30=.abc');
});

test('a stored token goes with headers that always say the same', async ({stage}) => {
  const headers = await headersAfterForgetting(
    stage,
    {name: 'Espo-Authorization', area: 'localStorage', key: 'espo-user-auth', also: [{name: 'Espo-Authorization-By-Token', text: 'true'}]},
    () => localStorage.setItem('espo-user-auth', 'YTpi'),
  );
  expect([headers['espo-authorization'], headers['espo-authorization-by-token']]).toEqual(['YTpi', 'true']);
});

test('a token is taken out of the JSON that is stored', async ({stage}) => {
  const headers = await headersAfterForgetting(stage, {name: 'Authorization', area: 'sessionStorage', key: 'user*', path: 'data.token', prefix: 'Bearer '}, () =>
    sessionStorage.setItem('user.1', '{"data":{"token":"abc"}}'),
  );
  expect(headers['authorization']).toBe('Bearer abc');
});

test('a token is taken from a cookie that script may read', async ({stage}) => {
  const keep = () => {
    // biome-ignore lint/suspicious/noDocumentCookie: what CRMs do.
    document.cookie = `token=a%20b;path=/`;
  };
  expect((await headersAfterForgetting(stage, {name: 'X-Token', area: 'cookie', key: 'token'}, keep))['x-token']).toBe('a b');
});

test('a token is taken out of the JSON in a cookie', async ({stage}) => {
  const keep = () => {
    // biome-ignore lint/suspicious/noDocumentCookie: what CRMs do.
    document.cookie = `tokenPair=${encodeURIComponent('{"accessToken":{"token":"t=1"}}')};path=/`;
  };
  const header = {name: 'Authorization', area: 'cookie', key: 'tokenPair', path: 'accessToken.token', prefix: 'Bearer '} as const;
  expect((await headersAfterForgetting(stage, header, keep))['authorization']).toBe('Bearer t=1');
});

test.describe('no secret is made of', () => {
  for (const [what, text] of [
    ['no JSON', 'abc'],
    ['an object', '{"data":{"token":{}}}'],
    ['a name of the prototype', '{"data":{}}'],
    ['nothing', ''],
  ] as const)
    test(what, async ({stage}) => {
      const wanted = probe({header: {name: 'A', area: 'localStorage', key: 'k', path: what.includes('prototype') ? 'data.constructor' : 'data.token'}});
      await stage.page.evaluate((stored) => localStorage.setItem('k', stored), text);
      expect(await stage.page.evaluate((asked) => window.reach.secret(asked) ?? null, wanted)).toBeNull();
      expect(await askServer(stage, wanted)).toEqual({kind: 'unknown', why: 'no-secret'});
    });
});

test('null is a value that an answer can have, and nothing is not null', async ({stage}) => {
  const wanted = probe({signedOut: {json: {path: 'user', equals: null}}});
  reply(stage, 200, '{"user":null}');
  expect(await askServer(stage, wanted)).toEqual({kind: 'signed-out'});
  reply(stage, 200, '{}');
  expect(await askServer(stage, wanted)).toEqual({kind: 'unknown', why: 'unclear'});
});

test('a long answer is not read to its end, a silent server not waited for', async ({stage}) => {
  stage.answer('/api/me', (_, response) => {
    response.writeHead(200);
    const more = () => response.writable && !response.destroyed && response.write('x'.repeat(65_536)) !== undefined && setTimeout(more, 5);
    more();
  });
  expect(await askServer(stage, probe({}))).toEqual({kind: 'unknown', why: 'unclear'});
  stage.answer('/api/me', () => {});
  expect(await askServer(stage, probe({}))).toEqual({kind: 'unknown', why: 'slow'});
});

test('a path that leads elsewhere is not asked', async ({stage}) => {
  expect(await askServer(stage, probe({path: '//localhost/api/me'}))).toEqual({kind: 'unknown', why: 'unclear'});
});
