import {expect, test} from 'playwright/test';
import type {Hosts} from '../hosts/serve.ts';
import {courseOver, demoNames, startDemoCrms} from './crms.ts';
import {walkToProof, walkToReceipt} from './walk.ts';

for (const locale of ['zh-CN', 'en']) {
  test.describe(`shared-computer in ${locale}`, () => {
    let hosts: Hosts;
    test.beforeAll(async () => {
      hosts = await startDemoCrms({attributes: {locale}});
    });
    test.afterAll(() => hosts.close());

    for (const name of demoNames) {
      test(`${name}: from the launcher to a receipt that says seen${locale === 'zh-CN' && name === 'fxiaoke' ? ' @firefox' : ''}${locale === 'en' && name !== 'lightning' ? ' @all' : ''}`, async ({
        page,
      }) => {
        const host = hosts[name];
        host.forget();
        const {panel, word} = await walkToProof(page, courseOver(host), locale);
        await expect(panel.root.getByText(word('server-out'))).toBeVisible();
        expect(host.alive(), 'the server says that the session is dead').toEqual([]);
        expect(host.sessions().length).toBeGreaterThan(0);
        await walkToReceipt(panel, word);
        await expect(panel.receipt()).toHaveAttribute('data-verdict', 'seen');
        // By the page's own account nothing is left that script can reach.
        expect(await page.evaluate(() => ({local: localStorage.length, session: sessionStorage.length, cookie: document.cookie}))).toEqual({local: 0, session: 0, cookie: ''});
        // What script cannot clear is told as it is: hidden cookies cannot be looked at, the page's files in the cache can.
        await expect(panel.receipt().locator('tr[data-kind=httpOnly]')).toContainText(word('outOfReach').replace('{mark}', ''));
        await expect(panel.receipt().locator('tr[data-kind=httpCache]')).toContainText(word('state-still-there'));
      });
    }
  });
}
