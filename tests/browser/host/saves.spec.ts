import type {ServerResponse} from 'node:http';
import {leave, names, type, watch, work} from './reader.ts';
import {expect, type Stage, test} from './stage.ts';

/** A server that keeps what it is sent, or refuses. */
const answer = (stage: Stage, status = 200) => stage.answer('/api', (_, response) => response.writeHead(status, {'content-type': 'application/json'}).end('{}'));
/** How an app saves: it sends, and then says how that went. */
const saves = `const say = (text) => { document.querySelector('[role=status]').textContent = text };
  const send = () => fetch('/api', {method: 'PUT', body: '{}'}).then((answer) => say(answer.ok ? 'Saved' : 'Could not save'));`;

test('what was sent and told to be saved is clean, until it is edited again', async ({stage}) => {
  answer(stage);
  await stage.show('<form><input aria-label="名称" value="甲"><button>Save</button></form><p role="status"></p>', {
    script: `${saves} document.querySelector('form').addEventListener('submit', (event) => { event.preventDefault(); send() })`,
  });
  await watch(stage);
  await type(stage, 'input');
  await stage.page.click('button');
  await stage.page.getByText('Saved').waitFor();
  await expect.poll(() => work(stage)).toEqual({kind: 'nothing-seen'});
  await type(stage, 'input');
  expect(await names(stage)).toEqual(['名称']);
  await stage.page.keyboard.press('Backspace');
  expect(await work(stage)).toEqual({kind: 'nothing-seen'});
});

test('what was refused is not saved', async ({stage}) => {
  answer(stage, 500);
  await stage.show('<input aria-label="名称" value="甲"><button>Save</button><p role="status"></p>', {
    script: `${saves} document.querySelector('button').addEventListener('click', send)`,
  });
  await watch(stage);
  await type(stage, 'input');
  await stage.page.click('button');
  await stage.page.getByText('Could not save').waitFor();
  expect(await names(stage)).toEqual(['名称']);
});

test('what was said after something else was sent says nothing of this', async ({stage}) => {
  answer(stage);
  await stage.show(
    '<form id="f"><input id="a" aria-label="名称" value="甲"></form><section><textarea aria-label="评论"></textarea><button>Save</button></section><p role="status"></p>',
    {
      script: `${saves} document.querySelector('button').addEventListener('click', send)`,
    },
  );
  await watch(stage);
  await type(stage, '#a');
  await type(stage, 'textarea');
  await stage.page.click('button');
  await stage.page.getByText('Saved').waitFor();
  await expect.poll(() => names(stage)).toEqual(['名称']);
});

test('a file sent or a link copied is no saving', async ({stage}) => {
  answer(stage);
  await stage.show('<input aria-label="名称" value="甲"><button>Upload</button><p role="status"></p>', {
    script: `${saves} document.querySelector('button').addEventListener('click', () => fetch('/api', {method: 'POST'}).then(() => say('Uploaded successfully')))`,
  });
  await watch(stage);
  await type(stage, 'input');
  await stage.page.click('button');
  await stage.page.getByText('Uploaded').waitFor();
  expect(await names(stage)).toEqual(['名称']);
});

test('a field that sends itself is clean once that has arrived', async ({stage}) => {
  answer(stage);
  await stage.show('<input aria-label="名称" value="甲" hx-put="/api">', {
    script: `document.querySelector('input').addEventListener('change', async () => { await fetch('/api', {method: 'PUT'}); document.title = 'sent' })`,
  });
  await watch(stage);
  await type(stage, 'input');
  expect(await names(stage)).toEqual(['名称']);
  await leave(stage);
  await expect.poll(() => stage.page.title()).toBe('sent');
  await expect.poll(() => work(stage)).toEqual({kind: 'nothing-seen'});
});

const dialog = `<div role="dialog"><input aria-label="名称" value="甲"><button id="save">保 存</button><button id="cancel">取消</button></div><button id="away">Away</button>`;
const closes = `const close = () => document.querySelector('[role=dialog]').remove();
  document.querySelector('#save').addEventListener('click', () => fetch('/api', {method: 'PUT'}).then(close));
  document.querySelector('#cancel').addEventListener('click', close); document.querySelector('#away').addEventListener('click', close);`;
for (const [how, button, kind] of [
  ['saved', '#save', 'nothing-seen'],
  ['cancelled', '#cancel', 'nothing-seen'],
  ['taken away by something else', '#away', 'unsaved'],
] as const)
  test(`a dialog that was edited and ${how} is told as ${kind}`, async ({stage}) => {
    answer(stage);
    await stage.show(dialog, {script: closes});
    await watch(stage);
    await type(stage, 'input');
    expect(await names(stage)).toEqual(['名称']);
    await stage.page.click(button);
    await stage.page.locator('[role=dialog]').waitFor({state: 'detached'});
    await expect.poll(async () => (await work(stage)).kind).toBe(kind);
  });

test('a dialog that closed before it has sent is still sending', async ({stage}) => {
  const asked = new Promise<ServerResponse>((tell) => stage.answer('/api', (_, response) => tell(response)));
  await stage.show(dialog, {script: closes.replace(`fetch('/api', {method: 'PUT'}).then(close)`, `(close(), fetch('/api', {method: 'PUT'}))`)});
  await watch(stage);
  await type(stage, 'input');
  await stage.page.click('#save');
  expect(await work(stage)).toEqual({kind: 'unsaved', why: 'request', fields: []});
  (await asked).writeHead(200).end();
  await expect.poll(() => work(stage)).toEqual({kind: 'nothing-seen'});
});

test('a field that left the page unsaved is named, and known again when it comes back', async ({stage}) => {
  await stage.show('<div id="row"><input name="a" aria-label="名称" value="甲"></div>');
  await watch(stage);
  await type(stage, 'input');
  await stage.page.evaluate(`window.text = document.querySelector('input').value; document.querySelector('#row').innerHTML = ''`);
  expect(await names(stage)).toEqual(['名称']);
  await stage.page.evaluate(`document.querySelector('#row').innerHTML = '<input name="a" aria-label="名称">'; document.querySelector('input').value = text`);
  expect(await names(stage)).toEqual(['名称']);
  await stage.page.locator('input').click();
  await stage.page.keyboard.press('End');
  await stage.page.keyboard.press('Backspace');
  expect(await work(stage)).toEqual({kind: 'nothing-seen'});
});
