import {leave, names, type, watch, work} from './reader.ts';
import {expect, test} from './stage.ts';

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

test('what was changed before we came is seen where the HTML tells; what script filled in is no change @chromium', async ({stage}) => {
  await stage.show('<input id="a" aria-label="名称" value="甲"><select><option>1<option selected>2</select>');
  await stage.page.fill('#a', '乙');
  await watch(stage);
  expect(await names(stage)).toEqual(['名称']);
  // As Vue makes it: the value is set, the attribute never is.
  await stage.show('<div id="app" data-v-app><input id="a"><select><option>1<option>2</select></div>', {
    script: `document.querySelector('#a').value = '甲'; document.querySelector('select').selectedIndex = 1`,
  });
  await watch(stage);
  expect(await work(stage)).toEqual({kind: 'nothing-seen'});
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
    // Where no key was ever pressed, a guard that holds back says nothing.
    await stage.page.keyboard.press('Shift');
    expect(await work(stage, {ask: true})).toEqual({kind: 'unsaved', fields: [], why: 'guard'});
    await stage.page.evaluate(`addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), true); onbeforeunload = null`);
  });

test('a guard in a frame answers; one that holds nobody back says nothing', async ({stage}) => {
  stage.serve('/inner', `<!doctype html><script>addEventListener('beforeunload', (event) => location.hash && event.preventDefault())</script>`);
  await stage.show('<iframe src="/inner"></iframe>', {script: `addEventListener('beforeunload', () => {})`});
  await stage.page.keyboard.press('Shift');
  expect(await work(stage, {ask: true})).toEqual({kind: 'nothing-seen'});
  await stage.page.evaluate(`frames[0].location.hash = 'x'`);
  expect(await work(stage, {ask: true})).toMatchObject({why: 'guard'});
  await stage.page.evaluate(`frames[0].location.hash = ''`);
});

