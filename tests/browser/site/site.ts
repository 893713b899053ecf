import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join, normalize} from 'node:path';
import {test as base, expect, type Page} from 'playwright/test';

/** The finished build that is visited. */
export const dist = process.env['EXIT_GUIDE_DIST'] ?? 'dist';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Serves the build as any plain server of files would: a folder is its `index.html`, the rest is 404. */
async function serve(folder: string): Promise<{origin: string; close: () => Promise<void>}> {
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost');
    const file = normalize(decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname));
    try {
      const body = readFileSync(join(folder, file));
      response.writeHead(200, {'content-type': types[extname(file)] ?? 'application/octet-stream', 'cache-control': 'no-cache'}).end(body);
    } catch {
      response.writeHead(404, {'content-type': 'text/plain'}).end('no such file');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** `page.goto('/en/')` goes to the build; each worker serves it to itself. */
export const test = base.extend<object, {site: string}>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
    async ({}, use) => {
      const {origin, close} = await serve(dist);
      await use(origin);
      await close();
    },
    {scope: 'worker'},
  ],
  baseURL: ({site}, use) => use(site),
});
export {expect};

export const codes = ['zh-cn', 'zh-tw', 'en'] as const;
export type Code = (typeof codes)[number];

/** `npm run test:all` looks at every page in every language; `npm test` at each in one, in turn. */
export const everything = process.env['EXIT_GUIDE_ALL'] === '1';
export const inTurn = <T>(choices: readonly T[], index: number): readonly T[] => (everything ? choices : choices.slice(index % choices.length).slice(0, 1));

/** One page of every type, by its address below the locale. A query and a hash make the page show what it can. */
const addresses: Readonly<Record<string, string>> = {
  home: '',
  'list of guides': 'guides/',
  guide: 'guides/salesforce/',
  'guide for any CRM': 'guides/any-crm/',
  'list of sources': 'guides/salesforce/sources/',
  'list of situations': 'situations/',
  situation: 'situations/shared-computer/',
  'situation elsewhere': 'situations/left-signed-in/',
  'situation that is a fork': 'situations/delete-account/',
  'list of browsers': 'browsers/',
  browser: 'browsers/chrome/',
  'list of sign-in accounts': 'identity/',
  'sign-in account': 'identity/microsoft/',
  'list of topics': 'topics/',
  topic: 'topics/account-security/',
  'list of questions': 'faq/',
  question: 'faq/cancel-account-or-sign-out/',
  'table of what is known': 'coverage/',
  search: 'search/?q=注销',
  'companion page': 'continue/#v=hubspot&s=shared-computer',
  'page for support teams': 'embed/start/',
  'sample CRM': 'demo/',
  'page for the security review': 'embed/security/',
  'page for programs': 'embed/api/',
};
export const kinds = Object.keys(addresses);
export const addressOf = (kind: string, code: Code): string => `/${code}/${addresses[kind] ?? ''}`;

/** Waits until no answer will be added any more. The engine is WebAssembly, which a busy machine is slow to start. */
export const searched = (page: Page): Promise<void> => expect(page.locator('[data-results]')).toHaveAttribute('data-state', 'done', {timeout: 30_000});

/** Opens a page and waits until it is all there. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  if (path.includes('/search/')) await searched(page);
  if (path.includes('/continue/#')) await expect(page.locator('[data-plan-place] li').first()).toBeVisible();
}

/** Opens everything that is folded, so that nothing goes unseen. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) {
      // Those of one name close each other.
      details.removeAttribute('name');
      details.open = true;
    }
  });
}
