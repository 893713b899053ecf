import {crmNames} from './visitor.ts';
import {finish, hurryToReceipt, isSettled, proofOf, told} from './flow.ts';
import type {Plan} from './plans.ts';

/** Two tabs of one reader, and tabs that go. */
export const tabPlans = (): Plan[] =>
  crmNames.flatMap((crm): Plan[] => [
    ...(['save', 'sign-out'] as const).map(
      (stage): Plan => ({
        id: `tabs: the other one signs out, this one is at ${stage}, ${crm}`,
        crm,
        twin: `twin: at ${stage}, ${crm}`,
        expected: ['seen, seen here too'],
        run: async (visitor) => {
          await visitor.arriveAt(stage);
          const here = visitor.page;
          await visitor.openTab();
          await visitor.plant(visitor.saved('sign-out', {marks: visitor.marksUpTo('sign-out')}));
          await visitor.goto(visitor.way.app);
          await visitor.until((panel) => panel.stage === 'sign-out');
          const there = await finish(visitor, 'sign-out');
          visitor.page = here;
          await here.bringToFront();
          const {marks} = await visitor.until(isSettled);
          return `${there}, ${marks['prove']} here too`;
        },
      }),
    ),
    {
      id: `tabs: both sign out at once, ${crm}`,
      crm,
      twin: `twin: at sign-out, ${crm}`,
      expected: ['seen and seen'],
      run: async (visitor) => {
        await visitor.arriveAt('sign-out');
        const here = visitor.page;
        await visitor.openTab();
        const other = visitor.page;
        await visitor.plant(visitor.saved('sign-out', {marks: visitor.marksUpTo('sign-out')}));
        await visitor.goto(visitor.way.app);
        await visitor.until((panel) => panel.stage === 'sign-out');
        // The menu of each is open, and the last press of one comes right after that of the other.
        for (const page of [here, other]) {
          await page.bringToFront();
          for (const name of visitor.way.presses.slice(0, -1)) await page.locator(visitor.control(name)).click({timeout: 5000});
        }
        const last = visitor.control(visitor.way.presses.at(-1) ?? '');
        await other.locator(last).click({timeout: 5000, noWaitAfter: true});
        await here.bringToFront();
        // The other tab's word may come first, and this page be gone already.
        await here
          .locator(last)
          .click({timeout: 2000, noWaitAfter: true})
          .catch(() => undefined);
        visitor.page = here;
        const one = await proofOf(visitor);
        visitor.page = other;
        await other.bringToFront();
        return `${one} and ${await proofOf(visitor)}`;
      },
    },
    {
      id: `tabs: signed in again elsewhere after it was seen, ${crm}`,
      crm,
      expected: ['seen, then not-done', 'seen, then unknown'],
      run: async (visitor) => {
        await visitor.arriveAt('recheck');
        const {marks} = await visitor.until((panel) => panel.marks['prove'] === 'seen');
        await visitor.signIn();
        await visitor.press('[data-ask]');
        await visitor.until((now) => !now.isAsking && now.answer !== '');
        return `${marks['prove']}, then ${await hurryToReceipt(visitor)}`;
      },
    },
    ...(['sign-out', 'prove'] as const).map(
      (stage): Plan => ({
        id: `tabs: closed in the middle, at ${stage}, and opened anew, ${crm}`,
        crm,
        twin: `twin: at ${stage}, ${crm}`,
        expected: ['afresh, then seen'],
        run: async (visitor) => {
          await visitor.arriveAt(stage);
          await visitor.page.close();
          await visitor.openTab();
          await visitor.goto(stage === 'prove' ? visitor.way.login : visitor.way.app);
          await visitor.page.locator('exit-guide #open').waitFor({timeout: 5000});
          const where = told(await visitor.panel());
          await visitor.walkTo(stage);
          return `${where}, then ${await finish(visitor, stage)}`;
        },
      }),
    ),
    {
      id: `tabs: Back after the sign-out, ${crm}`,
      crm,
      twin: `twin: at sign-out, ${crm}`,
      // Wherever Back leads, the walk is there, and what it says is true.
      expected: ['seen, then at prove: seen'],
      run: async (visitor) => {
        await visitor.arriveAt('sign-out');
        if (crm === 'fxiaoke') await visitor.page.evaluate(() => history.pushState(null, '', '#crm/board'));
        const first = await finish(visitor, 'sign-out');
        // `page.goBack()` does not see a page come back from the cache.
        await visitor.page.evaluate(() => void setTimeout(() => history.back(), 30));
        await visitor.page.waitForTimeout(300);
        const panel = await visitor.until(isSettled, 10_000);
        return `${first}, then ${told(panel)}: ${panel.marks['prove']}`;
      },
    },
  ]);
