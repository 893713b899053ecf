import type {Query, Sighting} from '../../../widget/core/host-page.ts';
import {ask, expect, type Stage, test} from './stage.ts';

const button = '<button id="out">退出登录</button>';
const query = ask({signals: [{by: 'id', value: 'out'}]});

/** Follows, and keeps what is told in `window.told`. */
const follow = (stage: Stage, wanted: Query) =>
  stage.page.evaluate((asked) => {
    const end = new AbortController();
    Object.assign(window, {end});
    window.reach.follow(asked, (sighting) => window.told.push(sighting), end.signal);
  }, wanted);

const last = (stage: Stage) => stage.page.evaluate(() => window.told.at(-1) as Sighting);
const frames = (stage: Stage, count = 3) =>
  stage.page.evaluate(async (left) => {
    for (let frame = 0; frame < left; frame++) await new Promise(requestAnimationFrame);
  }, count);
/** Changes the page and tells what was last said some frames later. */
const after = async (stage: Stage, change: string, count = 3): Promise<Sighting> => {
  await stage.page.evaluate(change);
  await frames(stage, count);
  return last(stage);
};

test('tells at once, and again only when something changed', async ({stage}) => {
  await stage.show(button);
  await follow(stage, query);
  expect(await stage.page.evaluate(() => window.told.length)).toBe(1);
  await frames(stage, 10);
  expect(await stage.page.evaluate(() => window.told.length)).toBe(1);
});

test('goes with a control that moves, scrolls or is made anew', async ({stage}) => {
  await stage.show(`<div style="height:100px"></div><div id="home">${button}</div><div style="height:3000px"></div>`);
  await follow(stage, query);
  const start = await last(stage);
  if (start.kind !== 'found') throw new Error(start.kind);
  expect(await after(stage, `document.querySelector('#out').style.marginLeft = '50px'`)).toMatchObject({kind: 'found', box: {x: start.box.x + 50}});
  expect(await after(stage, `scrollTo(0, 40)`)).toMatchObject({kind: 'found', box: {y: start.box.y - 40}});
  expect(await after(stage, `document.querySelector('#home').innerHTML = '<button id="out">退出登录</button>'`)).toMatchObject({kind: 'found', box: start.box && {x: start.box.x}});
  expect(await after(stage, `document.querySelector('#home').innerHTML = ''`)).toEqual({kind: 'missing'});
});

test('sees a control that is made anew at every frame', async ({stage}) => {
  await stage.show(`<div id="home"></div>`, {script: `(function again() { document.querySelector('#home').innerHTML = '${button}'; requestAnimationFrame(again) })()`});
  await follow(stage, query);
  await frames(stage, 30);
  expect(await stage.page.evaluate(() => window.told.every((sighting) => (sighting as Sighting).kind === 'found'))).toBe(true);
});

test('waits for a control that comes late, also in a shadow root, and for one that a class shows', async ({stage}) => {
  await stage.show(`<style>.shut { display: none }</style><x-a></x-a><div class="shut">${button}</div>`);
  await follow(stage, query);
  expect(await last(stage)).toEqual({kind: 'hidden'});
  await stage.page.evaluate(`document.querySelector('.shut').className = ''`);
  await expect.poll(() => last(stage)).toMatchObject({kind: 'found'});
  await stage.page.evaluate(`document.querySelector('#out').remove(); document.querySelector('x-a').attachShadow({mode: 'open'}).innerHTML = '${button}'`);
  await expect.poll(() => last(stage)).toMatchObject({kind: 'found'});
});

test('tells when something comes over it', async ({stage}) => {
  await stage.show(button);
  await follow(stage, query);
  await stage.page.evaluate(`document.body.insertAdjacentHTML('beforeend', '<div id="over" style="position:fixed;inset:0"></div>')`);
  await expect.poll(() => last(stage)).toMatchObject({kind: 'covered'});
  await stage.page.evaluate(`document.querySelector('#over').remove()`);
  await expect.poll(() => last(stage)).toMatchObject({kind: 'found'});
});

