import {crmNames, type Visitor} from './visitor.ts';
import {finish, stepAt, struck, whereAfter} from './flow.ts';
import type {Plan} from './plans.ts';

/** What happens to a page, a tab, a node while a walk is on. */
const faults: Readonly<Record<string, (visitor: Visitor) => Promise<unknown>>> = {
  reload: ({page}) => page.reload(),
  'reload twice': async ({page}) => {
    await page.reload({waitUntil: 'commit'});
    // By the page itself: the driver's own second reload may still speak to the page that is going.
    await page.evaluate(() => location.reload());
  },
  'another page': (visitor) => visitor.goto(`${new URL(visitor.page.url()).pathname}?again=1`),
  'away and back': async ({page}) => {
    await page.goto('about:blank');
    await page.goBack();
  },
  'SPA route': ({page}) => page.evaluate(() => history.pushState(null, '', `${location.pathname}?tab=2${location.hash}`)),
  'hash route': ({page}) => page.evaluate(() => history.replaceState(null, '', '#elsewhere')),
  'the host empties its storage': async ({page}) => {
    await page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
  },
  'the host empties its storage, then reloads': async ({page}) => {
    await page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    await page.reload();
  },
  'the host empties its storage while leaving': async ({page}) => {
    await page.evaluate(() => addEventListener('beforeunload', () => sessionStorage.clear()));
    await page.reload();
  },
  'our node is removed': ({page}) => page.evaluate(() => document.querySelector('exit-guide')?.remove()),
  'our node is removed three times': async ({page}) => {
    for (let time = 0; time < 3; time += 1) {
      await page.evaluate(() => document.querySelector('exit-guide')?.remove());
      await page.locator('exit-guide .panel').waitFor({timeout: 5000});
    }
  },
  'our node is moved': ({page}) =>
    page.evaluate(() => {
      const guide = document.querySelector('exit-guide');
      if (guide !== null) document.body.append(guide);
    }),
  'the body is replaced': ({page}) => page.evaluate(() => document.body.replaceWith(document.body.cloneNode(true))),
  'the layer is hidden': ({page}) => page.evaluate(() => document.querySelector('exit-guide')?.shadowRoot?.querySelector<HTMLElement>('.layer')?.hidePopover()),
  'a second loader': (visitor) => visitor.page.addScriptTag({url: `${visitor.host.origin}/embed/v1/loader.js`}),
  'a second version': async ({page}) => {
    // The same build under another address is another module, as another version is.
    await page.evaluate(() => import(`${location.origin}/embed/v1/exit-guide.js?other` as string));
  },
  'the locale changes': ({page}) => page.evaluate(() => document.querySelector('exit-guide')?.setAttribute('locale', 'zh-TW')),
  'another tab opens and closes': async (visitor) => {
    const mine = visitor.page;
    await visitor.openTab();
    await visitor.goto(visitor.way.login);
    await visitor.page.close();
    visitor.page = mine;
    await mine.bringToFront();
  },
  'the network goes and comes': async ({context, page}) => {
    await context.setOffline(true);
    await page.evaluate(() => fetch('/every/icon.svg').catch(() => undefined));
    await context.setOffline(false);
    // What had not come yet when the network went is told as missing, with a way to try again.
    const again = page.locator('exit-guide [role=alert] + p button');
    if ((await again.count()) > 0) await again.click();
  },
};

/** Nobody leaves a page, or loses the network, in the moment in which the panel comes up: these strike once its parts are there. */
const strikesLater = new Set(['the host empties its storage while leaving', 'the network goes and comes']);

/** After `the body is replaced` the CRM's own listeners are gone: nothing can be pressed any more. */
const endsTheApp = new Set(['the body is replaced']);

export const lifePlans = (): Plan[] =>
  Object.entries(faults).flatMap(([fault, strike], row) =>
    struck.map((stage, column): Plan => {
      const crm = crmNames[(row + column) % crmNames.length] ?? 'hubspot';
      const goesOn = !(stage === 'sign-out' && endsTheApp.has(fault));
      return {
        id: `life: ${fault}, at ${stage}, ${crm}`,
        crm,
        twin: `twin: at ${stage}, ${crm}`,
        expected: [goesOn ? `same step, ${stage === 'save' ? 'goes on' : 'seen'}` : 'same step'],
        run: async (visitor) => {
          await visitor.arriveAt(stage);
          if (strikesLater.has(fault)) await visitor.page.waitForTimeout(800);
          await strike(visitor);
          const where = await whereAfter(visitor, stepAt(visitor, stage));
          return where === 'same step' && goesOn ? `${where}, ${await finish(visitor, stage)}` : where;
        },
      };
    }),
  );

/** The same without any fault. */
export const twinPlans = (): Plan[] =>
  crmNames.flatMap((crm) =>
    struck.map(
      (stage): Plan => ({
        id: `twin: at ${stage}, ${crm}`,
        crm,
        expected: [stage === 'save' ? 'goes on' : 'seen'],
        run: async (visitor) => {
          await visitor.arriveAt(stage);
          return finish(visitor, stage);
        },
      }),
    ),
  );

/** What becomes of a control while it is pointed at. */
const controlFaults: Readonly<Record<string, string>> = {
  'is removed and comes again': `const next = node.nextSibling, parent = node.parentNode; node.remove(); setTimeout(() => parent.insertBefore(node, next), 300)`,
  'is rendered anew': `const copy = node.cloneNode(true); node.replaceWith(copy); copy.addEventListener('click', () => node.dispatchEvent(new MouseEvent('click')))`,
  'is covered for a moment': `const cover = document.createElement('div'); cover.style.cssText = 'position:fixed;inset:0;z-index:9999;background:#fff'; document.body.append(cover); setTimeout(() => cover.remove(), 300)`,
  'moves for a while': `node.animate([{transform: 'none'}, {transform: 'translate(-40px, 20px)'}, {transform: 'none'}], 400)`,
  'has its parent rendered anew': `const parent = node.parentElement; const copy = parent.cloneNode(false); copy.append(...parent.childNodes); parent.replaceWith(copy)`,
  'is disabled for a moment': `node.setAttribute('disabled', ''); setTimeout(() => node.removeAttribute('disabled'), 300)`,
};

export const controlPlans = (): Plan[] =>
  Object.entries(controlFaults).flatMap(([fault, script]) =>
    crmNames.map(
      (crm): Plan => ({
        id: `control: ${fault}, ${crm}`,
        crm,
        twin: `twin: at sign-out, ${crm}`,
        expected: ['seen'],
        run: async (visitor) => {
          await visitor.arriveAt('sign-out');
          await visitor.page.locator('exit-guide .ring').waitFor({timeout: 5000});
          await visitor.page.evaluate(`(() => { const node = document.querySelector(${JSON.stringify(visitor.control('profile'))}); ${script}; })()`);
          await visitor.page.waitForTimeout(450);
          await visitor.page.locator('exit-guide .ring').waitFor({timeout: 5000});
          return finish(visitor, 'sign-out');
        },
      }),
    ),
  );
