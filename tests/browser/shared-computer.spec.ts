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
        for (const row of await panel.receipt().locator('.beyond').allInnerTexts()) expect(row).toContain(word('outOfReach'));
      });
    }
  });
}
