import type {WorkReport} from '../../../widget/core/host-page.ts';
import {expect, type Stage, test} from './stage.ts';

const watch = (stage: Stage) => stage.page.evaluate(() => window.reach.watchWork(new AbortController().signal));
const work = (stage: Stage, options: {ask?: boolean; dirty?: string[]} = {}): Promise<WorkReport> =>
  stage.page.evaluate(({ask = false, dirty = []}) => window.reach.work({ask, dirty}), options);
const names = async (stage: Stage) => {
  const report = await work(stage);
  return report.kind === 'unsaved' ? report.fields.map(({name}) => name) : report.kind;
};

test('an edit is noticed by the name of its field, and forgotten once it is undone', async ({stage}) => {
  await stage.show('<label>客户名称 <input id="a" value="甲"></label><textarea aria-label="备注"></textarea><div contenteditable title="正文" style="height:30px"></div>');
  await watch(stage);
  expect(await work(stage)).toEqual({kind: 'nothing-seen'});
  await stage.page.fill('#a', '乙');
  await stage.page.locator('textarea').pressSequentially('n');
  await stage.page.locator('div').pressSequentially('y');
  expect(await names(stage)).toEqual(['客户名称', '备注', '正文']);
  await stage.page.locator('textarea').press('Backspace');
  await stage.page.fill('#a', '甲');
  expect(await names(stage)).toEqual(['正文']);
});

test('an edit is noticed where React copies the value into the attribute', async ({stage}) => {
  await stage.show('<input id="a" aria-label="名称" value="甲">', {
    script: `const a = document.querySelector('#a'); a.__reactFiber$x = {}; a.addEventListener('input', () => a.setAttribute('value', a.value))`,
  });
  await watch(stage);
  await stage.page.locator('#a').pressSequentially('n');
  expect(await names(stage)).toEqual(['名称']);
});

test('boxes, choices and files count', async ({stage}) => {
  await stage.show('<label><input type="checkbox"> 同意</label><label>级别 <select><option>1<option>2</select></label><input type="file" aria-label="附件">');
  await watch(stage);
  await stage.page.locator('label', {hasText: '同意'}).click();
  await stage.page.locator('select').focus();
  await stage.page.keyboard.press('ArrowDown');
  await stage.page.locator('[type=file]').setInputFiles({name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('x')});
  expect((await names(stage)).length).toBe(3);
});

test('an edit in a shadow root and in a frame counts', async ({stage}) => {
  stage.serve('/inner', '<!doctype html><input aria-label="内">');
  await stage.show('<x-a></x-a><iframe src="/inner"></iframe>', {script: `document.querySelector('x-a').attachShadow({mode: 'open'}).innerHTML = '<input aria-label="影">'`});
  await watch(stage);
  await stage.page.locator('x-a input').pressSequentially('n');
  await stage.page.frameLocator('iframe').locator('input').pressSequentially('n');
  expect(await names(stage)).toEqual(['影', '内']);
});

test('what was changed before we came is seen where the HTML tells, and otherwise not claimed', async ({stage}) => {
  await stage.show('<input id="a" aria-label="名称" value="甲"><select><option>1<option selected>2</select>');
  await stage.page.fill('#a', '乙');
  await watch(stage);
  expect(await names(stage)).toEqual(['名称']);
  // As Vue makes it: the value is set, the attribute never is.
  await stage.show('<div id="app" data-v-app><input id="a"><select><option>1<option>2</select></div>', {
    script: `document.querySelector('#a').value = '甲'; document.querySelector('select').selectedIndex = 1`,
  });
  await watch(stage);
  expect(await work(stage)).toEqual({kind: 'cannot-see', why: 'late'});
});

test('searching, signing in and our own panel are no work', async ({stage}) => {
  await stage.show(
    '<input type="search" id="a"><div role="search"><input id="b"></div><form><input id="c"><input type="password" id="d"></form><exit-guide><input id="e"></exit-guide><input id="f" disabled value="x"><input readonly>',
  );
  await watch(stage);
  for (const id of ['a', 'b', 'c', 'd', 'e']) await stage.page.fill(`#${id}`, 'n');
  expect(await work(stage)).toEqual({kind: 'nothing-seen'});
});

test("the vendor's own mark counts while it shows", async ({stage}) => {
  await stage.show('<i class="unsaved" hidden>*</i>');
  expect(await work(stage, {dirty: ['.unsaved', ':::nope']})).toEqual({kind: 'nothing-seen'});
  await stage.page.evaluate(`document.querySelector('i').hidden = false`);
  expect(await work(stage, {dirty: ['.unsaved']})).toEqual({kind: 'unsaved', fields: [], why: 'mark'});
});

for (const [style, script] of [
  ['preventDefault', `addEventListener('beforeunload', (event) => event.preventDefault())`],
  ['returnValue', `addEventListener('beforeunload', (event) => { event.returnValue = 'x' })`],
  ['an attribute', `onbeforeunload = () => 'x'`],
] as const)
  test(`a guard by ${style} answers when it is asked, and only then`, async ({stage}) => {
    await stage.show('', {script: `window.asked = 0; addEventListener('beforeunload', () => window.asked++); ${script}`});
    expect(await work(stage)).toEqual({kind: 'nothing-seen'});
    expect(await stage.page.evaluate('asked')).toBe(0);
    expect(await work(stage, {ask: true})).toEqual({kind: 'unsaved', fields: [], why: 'guard'});
    await stage.page.evaluate(`addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), true); onbeforeunload = null`);
  });

test('a guard in a frame answers; one that holds nobody back says nothing', async ({stage}) => {
  stage.serve('/inner', `<!doctype html><script>addEventListener('beforeunload', (event) => location.hash && event.preventDefault())</script>`);
  await stage.show('<iframe src="/inner"></iframe>', {script: `addEventListener('beforeunload', () => {})`});
  expect(await work(stage, {ask: true})).toEqual({kind: 'nothing-seen'});
  await stage.page.evaluate(`frames[0].location.hash = 'x'`);
  expect(await work(stage, {ask: true})).toMatchObject({why: 'guard'});
  await stage.page.evaluate(`frames[0].location.hash = ''`);
});

test('what cannot be seen is said', async ({stage}) => {
  await stage.show(`<iframe src="${stage.foreign}/crm?" width="600" height="400"></iframe>`);
  await expect.poll(() => work(stage)).toEqual({kind: 'cannot-see', why: 'foreign-frame'});
});

test('going to a field brings it into view and gives it the focus', async ({stage}) => {
  await stage.show('<div style="height:3000px"></div><input id="a" aria-label="名称">');
  await watch(stage);
  await stage.page.fill('#a', 'n');
  await stage.page.evaluate(() => {
    (document.activeElement as HTMLElement).blur();
    scrollTo(0, 0);
    const report = window.reach.work({ask: false, dirty: []});
    if (report.kind === 'unsaved') for (const field of report.fields) window.reach.goToField(field);
  });
  expect(await stage.page.evaluate(() => [document.activeElement?.id, scrollY > 1000])).toEqual(['a', true]);
});
