import type {ClearReport, Residue, ResidueKind} from '../../../widget/core/host-page.ts';
import {expect, type Stage, test} from './stage.ts';

const residue = (stage: Stage): Promise<Residue> => stage.page.evaluate(() => window.reach.residue());
const clear = (stage: Stage, keep: string[] = []): Promise<ClearReport> => stage.page.evaluate(async (kept) => (await window.reach.clear({script: true, keep: kept})).report, keep);
const empty = {count: 0, bytes: 0};
const gone = {cookies: 'gone', localStorage: 'gone', sessionStorage: 'gone', indexedDB: 'gone', cacheStorage: 'gone', serviceWorkers: 'gone', files: 'gone'};

/** Leaves one or more of everything behind. */
const litter = async (stage: Stage) => {
  stage.answer('/sw.js', (_, response) => response.writeHead(200, {'content-type': 'text/javascript'}).end('/* nothing */'));
  await stage.page.evaluate(async () => {
    for (const cookie of ['plain=1', 'deep=1;path=/app/deep', 'folder=1;path=/app/', `host=1;domain=${location.hostname}`, 'noname']) {
      // biome-ignore lint/suspicious/noDocumentCookie: `cookieStore` is missing in places and sets no cookie without a name.
      document.cookie = cookie;
    }
    localStorage.setItem('ab', 'cd');
    sessionStorage.setItem('k', 'v');
    window.host.mark.write('a walk');
    await new Promise((settle, fail) =>
      Object.assign(indexedDB.open('drafts'), {onsuccess: (event: Event) => settle((event.target as IDBOpenDBRequest).result.close()), onerror: fail}),
    );
    await (await caches.open('pages')).put('/x', new Response('12345'));
    await navigator.serviceWorker.register('/sw.js');
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('folder', {create: true});
    const writer = await (await folder.getFileHandle('file', {create: true})).createWritable();
    await writer.write('123');
    await writer.close();
  });
};

test('what is left is counted and weighed, without our own mark', async ({stage}) => {
  await stage.show('', {path: '/app/deep'});
  await clear(stage);
  await litter(stage);
  expect(await residue(stage)).toEqual({
    cookies: {count: 5, bytes: expect.any(Number)},
    localStorage: {count: 1, bytes: 8},
    sessionStorage: {count: 1, bytes: 4},
    indexedDB: {count: 1},
    cacheStorage: {count: 1, bytes: 5},
    serviceWorkers: {count: 1},
    files: {count: 1, bytes: 3},
  });
});

test('names are told of one kind at a time, and no value with them', async ({stage, browserName}) => {
  await stage.show('', {path: '/app/deep'});
  await clear(stage);
  await litter(stage);
  const names = (kind: ResidueKind) => stage.page.evaluate(async (each) => (await window.reach.names(each))?.toSorted(), kind);
  // Set without "=", a cookie is all value and has no name to tell; Firefox takes the text for its name.
  expect(await names('cookies')).toEqual([browserName === 'firefox' ? 'noname' : '', 'deep', 'folder', 'host', 'plain'].toSorted());
  expect(await names('localStorage')).toEqual(['ab']);
  expect(await names('sessionStorage')).toEqual(['k']);
  expect(await names('indexedDB')).toEqual(['drafts']);
  expect(await names('cacheStorage')).toEqual(['pages']);
  expect(await names('serviceWorkers')).toEqual(['/']);
  expect(await names('files')).toEqual(['folder/file']);
  await clear(stage);
});

test('clearing clears all that script reaches, and says so by counting again', async ({stage}) => {
  await stage.show('', {path: '/app/deep'});
  await litter(stage);
  expect(await clear(stage)).toEqual(gone);
  expect(await residue(stage)).toEqual({
    cookies: empty,
    localStorage: empty,
    sessionStorage: empty,
    indexedDB: {count: 0},
    cacheStorage: empty,
    serviceWorkers: {count: 0},
    files: empty,
  });
  expect(await stage.page.evaluate(() => window.host.mark.read())).toBeUndefined();
});

