import {type Trouble, troubles} from '../../hosts/troubles.ts';
import {crmNames, type Visitor} from './visitor.ts';
import {isSettled, proofOf} from './flow.ts';
import type {Plan} from './plans.ts';

type Wrong = Trouble | 'offline';

/** The question goes wrong, the session being over or alive; then the trouble goes, and the reader asks again. */
export const serverPlans = (): Plan[] =>
  ([...troubles, 'offline'] as const).flatMap((trouble, row) =>
    [true, false].flatMap((isOut, column) =>
      // Slow ones cost their time, so they are looked at in one CRM.
      (trouble === 'slow' || trouble === 'silent' || trouble === 'flood' ? [crmNames[(row + column) % 3] ?? 'hubspot'] : crmNames).map(
        (crm): Plan => ({
          id: `server: ${trouble}, the session ${isOut ? 'is over' : 'lives'}, ${crm}`,
          crm,
          twin: `twin: at prove, ${crm}`,
          // HubSpot's start page tells only where the signed-out go: of the living nothing is known.
          expected: isOut ? ['unknown, then seen', 'seen, then seen'] : ['unknown, then not-done', ...(crm === 'lightning' ? [] : ['unknown, then unknown'])],
          run: async (visitor) => {
            await visitor.signIn();
            if (isOut) await visitor.signOut();
            await visitor.goto(visitor.way.login);
            await visitor.walkTo('sign-out');
            await set(visitor, trouble);
            await visitor.jump('prove');
            const first = await proofOf(visitor);
            await set(visitor, undefined);
            await visitor.press('[data-ask]');
            const then = await visitor.until(isSettled);
            return `${first}, then ${isSettled(then) ? then.marks['prove'] : 'nothing'}`;
          },
        }),
      ),
    ),
  );

async function set(visitor: Visitor, trouble: Wrong | undefined): Promise<void> {
  await visitor.context.setOffline(trouble === 'offline');
  visitor.host.settings.trouble = trouble === 'offline' ? undefined : trouble;
}
