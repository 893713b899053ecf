import type {Intent} from '../../../content/schema/lexicon.ts';
import type {Sighting} from '../../../widget/core/host-page.ts';
import {eyesScript, packsAsShipped} from '../../bench/drift/drift.ts';
import {demoCells} from '../../bench/finder/crm-cells.ts';
import {expect, type Stage, test} from './stage.ts';

const {words} = packsAsShipped();
const find = (stage: Stage, intent: Intent = 'sign-out'): Promise<Sighting> => stage.page.evaluate((search) => window.reach.look(search), {intent, words});

const bar = (inside: string, style = ''): string =>
  `<header style="display:flex;justify-content:space-between;padding:8px;${style}"><b>CRM</b><nav><a href="#/leads">Leads</a></nav><div>${inside}</div></header>`;
const avatar = '<img class="user-avatar" alt="" width="32" height="32">';
/** A button as most libraries make it: it says that it opens a menu, which is not in the page yet. */
const userButton = (attributes = ''): string => `<button type="button" aria-haspopup="menu" aria-expanded="false" ${attributes}>${avatar}</button>`;
const row = '<ul><li>Chrome on Windows, 10.0.0.7 <button>Log out</button></li></ul>';

test.describe('what shows is found', () => {
  for (const [lang, text] of [
    ['en', 'Log out'],
    ['zh-CN', '退出登录'],
    ['zh-TW', '登出'],
    ['ja', 'ログアウト'],
    ['ko', '로그아웃'],
    ['de', 'Abmelden'],
    ['fr', 'Se déconnecter'],
    ['es', 'Cerrar sesión'],
    ['pt-BR', 'Encerrar sessão'],
    ['it', 'Disconnetti'],
    ['nl', 'Uitloggen'],
    ['pl', 'Wyloguj się'],
    ['ru', 'Выйти из системы'],
    ['tr', 'Çıkış yap'],
    ['vi', 'Đăng xuất'],
    ['ar', 'تسجيل الخروج'],
    ['he', 'התנתקות'],
    ['fa', 'خروج از حساب'],
  ] as const)
    test(`by its name in ${lang}`, async ({stage}) => {
      await stage.show(`<div dir="${/^(ar|he|fa)$/u.test(lang) ? 'rtl' : 'ltr'}">${bar(`<a href="#">${text}</a>`)}</div>`, {lang});
      expect(await find(stage)).toMatchObject({kind: 'found', name: text});
    });

  for (const [what, html] of [
    ['a name and an address, and is sure', bar('<a href="/users/sign_out">Sign out</a>')],
    ['a picture alone that is called so and leads there', bar('<a href="/logout"><i class="fa fa-power-off" style="display:inline-block;width:20px;height:20px"></i></a>')],
    ['whom it is for behind the name', bar('<a href="#">Log out (maria@customer.example)</a>')],
    ['an ambiguous word beside "profile" in a menu', '<ul class="dropdown-menu"><li><a href="#">个人中心</a></li><li><a href="#">退出</a></li></ul>'],
    ['a title that Bootstrap has moved away', bar('<a href="#" data-original-title="Log out"><svg width="20" height="20"></svg></a>')],
    ['an item whose dialog takes the focus', '<div role="dialog" class="popover" tabindex="-1"><x-item style="display:block">Log out</x-item></div>'],
    ['words beside an icon whose own text comes first', bar('<button><i class="material-icons">power_settings_new</i> Log out</button>')],
    ['an id on the item around it', '<ul><li id="user-logout"><a href="#" aria-label="注销">⏻</a></li></ul>'],
    ['a layout made with a table', '<table><tr><td><a href="/logout">Log out</a></td></tr></table>'],
  ] as const)
    test(`by ${what}`, async ({stage}) => {
      await stage.show(html, {lang: 'en'});
      expect(await find(stage)).toMatchObject({kind: 'found', ...(what.endsWith('sure') && {sure: true})});
    });

  test('printed twice with the same words and address: one thing', async ({stage}) => {
    await stage.show(`${bar('<a href="/logout">Log out</a>')}<footer><a href="/logout">Log out</a></footer>`, {lang: 'en'});
    expect(await find(stage)).toMatchObject({kind: 'found', name: 'Log out'});
  });

  test('in an open menu rather than in a row of the content', async ({stage}) => {
    await stage.show(
      `<main>${row}</main><div role="menu" style="position:fixed;top:50px;right:0"><button role="menuitem">Profile</button><button role="menuitem" id="out">Log out</button></div>`,
      {lang: 'en'},
    );
    const sighting = await find(stage);
    expect(sighting).toMatchObject({kind: 'found'});
    if (sighting.kind === 'found') expect(sighting.box.x).toBeGreaterThan(1000);
  });

  for (const [intent, html, name] of [
    ['all-devices', '<button>Log out</button><button>Log out of all devices</button>', 'Log out of all devices'],
    ['password', '<a href="#">تغییر رمز عبور</a>', 'تغییر رمز عبور'],
    ['security', '<div role="tablist"><button role="tab">Sicherheit</button></div>', 'Sicherheit'],
  ] as const)
    test(`${intent}, by its own words`, async ({stage}) => {
      await stage.show(html, {lang: 'en'});
      expect(await find(stage, intent)).toMatchObject({kind: 'found', name});
    });
});

