import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest';
import {compilePacks} from '../../content/compile/packs.ts';
import type {Pack} from '../../content/schema/pack.ts';
import {readContent} from '../../site/knowledge.ts';
import {checkLinks, staleExceptions} from '../links/check-links.ts';
import {isSignOutAddress} from '../links/sign-out-address.ts';

const page = (words: string): string => `<!doctype html><title>x</title><style>p{}</style><p>${words} ${'and more of it '.repeat(20)}`;
const article = page('How to end your session on every device, step by step, with pictures of each');
const missing = page('Sorry. We could not find what you were looking for. Try the search instead');

/** A site that knows what is missing, and one that answers 200 to everything. */
const servers: Server[] = [];
let asked: string[] = [];
async function serve(nowhere: number): Promise<string> {
  const server = createServer(({url = '/'}, response) => {
    response.setHeader('connection', 'close');
    asked.push(url);
    const go = (to: string): void => void response.writeHead(302, {location: to}).end();
    if (url === '/article') response.end(article);
    else if (url === '/moved') go('/article');
    else if (url === '/trap') go('/account/logout');
    else if (url === '/round') go('/round');
    else if (url === '/slow') return;
    else response.writeHead(nowhere).end(missing);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
let honest = '';
let soft = '';
beforeAll(async () => {
  honest = await serve(404);
  soft = await serve(200);
});
beforeEach(() => {
  asked = [];
});
afterAll(() => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
});

const manner = {today: '2026-11-26', timeout: 10_000, exceptions: []};
const kindOf = async (address: string, more: Partial<typeof manner> = {}): Promise<string | undefined> => (await checkLinks([address], {...manner, ...more}))[0]?.kind;

describe('a source', () => {
  test.each([
    ['/article', 'answers'],
    ['/moved', 'answers'],
    ['/gone', 'gone'],
    ['/round', 'unreachable'],
  ])('%s %s', async (path, kind) => {
    expect(await kindOf(`${honest}${path}`)).toBe(kind);
  });

  test('that does not answer in time is unreachable', async () => {
    expect(await kindOf(`${honest}/slow`, {timeout: 300})).toBe('unreachable');
  });

  test('that looks like what is not there is gone, though the server says 200', async () => {
    expect(await kindOf(`${soft}/deleted`)).toBe('soft-404');
    expect(await kindOf(`${soft}/article`)).toBe('answers');
  });

  test('is asked for once, and the page that cannot be there once for its host', async () => {
    await checkLinks([`${soft}/article`, `${soft}/deleted`, `${soft}/article`], manner);
    expect(asked.filter((url) => !url.startsWith('/no-such-page'))).toEqual(['/article', '/deleted']);
    expect(asked.filter((url) => url.startsWith('/no-such-page'))).toHaveLength(1);
  });
});

describe('a sign-out address', () => {
  test('is never requested', async () => {
    expect(await kindOf(`${honest}/logout`)).toBe('untouched');
    expect(await kindOf(`${honest}/index.php?module=Users&action=Logout`)).toBe('untouched');
    expect(asked).toEqual([]);
  });

  test('is not followed into', async () => {
    expect(await kindOf(`${honest}/trap`)).toBe('untouched');
    expect(asked).toEqual(['/trap']);
  });

  test.each([
    ['https://acme.example/secur/logout.jsp', true],
    ['https://acme.example/auth/?logout=yes', true],
    ['https://acme.example/?cmd=web_logout', true],
    ['https://acme.example/pages/nllogoutnoback.jsp', true],
    ['https://acme.example/#logout/?clear=1', true],
    ['https://help.acme.example/account/log-out-of-hubspot', false],
    ['https://help.acme.example/how-to-logout', false],
    ['https://help.acme.example/articles?id=42', false],
    // An article, maybe. Where one cannot tell, it is not asked for.
    ['https://help.acme.example/articles?id=sign_out', true],
    ['https://help.acme.example/', false],
  ])('%s: %s', (address, is) => {
    expect(isSignOutAddress(address)).toBe(is);
  });

  test('is known for every direct way out that our packs name', () => {
    const packs = compilePacks(readContent(process.cwd()).knowledge).filter(({name}) => name.endsWith('.en.json') && /^(?:identity\/)?[a-z0-9-]+\.en\.json$/u.test(name));
    const ways = packs.flatMap(({text}) =>
      ((JSON.parse(text) as Partial<Pack>).surfaces ?? []).flatMap(({tasks}) =>
        tasks
          .filter(({stage}) => stage === 'sign-out')
          .flatMap(({actions}) => actions.flatMap((action) => (action.do === 'open' ? [`https://host.example${action.path}`] : action.do === 'visit' ? [action.url] : []))),
      ),
    );
    const direct = ways.filter((address) => /log-?_?out|sign-?_?out|log-?off/iu.test(address));
    expect(direct.length).toBeGreaterThan(12);
    expect(direct.filter((address) => !isSignOutAddress(address))).toEqual([]);
  });
});

describe('an exception', () => {
  const exception = (until: string): {url: string; reason: string; until: string} => ({url: `${honest}/gone`, reason: 'being moved', until});

  test('excuses until its day and no longer', async () => {
    expect((await checkLinks([`${honest}/gone`], {...manner, exceptions: [exception('2026-11-26')]}))[0]?.kind).toBe('excepted');
    expect((await checkLinks([`${honest}/gone`], {...manner, exceptions: [exception('2026-11-25')]}))[0]?.kind).toBe('gone');
  });

  test('is told once it has run out or excuses nothing', () => {
    expect(staleExceptions([exception('2026-11-25')], [`${honest}/gone`], manner.today)).toEqual([`${honest}/gone: ran out on 2026-11-25`]);
    expect(staleExceptions([exception('2027-01-01')], [], manner.today)).toEqual([`${honest}/gone: nobody cites it`]);
    expect(staleExceptions([exception('2027-01-01')], [`${honest}/gone`], manner.today)).toEqual([]);
  });
});
