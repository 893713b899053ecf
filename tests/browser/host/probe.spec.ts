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
