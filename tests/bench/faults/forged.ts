import type {Mark} from '../../../widget/core/walk.ts';
import {crmNames, type Visitor} from './visitor.ts';
import {hurryToReceipt, isSettled, told} from './flow.ts';
import type {Plan} from './plans.ts';

/** A script of the page writes a mark in which all is seen, while the session lives. */
const allSeen = (visitor: Visitor): Record<string, Mark> => Object.fromEntries(visitor.steps.map(({id}) => [id, {by: 'seen', at: Date.now() - 1000, detail: 'signed-out'}]));

const forgedStages = ['save', 'sign-out', 'prove', 'identity', 'clear', 'recheck'] as const;

/** Whatever a forged mark says: not "seen" while the server's session lives. */
const unfooled = ['not-done', 'unknown', 'said'];

const stagePlans = (): Plan[] =>
  forgedStages.flatMap((stage, row) =>
    [false, true].map((isCleared, column): Plan => {
      const crm = crmNames[(row + column) % 3] ?? 'hubspot';
      return {
        id: `forged: all seen${isCleared ? ' and cleared' : ''}, at ${stage}, ${crm}`,
        crm,
        expected: unfooled,
        run: async (visitor) => {
          await visitor.signIn();
          const text = visitor.saved(stage, {marks: allSeen(visitor)});
          await visitor.plant(isCleared ? JSON.stringify({...(JSON.parse(text) as object), c: Date.now() - 500}) : text);
          await visitor.goto(stage === 'prove' ? visitor.way.login : visitor.way.app);
          return hurryToReceipt(visitor);
        },
      };
    }),
  );

/** Texts that are no walk, or a walk of nobody. Each must end in a question, never in a failure. */
const texts: Readonly<Record<string, (visitor: Visitor) => string>> = {
  'no JSON': () => '{"v":',
  'an empty walk': () => '{"v":1}',
  'an unknown vendor': (visitor) => visitor.saved('prove').replace(`"w":"${visitor.vendor}"`, '"w":"no-such-vendor"'),
  'another vendor': (visitor) => visitor.saved('prove').replace(`"w":"${visitor.vendor}"`, '"w":"tryton"'),
  'markup for a vendor': (visitor) => visitor.saved('prove').replace(`"w":"${visitor.vendor}"`, '"w":"<img src=x onerror=alert(1)>"'),
  'a path for a vendor': (visitor) => visitor.saved('prove').replace(`"w":"${visitor.vendor}"`, '"w":"..-..-identity-google"'),
  'an unknown situation': (visitor) => visitor.saved('prove').replace('shared-computer', 'constructor'),
  'a fork': (visitor) => visitor.saved('prove').replace('shared-computer', 'delete-account'),
  'another format': (visitor) => visitor.saved('prove').replace('"v":1', '"v":2'),
  'a flood': (visitor) => visitor.saved('prove').replace('"m":{}', `"m":{"x":"${'y'.repeat(20_000)}"}`),
  'the far future': (visitor) => visitor.saved('prove', {at: 9e15}),
};

const textPlans = (): Plan[] =>
  Object.entries(texts).flatMap(([what, make], row) =>
    crmNames.slice(0, 2).map((_, column): Plan => {
      const crm = crmNames[(row + column) % 3] ?? 'hubspot';
      return {
        id: `forged: ${what}, ${crm}`,
        crm,
        expected: ['asking'],
        run: async (visitor) => {
          await visitor.signIn();
          await visitor.plant(make(visitor));
          await visitor.goto(visitor.way.app);
          await visitor.page.locator('exit-guide').waitFor({state: 'attached', timeout: 5000});
          await visitor.until(({phase, launchers}) => phase !== 'closed' || launchers > 0);
          // A text that does not even look like a walk opens nothing: then the reader does.
          const panel = await visitor.until(({phase}) => phase !== 'closed' && phase !== 'loading', 1500);
          if (panel.phase === 'closed') await visitor.press('#open');
          return told(await visitor.until(({phase}) => phase !== 'closed' && phase !== 'loading'));
        },
      };
    }),
  );

