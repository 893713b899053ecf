import {ask, expect, test} from './stage.ts';

const button = '<button>退出登录</button>';
/** A box as large as the window, at the given place. */
const sheet = (style: string, inside = '') => `<div style="position:fixed;inset:0;background:#fff;${style}">${inside}</div>`;

test.describe('what is right is found', () => {
  test('by its exact words, and says that it is not sure', async ({stage}) => {
    await stage.show(button);
    expect(await stage.look(ask())).toMatchObject({kind: 'found', name: '退出登录', sure: false});
  });

  test('by a selector and its words, and is sure', async ({stage}) => {
    await stage.show('<ul><li tabindex="-1" class="el-dropdown-menu__item out"><span>退出登录</span></li></ul>');
    const sighting = await stage.look(ask({signals: [{by: 'css', selector: '.out'}]}));
    expect(sighting).toMatchObject({kind: 'found', sure: true});
  });

  for (const [what, html] of [
    ['a space between characters, as Ant Design sets it', '<button><span>退 出 登 录</span></button>'],
    ['an arrow and white space around', '<a href="#">\n   退出登录 »\n</a>'],
    ['an icon that is a ligature', '<button><i class="material-icons">logout</i> 退出登录</button>'],
    ['words in the title alone', '<a href="#" title="退出登录"><svg width="20" height="20"></svg></a>'],
    ['words in the picture of a button', '<button><img alt="退出登录" width="20" height="20"></button>'],
    ['words in another element', '<b id="w">退出登录</b><button aria-labelledby="w">x</button>'],
    ['a button that is an input', '<input type="submit" value="退出登录">'],
    ['another language of the interface', '<button>LOG OUT</button>'],
    ['a bare item of an old menu', '<ul><li>退出登录</li></ul>'],
    ['a bare element that looks pressable', '<div style="cursor:pointer"><span>退出登录</span></div>'],
    ['a custom element', '<x-button style="display:block">退出登录</x-button>'],
  ] as const)
    test(`with ${what}`, async ({stage}) => {
      await stage.show(html);
      expect(await stage.look(ask())).toMatchObject({kind: 'found'});
    });

  test('by the address that it leads to, wherever the app is installed', async ({stage}) => {
    await stage.show('<a href="/crm/user/logout.php?token=1">x</a><form action="/other"><button>y</button></form>');
    expect(await stage.look(ask({label: {}, signals: [{by: 'address', path: '/user/logout.php'}]}))).toMatchObject({kind: 'found', name: 'x'});
  });

  test('inside an open shadow root in an open shadow root', async ({stage}) => {
    await stage.show('<x-a></x-a>', {
      script: `const a = document.querySelector('x-a').attachShadow({mode: 'open'}); a.innerHTML = '<x-b></x-b>'; a.firstChild.attachShadow({mode: 'open'}).innerHTML = '<button id="out">退出登录</button>'`,
    });
    expect(await stage.look(ask({signals: [{by: 'id', value: 'out'}]}))).toMatchObject({kind: 'found', sure: true});
  });

  test('inside a frame of the same origin, with its box in the top window', async ({stage}) => {
    stage.serve('/inner', `<!doctype html><body style="margin:0"><button style="position:absolute;left:30px;top:40px;width:100px;height:20px">退出登录</button>`);
    await stage.show('<iframe src="/inner" style="position:absolute;left:100px;top:200px;border:5px solid;padding:3px;width:400px;height:300px"></iframe>');
    expect(await stage.look(ask())).toMatchObject({kind: 'found', box: {x: 138, y: 248, width: 100, height: 20}});
  });

  test('as a button rather than the container that a faulty selector matches', async ({stage}) => {
    await stage.show(`<div class="menu"><span>张三</span><a href="#">退出登录</a></div>`);
    expect(await stage.look(ask({signals: [{by: 'css', selector: '.menu'}]}))).toMatchObject({kind: 'found', name: '退出登录'});
  });

  test('as the button of the dialog, not the same button of the page below', async ({stage}) => {
    await stage.show(button + sheet('', `<div role="dialog" style="padding:300px">${button}</div>`));
    const sighting = await stage.look(ask());
    expect(sighting).toMatchObject({kind: 'found'});
    if (sighting.kind === 'found') expect(sighting.box.y).toBeGreaterThan(200);
  });

  test('as the one of three copies that shows', async ({stage}) => {
    await stage.show(`<div hidden>${button}</div>${button}<div style="height:0;overflow:hidden">${button}</div>`);
    expect(await stage.look(ask())).toMatchObject({kind: 'found'});
  });

  test('as one thing where the page prints it twice: the same words that lead to the same place', async ({stage}) => {
    const link = '<a href="/logout">退出登录</a>';
    await stage.show(`<header>${link}</header><footer>${link}</footer>`);
    expect(await stage.look(ask())).toMatchObject({kind: 'found'});
  });

  test('below the fold of the window', async ({stage}) => {
    await stage.show(`<div style="height:3000px"></div>${button}`);
    expect(await stage.look(ask())).toMatchObject({kind: 'found'});
  });

  test('under our own panel', async ({stage}) => {
    await stage.show(`${button}<exit-guide style="position:fixed;inset:0;background:#fff"></exit-guide>`);
    expect(await stage.look(ask())).toMatchObject({kind: 'found'});
  });

  test('where the vendor calls it by a word that vetoes others', async ({stage}) => {
    await stage.show('<a href="#">切换账号</a>');
    expect(await stage.look(ask({label: {'zh-CN': {text: '切换账号', verified: 'x'}}}))).toMatchObject({kind: 'found'});
  });

  test('as a box to tick that is drawn by its label', async ({stage}) => {
    await stage.show('<label style="display:block;width:200px"><input type="checkbox" style="opacity:0;position:absolute"> 退出登录</label>');
    expect(await stage.look(ask({signals: [{by: 'role', role: 'checkbox'}]}))).toMatchObject({kind: 'found'});
  });
});

