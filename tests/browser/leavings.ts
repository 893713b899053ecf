import type {Page} from 'playwright/test';
import type {Leaving} from '../../content/plan/powers.ts';

export type Counts = Record<Exclude<Leaving, 'httpOnly' | 'httpCache'>, number>;

/** Functions of the page, as text: they are run by Playwright and by WebDriver BiDi alike. */
const count = `(async () => ({
  cookies: document.cookie.split('; ').filter(Boolean).length,
  localStorage: localStorage.length,
  sessionStorage: sessionStorage.length,
  indexedDB: (await indexedDB.databases()).length,
  cacheStorage: (await caches.keys()).length,
  serviceWorkers: (await navigator.serviceWorker.getRegistrations()).length,
  files: (await Array.fromAsync((await navigator.storage.getDirectory()).keys())).length,
}))()`;

const leave = `(async () => {
  document.cookie = 'seen=1;path=/;max-age=9999';
  localStorage.setItem('seen', '1');
  sessionStorage.setItem('seen', '1');
  await new Promise((settle, fail) => Object.assign(indexedDB.open('seen'), {onsuccess: ({target}) => settle(target.result.close()), onerror: fail}));
  await (await caches.open('seen')).put('/seen', new Response('1'));
  await navigator.serviceWorker.register('/sw.js', {scope: '/offline/'});
  const writable = await (await (await navigator.storage.getDirectory()).getFileHandle('seen', {create: true})).createWritable();
  await writable.write('1');
  await writable.close();
})()`;

export const countFor = {count, leave};

/** What lies in the browser, counted by the page itself and not by the widget. */
export const countInPage = (page: Page): Promise<Counts> => page.evaluate(count);

/** Leaves one of everything, so that a test can see whether it stays. */
export const leaveOneOfEach = (page: Page): Promise<unknown> => page.evaluate(leave);
