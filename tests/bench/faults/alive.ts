import {crmNames, type Visitor} from './visitor.ts';
import {finish, told} from './flow.ts';
import type {Plan} from './plans.ts';

const untilSigned = async (visitor: Visitor): Promise<string> => {
  await visitor.arriveAt('sign-out');
  return finish(visitor, 'sign-out');
};

/** Presses what is still there to press. One app goes to its login page by itself as soon as it asks: then the reader says so. */
async function leaveSomehow(visitor: Visitor): Promise<string> {
  for (const name of visitor.way.presses) {
    const isGone = await visitor.page
      .locator(visitor.control(name))
      .click({timeout: 2000})
      .then(
        () => false,
        () => true,
      );
    if (isGone) break;
  }
  const at = await visitor.until(({stage, phase}) => phase === 'walking' && (stage === 'prove' || stage === 'sign-out'));
  if (at.stage === 'sign-out') {
    await visitor.until(({stage}) => stage === 'prove', 1000);
    if ((await visitor.panel()).stage === 'sign-out') await visitor.press('.ways button');
  }
  const panel = await visitor.until(({stage}) => stage === 'prove');
  if (panel.stage !== 'prove') return told(panel);
  const ask = visitor.page.locator('exit-guide [data-ask]');
  if ((await ask.count()) > 0) await ask.click();
  return (await visitor.until(({marks}) => marks['prove'] !== 'none', 10_000)).marks['prove'] ?? '';
}

/** What only the server knows: the session lives although everything in the browser looks like a sign-out. */
export const alivePlans = (): Plan[] =>
  crmNames.flatMap((crm): Plan[] => [
    {
      id: `alive: sign-out shows the login page and drops what script sees, ${crm}`,
      crm,
      settings: {keepSessionAlive: true},
      twin: `twin: at sign-out, ${crm}`,
      expected: ['not-done', 'unknown'],
      run: untilSigned,
    },
    {
      id: `alive: the site's data is cleared before the press, ${crm}`,
      crm,
      twin: `twin: at sign-out, ${crm}`,
      expected: ['unknown'],
      run: async (visitor) => {
        await visitor.arriveAt('sign-out');
        await visitor.page.locator('exit-guide .ring').waitFor({timeout: 5000});
        await visitor.page.evaluate(() => fetch('/exit-guide/clear', {method: 'POST', headers: {'x-exit-guide': 'clear'}}));
        return leaveSomehow(visitor);
      },
    },
    {
      id: `alive: all cookies are deleted before the press, ${crm}`,
      crm,
      twin: `twin: at sign-out, ${crm}`,
      expected: ['unknown'],
      run: async (visitor) => {
        await visitor.arriveAt('sign-out');
        await visitor.page.locator('exit-guide .ring').waitFor({timeout: 5000});
        await visitor.context.clearCookies();
        return leaveSomehow(visitor);
      },
    },
    {
      id: `over: the answer to the sign-out clears the site's data, ${crm}`,
      crm,
      settings: {clearSiteData: true},
      twin: `twin: at sign-out, ${crm}`,
      expected: ['seen'],
      run: untilSigned,
    },
    {
      id: `over: the app empties all its storage at the sign-out, ${crm}`,
      crm,
      twin: `twin: at sign-out, ${crm}`,
      expected: ['seen'],
      init: `addEventListener('click', (event) => { if (event.isTrusted && event.target instanceof Element && event.target.closest('#signout, .logout, [data-act=leave], .fx-dialog .primary')) { localStorage.clear(); sessionStorage.clear(); } });`,
      run: untilSigned,
    },
    {
      id: `blind: the server drops every cookie and keeps the session, ${crm}`,
      crm,
      settings: {dropCookiesOnly: true},
      isBlind: true,
      expected: ['not-done', 'unknown'],
      run: untilSigned,
    },
  ]);