test('what is to be kept is kept', async ({stage}) => {
  await stage.show('');
  await stage.page.evaluate(() => {
    localStorage.setItem('theme', 'dark');
    localStorage.setItem('token', 'x');
    window.host.mark.write('a walk');
  });
  expect(await clear(stage, ['theme', 'exit-guide'])).toEqual({...gone, localStorage: 'kept'});
  expect(await stage.page.evaluate(() => [Object.keys(localStorage), window.host.mark.read()])).toEqual([['theme'], 'a walk']);
  await clear(stage);
});

test('a database that is held open is busy, and is not waited for', async ({stage}) => {
  await stage.show('');
  await stage.page.evaluate(
    () =>
      new Promise((settle) =>
        Object.assign(indexedDB.open('held'), {onsuccess: (event: Event) => settle(Object.assign(window, {held: (event.target as IDBOpenDBRequest).result}) && undefined)}),
      ),
  );
  const from = Date.now();
  expect(await clear(stage)).toEqual({...gone, indexedDB: 'busy'});
  expect(Date.now() - from).toBeLessThan(8000);
  await stage.page.evaluate('held.close()');
});

test('HttpOnly cookies are neither seen nor cleared', async ({stage}) => {
  stage.answer('/crm', (_, response) => response.writeHead(200, {'content-type': 'text/html', 'set-cookie': 'sid=secret; HttpOnly'}).end('<!doctype html>'));
  await stage.page.goto(`${stage.origin}/crm`);
  await stage.attach();
  expect(await clear(stage)).toEqual(gone);
  expect((await stage.page.context().cookies()).map(({name}) => name)).toContain('sid');
  await stage.page.context().clearCookies();
});

test('storage that is refused is unreadable, and nothing throws', async ({stage}) => {
  stage.serve('/inner', '<!doctype html>');
  await stage.show('<iframe src="/inner" sandbox="allow-scripts"></iframe>');
  // The bundle is not had by an opaque origin without CORS, so refusal is played in the page itself.
  const result = await stage.page.evaluate(async () => {
    const refuse = {
      get: () => {
        throw new DOMException('no', 'SecurityError');
      },
      configurable: true,
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) Object.defineProperty(window, name, refuse);
    for (const name of ['storage', 'serviceWorker']) Object.defineProperty(navigator, name, refuse);
    Object.defineProperty(document, 'cookie', refuse);
    window.host.mark.write('x');
    const marker = {by: 'storage', area: 'localStorage', key: 'x'} as const;
    return [
      window.host.mark.read() ?? 'none',
      window.reach.sees(marker),
      new Set(Object.values(await window.reach.residue())).size,
      new Set(Object.values((await window.reach.clear({script: true, keep: []})).report)).size,
      await window.reach.residue(),
    ];
  });
  expect(result.slice(0, 4)).toEqual(['none', false, 1, 1]);
  expect(result[4]).toMatchObject({cookies: 'unreadable', files: 'unreadable'});
});

test('inside a frame of another origin nothing is cleared', async ({stage}) => {
  await stage.show('');
  const inner = stage.foreign;
  stage.serve('/inner', '<!doctype html><script>localStorage.setItem("k", "v")</script>');
  await stage.page.evaluate((address) => document.body.insertAdjacentHTML('beforeend', `<iframe src="${address}/inner"></iframe>`), inner);
  await expect.poll(() => stage.page.frames().some((each) => each.url() === `${inner}/inner`)).toBe(true);
  const frame = stage.page.frames().find((each) => each.url() === `${inner}/inner`);
  const report = await frame?.evaluate(async () => {
    const {hostPage} = await import('/host-page.js' as string);
    return (await (await hostPage({own: () => undefined}).reach()).clear({script: true, keep: []})).report;
  });
  expect(report).toMatchObject({localStorage: 'still-there'});
});
