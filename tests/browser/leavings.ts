import type {Page} from 'playwright/test';
import type {Leaving} from '../../content/plan/powers.ts';

/** What lies in the browser, counted by the page itself and not by the widget. */
export const countInPage = (page: Page): Promise<Record<Exclude<Leaving, 'httpOnly' | 'httpCache'>, number>> =>
  page.evaluate(async () => ({
    cookies: document.cookie.split('; ').filter(Boolean).length,
    localStorage: localStorage.length,
    sessionStorage: sessionStorage.length,
    indexedDB: (await indexedDB.databases()).length,
    cacheStorage: (await caches.keys()).length,
    serviceWorkers: (await navigator.serviceWorker.getRegistrations()).length,
    files: (await Array.fromAsync((await navigator.storage.getDirectory()).keys())).length,
  }));

/** A page of another site that leaves one of everything, so that a test can see whether it stays. */
export const leaveOneOfEach = async (page: Page): Promise<void> => {
  await page.evaluate(async () => {
    // biome-ignore lint/suspicious/noDocumentCookie: `cookieStore` is missing in some of the browsers under test.
    document.cookie = 'seen=1;path=/;max-age=9999';
    localStorage.setItem('seen', '1');
    sessionStorage.setItem('seen', '1');
    await new Promise((settle, fail) =>
      Object.assign(indexedDB.open('seen'), {onsuccess: (event: Event) => settle((event.target as IDBOpenDBRequest).result.close()), onerror: fail}),
    );
    await (await caches.open('seen')).put('/seen', new Response('1'));
    await navigator.serviceWorker.register('/sw.js', {scope: '/offline/'});
    const writable = await (await (await navigator.storage.getDirectory()).getFileHandle('seen', {create: true})).createWritable();
    await writable.write('1');
    await writable.close();
  });
};