test('what cannot be seen is said', async ({stage}) => {
  await stage.show(`<iframe src="${stage.foreign}/crm?" width="600" height="400"></iframe>`);
  await expect.poll(() => work(stage)).toEqual({kind: 'cannot-see', why: 'foreign-frame', fields: []});
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

test('a field that the reader was in before we came is named where nothing tells what it held, and not called unsaved', async ({stage}) => {
  // As React makes it: the attribute follows the value.
  const script = `const a = document.querySelector('#a'); a.__reactFiber$x = {}; a.addEventListener('input', () => a.setAttribute('value', a.value))`;
  await stage.show('<input id="a" aria-label="名称" value="甲"><input id="b" aria-label="备注" value="乙">', {script});
  await type(stage, '#a');
  await leave(stage);
  await watch(stage);
  expect(await work(stage)).toMatchObject({kind: 'cannot-see', why: 'late', fields: [{name: '名称'}]});
  // Taken up again after we came, and only that taken back.
  await type(stage, '#a', 'x');
  expect(await names(stage)).toEqual(['名称']);
  await stage.page.keyboard.press('Backspace');
  expect(await work(stage)).toMatchObject({kind: 'cannot-see', why: 'late', fields: [{name: '名称'}]});
});

test('a form that script filled in is not called unsaved for a field that was typed in and put back before we came', async ({stage}) => {
  await stage.show('<form><label>名称 <input id="a"></label><label>备注 <input id="b"></label></form>', {
    script: `document.querySelector('#a').value = '甲'; document.querySelector('#b').value = '乙'`,
  });
  await stage.page.locator('#a').press('End');
  await stage.page.keyboard.type('n');
  await stage.page.keyboard.press('Backspace');
  await leave(stage);
  await watch(stage);
  expect(await work(stage)).toEqual({kind: 'cannot-see', why: 'late', fields: [{id: expect.any(Number), name: '名称'}]});
});

test('an editor in a frame is called what its frame is called', async ({stage}) => {
  stage.serve('/inner', '<!doctype html><body contenteditable><p>text</p>');
  await stage.show('<label>正文</label><iframe src="/inner"></iframe>');
  await watch(stage);
  await stage.page.frameLocator('iframe').locator('body').pressSequentially('n');
  expect(await names(stage)).toEqual(['正文']);
});

test('what script took back since is not held against the reader', async ({stage}) => {
  await stage.show('<input id="a" aria-label="名称" value="甲">', {script: `document.querySelector('#a').__reactFiber$x = {}`});
  await stage.page.evaluate(`document.querySelector('#a').removeAttribute('value')`);
  await type(stage, '#a');
  await leave(stage);
  await watch(stage);
  expect(await work(stage)).toMatchObject({kind: 'cannot-see'});
  await stage.page.evaluate(`document.querySelector('#a').value = '甲'`);
  expect(await work(stage)).toEqual({kind: 'nothing-seen'});
});

test('a form that was sent is not one whose every field was edited', async ({stage}) => {
  await stage.show('<form onsubmit="return false"><input id="a" aria-label="名称"><input id="b" aria-label="备注"><button>Save</button></form>', {
    script: `document.querySelector('#b').value = '乙'`,
  });
  await type(stage, '#a');
  await stage.page.click('button');
  await watch(stage);
  expect(await work(stage)).toMatchObject({kind: 'cannot-see', why: 'late'});
});

test('Angular says itself what is changed and what is saved', async ({stage}) => {
  await stage.show('<input class="ng-pristine ng-valid" id="a" aria-label="名称"><input class="ng-dirty" id="b" aria-label="备注">', {
    script: `document.querySelector('#b').value = '乙'`,
  });
  await type(stage, '#a');
  await leave(stage);
  await watch(stage);
  expect(await names(stage)).toEqual(['备注']);
  await stage.page.evaluate(`document.querySelector('#b').className = 'ng-pristine'`);
  expect(await work(stage)).toEqual({kind: 'nothing-seen'});
});

test('what script fills in is no edit, not even with the reader in the field', async ({stage}) => {
  await stage.show('<input id="a" aria-label="名称"><button>Next</button>', {
    script: `document.querySelector('button').addEventListener('click', () => { document.querySelector('#a').value = '丙' })`,
  });
  await watch(stage);
  await stage.page.click('#a');
  // What is set in the same turn as a press is taken for a widget's answer to it: this comes in a turn of its own.
  await stage.page.evaluate(() => new Promise((done) => setTimeout(done)));
  await stage.page.evaluate(`document.querySelector('#a').value = '甲'`);
  expect(await work(stage)).toEqual({kind: 'nothing-seen'});
  await stage.page.click('button');
  expect(await work(stage)).toEqual({kind: 'nothing-seen'});
});

test('a label around a field gives its own words alone', async ({stage}) => {
  await stage.show('<label>级别 <select><option>1<option>2</select></label><label>备注 <textarea>甲</textarea></label>');
  await watch(stage);
  await stage.page.locator('select').focus();
  await stage.page.keyboard.press('ArrowDown');
  await type(stage, 'textarea');
  expect(await names(stage)).toEqual(['级别', '备注']);
});

test('a choice in a widget counts although no field of the browser tells of it', async ({stage}) => {
  const pick = `document.querySelector('[role=listbox]').addEventListener('mousedown', (event) => {
    event.preventDefault(); document.querySelector('[role=combobox]').textContent = event.target.textContent })`;
  await stage.show(
    '<label id="l">级别</label><div role="combobox" aria-labelledby="l" tabindex="0">金</div><div role="listbox" style="position:absolute;top:200px"><p>银</p><p>金</p></div>',
    {script: pick},
  );
  await watch(stage);
  await stage.page.click('[role=combobox]');
  await stage.page.getByText('银').click();
  await expect.poll(() => names(stage)).toEqual(['级别']);
  await stage.page.click('[role=combobox]');
  await stage.page.locator('[role=listbox] p', {hasText: '金'}).click();
  await expect.poll(() => names(stage)).toBe('nothing-seen');
});

test('a picked date counts, by way of the sign beside the field as well', async ({stage}) => {
  await stage.show(
    '<label for="d">日期</label><span><input id="d" class="date" readonly value="1"><i style="display:inline-block;width:20px;height:20px"></i></span><div id="days" style="position:absolute;top:200px">14</div>',
    {
      script: `document.querySelector('#days').addEventListener('click', () => { document.querySelector('#d').value = '14' })`,
    },
  );
  await watch(stage);
  await stage.page.click('i');
  await stage.page.click('#days');
  await expect.poll(() => names(stage)).toEqual(['日期']);
});

test('a switch counts whose press the page keeps to itself, so that only the click is seen', async ({stage}) => {
  await stage.show(
    '<label>VIP</label><div id="s"><input type="checkbox" aria-label="VIP" style="position:absolute;width:0;height:0;opacity:0"><span style="display:block;width:40px;height:20px"></span></div>',
    {
      script: `addEventListener('pointerdown', (event) => event.stopImmediatePropagation(), true);
      document.querySelector('#s').addEventListener('click', () => { document.querySelector('input').checked = true })`,
    },
  );
  await watch(stage);
  await stage.page.click('#s span');
  await expect.poll(() => names(stage)).toEqual(['VIP']);
});

test('text that is only made bold counts; keys that go into a field nobody sees count for what shows @chromium', async ({stage}) => {
  await stage.show(
    '<div contenteditable title="正文">甲</div><div id="e" title="代码"><pre>x</pre><textarea style="width:1px;height:1px;padding:0;border:0;opacity:0"></textarea></div>',
    {
      script: `const t = document.querySelector('textarea'); t.addEventListener('input', () => { document.querySelector('pre').textContent += t.value; t.value = '' })`,
    },
  );
  await watch(stage);
  await stage.page.locator('div[contenteditable]').click();
  await stage.page.keyboard.press('ControlOrMeta+a');
  await stage.page.keyboard.press('ControlOrMeta+b');
  expect(await names(stage)).toEqual(['正文']);
  await stage.page.locator('textarea').focus();
  await stage.page.keyboard.type('y');
  expect(await names(stage)).toEqual(['正文', '代码']);
});

test('an editor with text in it is clean as long as nothing was written anywhere', async ({stage}) => {
  const body = '<div contenteditable title="正文">甲</div><input type="search">';
  await stage.show(body);
  await leave(stage);
  await watch(stage);
  expect(await work(stage)).toEqual({kind: 'nothing-seen'});
  await stage.show(body);
  await type(stage, 'input');
  await watch(stage);
  expect(await work(stage)).toEqual({kind: 'cannot-see', why: 'late', fields: []});
});

test('what is written into a closed root is heard; what was written there before is not known', async ({stage}) => {
  await stage.show('<x-field aria-label="名称" style="display:block;width:240px"></x-field>', {
    script: `customElements.define('x-field', class extends HTMLElement { constructor() { super(); this.attachShadow({mode: 'closed'}).innerHTML = '<input>' } })`,
  });
  await watch(stage);
  expect(await work(stage)).toEqual({kind: 'cannot-see', why: 'closed-root', fields: []});
  await stage.page.locator('x-field').click({position: {x: 50, y: 10}});
  await stage.page.keyboard.type('n');
  expect(await names(stage)).toEqual(['名称']);
});

test('what is typed onto a canvas is not claimed to be seen', async ({stage}) => {
  await stage.show('<canvas tabindex="0"></canvas>');
  await watch(stage);
  await stage.page.locator('canvas').click();
  expect(await work(stage)).toEqual({kind: 'nothing-seen'});
  await stage.page.keyboard.type('n');
  expect(await work(stage)).toMatchObject({kind: 'cannot-see'});
});

test('seeking, paging and choosing rows are no work', async ({stage}) => {
  await stage.show(
    `<input id="a" placeholder="搜索客户"><input id="b" placeholder="Search contacts"><input id="c" name="q"><div class="pagination"><input id="d"></div>
    <div><table><thead><tr><th><input type="checkbox"></th></tr></thead></table><table><tbody><tr><td><input type="checkbox" id="e"></td></tr></tbody></table></div>`,
  );
  await watch(stage);
  for (const id of ['a', 'b', 'c', 'd']) await type(stage, `#${id}`);
  await stage.page.click('#e');
  expect(await work(stage)).toEqual({kind: 'nothing-seen'});
});

test('a guard that holds back who touched nothing says nothing', async ({stage}) => {
  await stage.show('', {script: `addEventListener('beforeunload', (event) => event.preventDefault())`});
  expect(await work(stage, {ask: true})).toEqual({kind: 'cannot-see', why: 'guard-always-on', fields: []});
  await stage.page.evaluate(`addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), true)`);
});
