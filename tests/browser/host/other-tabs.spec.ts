import type {Page} from 'playwright/test';
import {names, type, watch, work} from './reader.ts';
import {expect, type Stage, test} from './stage.ts';

/** Another tab of the same page, with the guide open and something typed. */
async function workElsewhere(stage: Stage): Promise<Page> {
  const page = await stage.page.context().newPage();
  await page.goto(`${stage.origin}/crm`);
  await page.evaluate(async () => {
    const {hostPage} = (await import('/host-page.js' as string)) as {hostPage: (options: {own: () => undefined}) => typeof window.host};
    const watching = new AbortController();
    window.reach = await hostPage({own: () => undefined}).reach();
    window.reach.watchWork(watching.signal);
    Object.assign(window, {stop: () => watching.abort()});
  });
  expect(await work(stage)).toEqual({kind: 'nothing-seen'});
  await page.locator('input').click();
  await page.keyboard.type('n');
  await expect.poll(() => work(stage)).toEqual({kind: 'unsaved', why: 'other-tab', fields: []});
  return page;
}

/** Until a question of now has surely been answered, by the page's own clock. */
const answered = async (stage: Stage): Promise<void> => {
  const since = await stage.page.evaluate(() => performance.now());
  await stage.page.waitForFunction((from) => performance.now() > from + 400, since);
};

test('another tab says that it holds unsaved work, and is believed until it does not say so again', async ({stage}) => {
  await stage.show('<input aria-label="名称">');
  await watch(stage);
  const page = await workElsewhere(stage);
  await page.close();
  await expect.poll(() => work(stage, {ask: true})).toEqual({kind: 'nothing-seen'});
});

test('two questions in a row are both answered by another tab @firefox', async ({stage}) => {
  await stage.show('<input aria-label="名称">');
  await watch(stage);
  const page = await workElsewhere(stage);
  await answered(stage);
  for (let time = 0; time < 2; time += 1) await work(stage, {ask: true});
  await answered(stage);
  expect(await work(stage)).toEqual({kind: 'unsaved', why: 'other-tab', fields: []});
  await page.close();
});

test('a tab that goes right after it was asked counts no more @firefox', async ({stage}) => {
  await stage.show('<input aria-label="名称">');
  await watch(stage);
  const page = await workElsewhere(stage);
  await work(stage, {ask: true});
  await page.evaluate('stop()');
  await expect.poll(() => work(stage)).toEqual({kind: 'nothing-seen'});
  await page.close();
});

test('a forged message can make us more careful, and never less', async ({stage}) => {
  await stage.show('<input aria-label="名称">');
  await watch(stage);
  await stage.page.evaluate(() => {
    const forged = new BroadcastChannel('exit-guide');
    for (const message of ['saved', 'leaves', 'asks', null, {holds: false}, 'holds', 'saved', 'leaves']) forged.postMessage(message);
    Object.assign(window, {forged});
  });
  await expect.poll(() => work(stage)).toMatchObject({why: 'other-tab'});
  await type(stage, 'input');
  await stage.page.evaluate(() => {
    for (const message of ['saved', 'leaves', {holds: false}]) (window as unknown as {forged: BroadcastChannel}).forged.postMessage(message);
  });
  expect(await names(stage)).toEqual(['名称']);
});
