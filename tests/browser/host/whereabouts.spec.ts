import type {Marker} from '../../../content/schema/session.ts';
import {expect, type Stage, test} from './stage.ts';

const sees = (stage: Stage, marker: Marker) => stage.page.evaluate((asked) => window.reach.sees(asked), marker);

test('tells where the reader is', async ({stage}) => {
  await stage.show('');
  expect(await stage.page.evaluate(() => window.host.whereabouts())).toEqual({
    host: '127.0.0.1',
    agent: await stage.page.evaluate(() => navigator.userAgent),
    mac: false,
    touch: false,
  });
});

for (const [lang, words, expected] of [
  ['', ['客户管理', '退出登录', '设置', '联系人'], 'zh-CN'],
  // The template's language was never changed.
  ['en', ['客户管理', '退出登录', '设置', '联系人'], 'zh-CN'],
  ['en', ['客戶管理', '登出', '設定', '聯絡人', '帳號與權限'], 'zh-TW'],
  ['zh_TW', ['Log out', 'Settings', 'Contacts'], 'zh-TW'],
  ['en-US', ['Settings', 'Log out', 'Contacts', '张三'], 'en-US'],
  ['', ['ログアウト', '設定', 'プロフィール', '取引先'], 'ja'],
  ['', ['Settings', 'Log out', 'New contact'], 'en'],
  ['', [], ''],
] as const)
  test(`reads the interface's language: "${lang}" with ${words.join(' ')}`, async ({stage}) => {
    await stage.show(words.map((word) => `<button>${word}</button>`).join(''), {lang});
    expect(await stage.page.evaluate(() => window.reach.interfaceLanguage())).toBe(expected);
  });

test('sees markers of every kind, and css only where it shows', async ({stage}) => {
  await stage.show('<p class="shown">x</p><p class="kept" hidden>x</p>', {path: '/app/list'});
  await stage.page.evaluate(() => {
    localStorage.setItem('sao_session_db', 'x');
    // biome-ignore lint/suspicious/noDocumentCookie: this is what the marker reads.
    document.cookie = 'csrf=1;path=/';
    location.hash = '#/login?x=1';
  });
  const all: readonly (readonly [Marker, boolean])[] = [
    [{by: 'css', selector: '.shown'}, true],
    [{by: 'css', selector: '.kept'}, false],
    [{by: 'css', selector: ':::nope'}, false],
    [{by: 'host', host: '*.0.0.1'}, true],
    [{by: 'host', host: 'crm.example.com'}, false],
    [{by: 'path', path: '/app'}, true],
    [{by: 'path', path: '/login'}, true],
    [{by: 'path', path: '/list'}, false],
    [{by: 'title', text: 'CRM'}, true],
    [{by: 'storage', area: 'localStorage', key: 'sao_session_*'}, true],
    [{by: 'storage', area: 'localStorage', key: 'sao_session'}, false],
    [{by: 'storage', area: 'sessionStorage', key: '*'}, false],
    [{by: 'cookie', name: 'csrf'}, true],
    [{by: 'cookie', name: 'cs'}, false],
  ];
  for (const [marker, expected] of all) expect(await sees(stage, marker), JSON.stringify(marker)).toBe(expected);
  const signs = await stage.page.evaluate(() => window.reach.signs({probes: [], verified: 'x', login: [{by: 'path', path: '/login'}], signedIn: [{by: 'cookie', name: 'gone'}]}));
  expect(signs).toEqual({loginShows: true, signedInMarks: false});
  await stage.page.evaluate(() => localStorage.clear());
});

test('notices that the page moved, by history or by hash, until its signal', async ({stage}) => {
  await stage.show('');
  await stage.page.evaluate(() => {
    const end = new AbortController();
    Object.assign(window, {end});
    window.reach.onMove((how) => window.told.push(how), end.signal);
    history.pushState(null, '', '/crm/2');
  });
  await expect.poll(() => stage.page.evaluate(() => window.told)).toEqual(['route']);
  await stage.page.evaluate(`location.hash = '#x'`);
  await expect.poll(() => stage.page.evaluate(() => window.told)).toEqual(['route', 'route']);
  // Another that goes on shows when the first would have told.
  await stage.page.evaluate(() => {
    Object.assign(window, {others: []});
    window.reach.onMove((how) => (window as unknown as {others: string[]}).others.push(how), new AbortController().signal);
  });
  await stage.page.evaluate(`end.abort(); history.pushState(null, '', '/crm/3')`);
  await expect.poll(() => stage.page.evaluate(() => (window as unknown as {others: string[]}).others)).toEqual(['route']);
  expect(await stage.page.evaluate(() => window.told.length)).toBe(2);
});

test('the mark of a walk lives in this tab', async ({stage}) => {
  await stage.show('');
  const read = () => stage.page.evaluate(() => window.host.mark.read() ?? 'none');
  await stage.page.evaluate(() => window.host.mark.write('a walk'));
  await stage.page.reload();
  await stage.attach();
  expect(await read()).toBe('a walk');
  await stage.page.evaluate(() => window.host.mark.forget());
  expect(await read()).toBe('none');
});