test('ends with its signal', async ({stage}) => {
  await stage.show(button);
  await follow(stage, query);
  // Another that goes on shows when the first would have told.
  await stage.page.evaluate((wanted) => {
    Object.assign(window, {others: []});
    window.reach.follow(wanted, (sighting) => (window as unknown as {others: string[]}).others.push(sighting.kind), new AbortController().signal);
  }, query);
  await stage.page.evaluate(`end.abort(); document.querySelector('#out').remove()`);
  await expect.poll(() => stage.page.evaluate(() => (window as unknown as {others: string[]}).others.at(-1))).toBe('missing');
  expect(await stage.page.evaluate(() => window.told.length)).toBe(1);
});

test.describe('presses', () => {
  const watch = (stage: Stage, wanted: Query) =>
    stage.page.evaluate((asked) => window.reach.onPress(asked, () => window.told.push('pressed'), new AbortController().signal), wanted);
  const told = (stage: Stage) => stage.page.evaluate(() => window.told);

  test('by mouse and by keyboard are told, those of script and of others are not', async ({stage}) => {
    await stage.show(`${button}<button id="other">保存</button>`);
    await watch(stage, query);
    await stage.page.click('#other');
    await stage.page.evaluate(`document.querySelector('#out').click()`);
    expect(await told(stage)).toEqual([]);
    await stage.page.click('#out');
    await stage.page.keyboard.press('Enter');
    expect(await told(stage)).toEqual(['pressed', 'pressed']);
  });

  test('on the item around the word, and where the page stops the event at once', async ({stage}) => {
    await stage.show('<ul><li class="item" style="padding:20px"><span>退出登录</span></li></ul>', {script: `addEventListener('click', (event) => event.stopPropagation(), true)`});
    await watch(stage, ask());
    await stage.page.click('li', {position: {x: 3, y: 3}});
    expect(await told(stage)).toEqual(['pressed']);
  });

  test('by keyboard on what only plays the button, in a frame too; typing is none', async ({stage}) => {
    const item = '<div role="menuitem" tabindex="0">退出登录</div><input>';
    stage.serve('/inner', `<!doctype html>${item}`);
    await stage.show('<iframe src="/inner"></iframe>');
    await watch(stage, ask());
    const frame = stage.page.frameLocator('iframe');
    await frame.locator('input').pressSequentially('a b');
    expect(await told(stage)).toEqual([]);
    await frame.locator('div').focus();
    await stage.page.keyboard.press('Enter');
    expect(await told(stage)).toEqual(['pressed']);
  });

  test('of a menu that begins to close at the touch', async ({stage}) => {
    await stage.show(button, {script: `document.querySelector('#out').addEventListener('pointerdown', ({currentTarget}) => (currentTarget.style.opacity = 0))`});
    await watch(stage, query);
    await stage.page.click('#out');
    expect(await told(stage)).toEqual(['pressed']);
  });

  test('in a frame that came later, and in a shadow root', async ({stage}) => {
    stage.serve('/inner', `<!doctype html>${button}`);
    await stage.show('<x-a></x-a>', {script: `document.querySelector('x-a').attachShadow({mode: 'open'}).innerHTML = '<button>保存</button>'`});
    await watch(stage, query);
    await watch(stage, ask({label: {en: {text: '保存', verified: 'x'}}}));
    await stage.page.evaluate(`document.body.insertAdjacentHTML('beforeend', '<iframe src="/inner"></iframe>')`);
    await stage.page.frameLocator('iframe').locator('#out').click();
    await stage.page.locator('x-a button').click();
    expect(await told(stage)).toEqual(['pressed', 'pressed']);
  });
});

test('going to a control scrolls there and moves the focus, and changes no attribute', async ({stage}) => {
  await stage.show(`<div style="height:3000px"></div>${button}`);
  const before = await stage.page.content();
  expect(await stage.page.evaluate((asked) => window.reach.goTo(asked), query)).toBe(true);
  expect(await stage.page.evaluate(() => document.activeElement?.id)).toBe('out');
  expect(await stage.look(query)).toMatchObject({kind: 'found'});
  expect(await stage.page.evaluate(() => scrollY)).toBeGreaterThan(1000);
  expect(await stage.page.content()).toBe(before);
  expect(await stage.page.evaluate((asked) => window.reach.goTo(asked), ask({label: {en: {text: 'none such', verified: 'x'}}}))).toBe(false);
});