test.describe('a closed menu is probably behind its opener', () => {
  const closed = '<a href="#">Profile</a><a href="/logout">Log out</a>';
  for (const [what, html, name] of [
    ['a summary', '<details><summary>Maria</summary><a href="/logout">Log out</a></details>', 'Maria'],
    ['what controls it', `<button aria-controls="m">Maria</button><button>Other</button><div id="m" hidden>${closed}</div>`, 'Maria'],
    ['the label of its menu', `<a id="t" href="#" data-toggle="dropdown" title="Menu">⋮</a><ul style="display:none" aria-labelledby="t">${closed}</ul>`, '⋮'],
    [
      'the one thing to press beside what is laid over the page',
      `<div><div><button>A</button></div><div style="display:none;position:absolute">${closed}</div></div><button>B</button>`,
      'A',
    ],
    [
      'what holds the menu itself',
      `<div class="dropdown" tabindex="0" role="listbox">Maria<div class="menu" style="display:none;position:absolute">${closed}</div></div>`,
      'Maria',
    ],
  ] as const)
    test(`told by ${what}`, async ({stage}) => {
      await stage.show(html, {lang: 'en'});
      const sighting = await find(stage);
      expect(sighting).toMatchObject({kind: 'behind'});
      if (sighting.kind === 'behind') expect(sighting.name).toContain(name);
    });

  for (const [what, html] of [
    ['a picture of the user', bar(userButton())],
    ['letters in a round box', bar('<button aria-haspopup="true" style="border-radius:50%;width:32px;height:32px;padding:0">ML</button>')],
    ['a picture of the user at the left end, right to left', `<div dir="rtl">${bar(userButton())}</div>`],
    [
      'a symbol of the user on a plain button at the very end',
      bar('<button>Help</button> <button><i class="pi pi-user" style="display:inline-block;width:20px;height:20px"></i></button>'),
    ],
    ['beside menus of other kinds', bar(`<button aria-haspopup="true">Notifications</button><button aria-haspopup="true">Acme Trading</button>${userButton()}`)],
    ['at the foot of a side bar', `<aside style="position:fixed;left:0;top:0;bottom:0;width:200px"><div style="position:absolute;bottom:10px">${userButton()}</div></aside>`],
    ['while a row of the content has the same words', `${bar(userButton())}<main>${row}</main>`],
  ] as const)
    test(`known by its looks: ${what}`, async ({stage}) => {
      await stage.show(html, {lang: 'en'});
      expect(await find(stage)).toMatchObject({kind: 'behind'});
    });
});

