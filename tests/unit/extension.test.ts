import {expect, test, vi} from 'vitest';

/** Cookies of an ordinary window and of a private one, as both browsers tell them: unasked, of the ordinary one. */
const stores: Record<string, {name: string; domain: string; hostOnly: boolean; httpOnly: boolean; path: string; secure: boolean; storeId: string}[]> = {};
const cookie = (name: string, storeId: string) => ({name, domain: 'app.crm.example', hostOnly: true, httpOnly: true, path: '/', secure: true, storeId});
vi.stubGlobal('chrome', {
  cookies: {
    getAllCookieStores: async () => [
      {id: '0', tabIds: [1, 2]},
      {id: '1', tabIds: [7]},
    ],
    getAll: async ({storeId = '0'}) => [...(stores[storeId] ?? [])],
    remove: async ({name, storeId = '0'}: {name: string; storeId?: string}) => {
      stores[storeId] = (stores[storeId] ?? []).filter((each) => each.name !== name);
    },
  },
});
const {receivedCookies, removeCookies} = await import('../../widget/extension/cookies.ts');
const {beginsHere} = await import('../../widget/extension/home.ts');

test('in a private window its own cookies are removed and counted, never those of the ordinary one', async () => {
  Object.assign(stores, {0: [cookie('sid', '0')], 1: [cookie('sid', '1'), cookie('device', '1')]});
  expect((await receivedCookies('app.crm.example', 7))?.map(({name}) => name)).toEqual(['sid', 'device']);
  await removeCookies('app.crm.example', 7);
  expect(stores).toEqual({0: [cookie('sid', '0')], 1: []});
  // A tab that no store knows: nothing is known, and nothing is touched.
  expect(await receivedCookies('app.crm.example', 99)).toBeUndefined();
  await removeCookies('app.crm.example', 99);
  expect(stores['0']).toHaveLength(1);
});

test('a walk begins where it is first written, and stays there while its login page is elsewhere', () => {
  const home = {vendor: 'hubspot', origin: 'https://app.example'};
  expect(beginsHere(undefined, 'hubspot', {isNew: true, showsLogin: true})).toBe(true);
  expect(beginsHere(home, 'zoho-crm', {isNew: true, showsLogin: false})).toBe(true);
  expect(beginsHere(home, 'hubspot', {isNew: false, showsLogin: false})).toBe(false);
  // Begun again on the login page.
  expect(beginsHere(home, 'hubspot', {isNew: true, showsLogin: true})).toBe(false);
  // Begun anew in another tenant, or on a site that no guide describes.
  expect(beginsHere(home, 'hubspot', {isNew: true, showsLogin: false})).toBe(true);
  expect(beginsHere({...home, vendor: 'any-crm'}, 'any-crm', {isNew: true, showsLogin: true})).toBe(true);
});

test('a file of which nothing was heard in time is not told to have left the cache', async () => {
  const {cachedFiles} = await import('../../widget/host/read/http-cache.ts');
  const slow = vi.fn<typeof fetch>().mockRejectedValue(new DOMException('late', 'TimeoutError'));
  vi.stubGlobal('fetch', slow);
  await expect(cachedFiles(['https://app.crm.example/logo.svg'])).rejects.toMatchObject({name: 'TimeoutError'});
  slow.mockRejectedValue(new TypeError('not in the cache'));
  await expect(cachedFiles(['https://app.crm.example/logo.svg'])).resolves.toEqual([]);
  vi.unstubAllGlobals();
});