/** Walks with one wrong thing in them go on at a step that exists. */
const partlyWrong: Readonly<Record<string, (text: string) => string>> = {
  'a step that is no more': (text) => text.replace('prove/general/prove', 'prove/surface/gone'),
  'a step of nothing': (text) => text.replace('prove/general/prove', '__proto__'),
  'a billion presses': (text) => text.replace('"n":0', '"n":1e9'),
  'presses below nothing': (text) => text.replace('"n":0', '"n":-7.5'),
  'a provider of nobody': (text) => text.replace('"i":', '"p":"no-such-provider","i":'),
  'marks that are a list': (text) => text.replace('"m":{}', '"m":[{"by":"seen","at":1}]'),
  'marks on the prototype': (text) => text.replace('"m":{}', `"m":{"__proto__":{"by":"seen","at":${Date.now()}},"constructor":{"by":"seen","at":${Date.now()}}}`),
  'a surface of nobody': (text) => text.replace(/"f":"[^"]*"/u, '"f":"no-such-surface"'),
};

const partlyWrongPlans = (): Plan[] =>
  Object.entries(partlyWrong).map(([what, change], row): Plan => {
    const crm = crmNames[row % 3] ?? 'hubspot';
    return {
      id: `forged: ${what}, ${crm}`,
      crm,
      expected: unfooled,
      run: async (visitor) => {
        await visitor.signIn();
        await visitor.plant(change(visitor.saved('prove')));
        await visitor.goto(visitor.way.login);
        return hurryToReceipt(visitor);
      },
    };
  });

/** A script of the page presses, shouts and answers in the reader's name. */
const otherPlans = (): Plan[] =>
  crmNames.flatMap((crm): Plan[] => [
    {
      id: `forged: a thousand messages from other tabs, ${crm}`,
      crm,
      expected: ['not-done, 1 question', 'unknown, 1 question'],
      run: async (visitor) => {
        await visitor.arriveAt('sign-out');
        // Once it points at the control it listens to the other tabs as well.
        await visitor.page.locator('exit-guide .ring').waitFor({timeout: 5000});
        const before = visitor.host.requests().length;
        await visitor.page.evaluate(() => {
          const channel = new BroadcastChannel('exit-guide');
          for (let time = 0; time < 1000; time += 1) channel.postMessage('signed-out');
          for (const noise of [null, {}, {v: 1, out: true}, ['signed-out']]) channel.postMessage(noise);
        });
        const {marks} = await visitor.until(isSettled);
        await visitor.page.waitForTimeout(400);
        const {path} = visitor.build.pack(visitor.vendor).surfaces[0]?.session?.probes[0] ?? {path: ''};
        const asked = visitor.host
          .requests()
          .slice(before)
          .filter((request) => request.path === path && request.headers['sec-fetch-dest'] === 'empty').length;
        return `${marks['prove']}, ${asked} question`;
      },
    },
    {
      id: `forged: presses by script on the CRM's controls, ${crm}`,
      crm,
      expected: ['at sign-out'],
      run: async (visitor) => {
        await visitor.arriveAt('sign-out');
        await visitor.page.locator('exit-guide .ring').waitFor({timeout: 5000});
        await visitor.page.evaluate(
          (selectors) => {
            addEventListener('click', (event) => event.preventDefault());
            for (const selector of selectors) document.querySelector(selector)?.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}));
          },
          [visitor.control('profile'), visitor.control('sign-out')],
        );
        await visitor.page.waitForTimeout(300);
        return told(await visitor.panel());
      },
    },
    {
      id: `forged: a yes to clearing by script, ${crm}`,
      crm,
      expected: ['nothing cleared'],
      run: async (visitor) => {
        await visitor.arriveAt('clear');
        await visitor.until(({marks}) => marks['prove'] === 'seen');
        await visitor.page.evaluate(async () => {
          localStorage.setItem('kept', '1');
          const root = document.querySelector('exit-guide')?.shadowRoot;
          for (let time = 0; time < 6; time += 1) {
            root?.querySelector<HTMLElement>('[data-preview], [data-clear]')?.click();
            await new Promise((settle) => setTimeout(settle, 200));
          }
        });
        return (await visitor.page.evaluate(() => localStorage.getItem('kept'))) === '1' ? 'nothing cleared' : 'cleared';
      },
    },
    {
      id: `forged: the mark is rewritten under an open panel, then a reload, ${crm}`,
      crm,
      expected: unfooled,
      run: async (visitor) => {
        await visitor.arriveAt('sign-out');
        const text = visitor.saved('recheck', {marks: allSeen(visitor)});
        await visitor.page.evaluate((saved) => sessionStorage.setItem('exit-guide', saved), text);
        await visitor.page.reload();
        await visitor.until(({phase}) => phase === 'walking');
        await visitor.jump('recheck');
        return hurryToReceipt(visitor);
      },
    },
  ]);

export const forgedPlans = (): Plan[] => [...stagePlans(), ...textPlans(), ...partlyWrongPlans(), ...otherPlans()];