test.describe('what is something else is declined', () => {
  for (const [what, html] of [
    ['a row of a list of sessions', `<main>${row}</main>`],
    ['rows of a list of sessions', `<main>${row}${row}</main>`],
    ['the row of a table of users', '<table><tr><th>User</th></tr><tr><td>Maria <button>Log out</button></td></tr></table>'],
    ['a choice in a filter', '<select style="width:200px"><option>Log in</option><option>Log out</option></select>'],
    ['a tab', '<div role="tablist"><button role="tab">Log out</button></div>'],
    ['a place on this page', '<nav><a href="#s2">Log out</a></nav><h2 id="s2">Log out</h2>'],
    ['a word in running text', '<p>At the end of your day choose <a href="#/x">Log out</a> in the menu.</p>'],
    ['an article', '<nav><a href="/help/articles/logout">Log out</a></nav>'],
    ['a heading', '<h2>Log out</h2><b>Log out</b>'],
    ['the same words for something else', '<button>Log out of Omni-Channel</button><a href="#">Sign out all users</a><a href="#">Leave workspace</a>'],
    ['a title that says more', '<button title="Log out of all devices">Log out</button>'],
    ['an ambiguous word alone', bar('<a href="#">退出</a>')],
    [
      'menus that are not the user’s own',
      bar('<button aria-haspopup="true">Notifications</button><button aria-haspopup="true" aria-label="Language">EN</button><button aria-haspopup="true">Acme Trading</button>'),
    ],
    ['the language’s letters in a round box', bar('<button style="border-radius:50%;width:32px;height:32px;padding:0">EN</button>')],
    ['a link to one’s own page', bar(`<a href="/people/7" title="My profile">${avatar}</a>`)],
    ['a list of people', bar('<button aria-haspopup="true"><i class="fa fa-users" style="display:inline-block;width:20px;height:20px"></i></button>')],
    ['the page on which one signs in', `${bar(userButton('aria-label="Account"'))}<form><input type="email"><input type="password"></form>`],
    [
      'a menu that is open and does not hold it',
      `${bar(userButton('aria-expanded="true" aria-controls="m"').replace('aria-expanded="false" ', ''))}<div id="m" role="menu"><button role="menuitem">Delete account</button></div>`,
    ],
    ['a menu that is in the page and does not hold it', bar(`<div style="position:relative">${userButton()}<ul hidden><li><a href="#">Delete account</a></li></ul></div>`)],
    ['two that could be it', bar(`${userButton()}${userButton()}`)],
  ] as const)
    test(what, async ({stage}) => {
      await stage.show(html, {lang: 'en'});
      expect((await find(stage)).kind).not.toMatch(/found|behind/u);
    });

  test('a dialog that is closed, whose opener nobody names, is not behind the one menu of the page', async ({stage}) => {
    await stage.show(`${bar('<button aria-haspopup="true">Help</button>')}<main>…</main><div role="dialog" hidden><a href="/logout">Log out</a></div>`, {lang: 'en'});
    expect(await find(stage)).toEqual({kind: 'hidden'});
  });

  test('a menu in a menu: no single press opens it', async ({stage}) => {
    await stage.show(
      '<button aria-controls="n">Menu</button><div id="n" hidden><button aria-haspopup="true" aria-controls="m">Maria</button><div id="m" hidden><a href="/logout">Log out</a></div></div>',
      {lang: 'en'},
    );
    expect(await find(stage)).toEqual({kind: 'hidden'});
  });
});

test('looking leaves the page as it was', async ({stage}) => {
  await stage.show(`${bar(userButton())}<main>${row}</main>`, {lang: 'en'});
  const before = await stage.page.content();
  await find(stage);
  expect(await stage.page.content()).toBe(before);
});

test('on the demo CRMs, signed in and out, nothing is wrong and nothing is missed', async ({browser}) => {
  test.setTimeout(120_000);
  const cells = await demoCells(browser, {eyes: await eyesScript(), words});
  expect(cells.length).toBeGreaterThanOrEqual(12);
  expect(cells.filter(({verdict}) => verdict !== 'right')).toEqual([]);
});