test.describe('what is wrong is declined', () => {
  for (const [what, html] of [
    ['退出企业', '<button>退出企业</button>'],
    ['注销账号', '<a href="#">注销账号</a>'],
    ['Delete account', '<button>Delete account</button>'],
    ['words of which ours are a part', '<button>退出登录所有终端</button><button><b>退出登录</b>并解散</button>'],
    ['a heading', '<h2>退出登录</h2><p>退出登录</p>'],
    ['a question', '<div class="item">退出登录？</div>'],
    ['our own panel', '<exit-guide><button>退出登录</button></exit-guide>'],
    ['nothing', '<button>保存</button>'],
  ] as const)
    test(`${what}: missing`, async ({stage}) => {
      await stage.show(html);
      expect(await stage.look(ask())).toEqual({kind: 'missing'});
    });

  test('a selector that matches a control with words that veto', async ({stage}) => {
    await stage.show('<button class="out">Log out of all devices</button>');
    expect(await stage.look(ask({signals: [{by: 'css', selector: '.out'}]}))).toEqual({kind: 'missing'});
  });

  test('a selector whose control has our words and more: a history, a setting', async ({stage}) => {
    await stage.show('<button id="out">退出登录记录表</button>');
    expect(await stage.look(ask({signals: [{by: 'id', value: 'out'}]}))).toMatchObject({kind: 'missing'});
  });

  test('a title that vetoes', async ({stage}) => {
    await stage.show('<button title="Log out of all devices">Log out</button>');
    expect(await stage.look(ask())).toEqual({kind: 'missing'});
  });

  test('a selector that no browser can read', async ({stage}) => {
    await stage.show('<button>x</button>');
    expect(await stage.look(ask({signals: [{by: 'css', selector: 'button:::nope'}]}))).toEqual({kind: 'missing'});
  });

  test('a selector whose control has other words is not sure', async ({stage}) => {
    await stage.show('<button class="out">设置</button>');
    expect(await stage.look(ask({signals: [{by: 'css', selector: '.out'}]}))).toMatchObject({kind: 'found', sure: false});
  });

  test('two that are alike: ambiguous', async ({stage}) => {
    await stage.show(`${button}<hr>${button}`);
    expect(await stage.look(ask())).toEqual({kind: 'ambiguous', count: 2});
  });

  test('disabled', async ({stage}) => {
    await stage.show('<fieldset disabled><button>退出登录</button></fieldset>');
    expect(await stage.look(ask())).toMatchObject({kind: 'disabled'});
    await stage.show('<ul><li role="menuitem" aria-disabled="true">退出登录</li></ul>');
    expect(await stage.look(ask())).toMatchObject({kind: 'disabled'});
  });

  test('covered, and says by what', async ({stage}) => {
    await stage.show(button + sheet('', '<div role="dialog" aria-label="Cookies" style="width:100%;height:100%"><p>…</p></div>'));
    expect(await stage.look(ask())).toMatchObject({kind: 'covered', by: 'Cookies'});
  });

  for (const [what, style] of [
    ['not displayed', 'display:none'],
    ['invisible', 'visibility:hidden'],
    ['see-through', 'opacity:0'],
    ['folded', 'height:0;overflow:hidden'],
    ['out of the window', 'position:fixed;left:-500px;width:300px'],
    ['for screen readers alone', 'position:absolute;width:1px;height:1px;overflow:hidden'],
    ['scrolled away in a list', 'height:20px;overflow:auto;padding-top:300px;box-sizing:border-box;max-height:20px'],
  ] as const)
    test(`hidden: ${what}`, async ({stage}) => {
      await stage.show(`<div style="${style}">${button}</div>`);
      expect(await stage.look(ask())).toEqual({kind: 'hidden'});
    });

  test('hidden rather than a weak word that shows', async ({stage}) => {
    await stage.show('<ul><li>退出登录</li></ul><div hidden><a id="out" href="#">退出登录</a></div>');
    expect(await stage.look(ask({signals: [{by: 'id', value: 'out'}]}))).toEqual({kind: 'hidden'});
  });

  test('out of reach in a frame of another origin', async ({stage}) => {
    await stage.show(`<iframe src="${stage.foreign}/crm" width="600" height="400"></iframe>`);
    await expect.poll(() => stage.look(ask({label: {en: {text: 'no such', verified: 'x'}}}))).toEqual({kind: 'out-of-reach', why: 'foreign-frame'});
  });

  test('out of reach in a closed shadow root', async ({stage}) => {
    await stage.show('<x-menu style="display:block;width:200px;height:50px"></x-menu>', {
      script: `customElements.define('x-menu', class extends HTMLElement { constructor() { super(); this.attachShadow({mode: 'closed'}).innerHTML = '<button>退出登录</button>' } })`,
    });
    expect(await stage.look(ask())).toEqual({kind: 'out-of-reach', why: 'closed-root'});
  });

  test('looking leaves the page as it was', async ({stage}) => {
    await stage.show(`<div class="menu">${button}</div><iframe src="/inner"></iframe>`);
    const before = await stage.page.content();
    await stage.look(ask());
    expect(await stage.page.content()).toBe(before);
  });
});
