import {crmNames, type Visitor} from './visitor.ts';
import {finish, stepAt, struck, told, whereAfter} from './flow.ts';
import type {Plan} from './plans.ts';

/** The wall clock of a page, moved by what its window is called: that outlives a reload. */
const clockScript = `{
  const Real = Date;
  const off = () => Number(window.name) || 0;
  window.Date = class extends Real {
    constructor(...args) { if (args.length > 0) super(...args); else super(Real.now() + off()); }
    static now() { return Real.now() + off(); }
  };
}`;

const hour = 3_600_000;
const jumps = {'back an hour': -hour, 'on an hour': hour, 'back thirteen hours': -13 * hour, 'on thirteen hours': 13 * hour} as const;

const set = (visitor: Visitor, milliseconds: number): Promise<void> =>
  visitor.page.evaluate((name) => {
    window.name = name;
  }, String(milliseconds));

export const clockPlans = (): Plan[] =>
  Object.entries(jumps).flatMap(([jump, milliseconds], row) =>
    struck.flatMap((stage, column): Plan[] => {
      const crm = crmNames[(row + column) % crmNames.length] ?? 'hubspot';
      const twin = `twin: at ${stage}, ${crm}`;
      const end = stage === 'save' ? 'goes on' : 'seen';
      // A walk of another day is somebody else's: it is not gone on with.
      const isFar = Math.abs(milliseconds) > 12 * hour;
      return [
        {
          id: `clock: ${jump}, then a reload, at ${stage}, ${crm}`,
          crm,
          twin,
          init: clockScript,
          expected: [isFar ? 'asking' : `same step, ${end}`],
          run: async (visitor) => {
            await visitor.arriveAt(stage);
            // The mark of before: one that is written after the jump bears the new time.
            const mark = await visitor.page.evaluate(() => sessionStorage.getItem('exit-guide') ?? '');
            await set(visitor, milliseconds);
            await visitor.plant(mark);
            await visitor.goto(stage === 'save' || stage === 'sign-out' ? visitor.way.app : visitor.way.login);
            if (isFar) return told(await visitor.until(({phase}) => phase === 'asking'));
            const where = await whereAfter(visitor, stepAt(visitor, stage));
            return where === 'same step' ? `${where}, ${await finish(visitor, stage)}` : where;
          },
        },
        {
          id: `clock: ${jump} while the step is open, at ${stage}, ${crm}`,
          crm,
          twin,
          init: clockScript,
          expected: [end],
          run: async (visitor) => {
            await visitor.arriveAt(stage);
            await set(visitor, milliseconds);
            return finish(visitor, stage);
          },
        },
      ];
    }),
  );
