import type {Stage} from '../../../content/schema/task.ts';
import type {Panel} from './read-panel.ts';
import type {Visitor} from './visitor.ts';

/** The stages at which faults strike. */
export const struck = ['save', 'sign-out', 'prove', 'clear', 'recheck'] as const;
export type Struck = (typeof struck)[number];

export const isSettled = ({stage, isAsking, answer, marks}: Panel): boolean => stage === 'prove' && !isAsking && answer !== '' && marks['prove'] !== 'none';

/** Does what is due at a stage, to the end, and tells what the way out then says of the proof. */
export async function finish(visitor: Visitor, stage: Struck): Promise<string> {
  switch (stage) {
    case 'save': {
      await visitor.press('[data-check]');
      const {marks, ways} = await visitor.until((panel) => panel.ways > 1);
      return marks['sign-out'] === 'none' && ways > 1 ? 'goes on' : 'does not go on';
    }
    case 'sign-out':
      await visitor.pressOut();
      return proofOf(visitor);
    case 'prove':
      return proofOf(visitor);
    case 'clear':
      return clear(visitor);
    case 'recheck': {
      const before = await visitor.until(({marks}) => marks['prove'] !== 'unknown');
      if (before.marks['prove'] !== 'seen') return before.marks['prove'] ?? '';
      await visitor.press('[data-ask]');
      const {marks, answer} = await visitor.until((panel) => !panel.isAsking && panel.answer !== '');
      return answer === 'signed-out' ? (marks['prove'] ?? '') : answer;
    }
    default:
      return stage satisfies never;
  }
}

/** What the proof comes to. The question may take five seconds after four of waiting for the page to show something. */
export async function proofOf(visitor: Visitor): Promise<string> {
  const panel = await visitor.until(isSettled, 10_000);
  return isSettled(panel) ? (panel.marks['prove'] ?? '') : told(panel);
}

/** Preview and yes; gives the proof that stood before. */
async function clear(visitor: Visitor): Promise<string> {
  const before = await visitor.until(({marks}) => marks['prove'] !== 'unknown');
  await visitor.press('[data-preview]');
  const yes = visitor.page.locator('exit-guide [data-clear]');
  await yes.waitFor({timeout: 5000});
  // The yes counts only half a second after the preview.
  const end = performance.now() + 5000;
  while ((await yes.count()) > 0 && performance.now() < end) {
    await yes.click({timeout: 1000}).catch(() => undefined);
    await visitor.page.waitForTimeout(80);
  }
  const {hasCleared} = await visitor.until((panel) => panel.hasCleared, 15_000);
  return hasCleared ? (before.marks['prove'] ?? '') : 'not cleared';
}

/** Presses whatever leads on until the receipt, as somebody does who wants to be done. */
export async function hurryToReceipt(visitor: Visitor): Promise<string> {
  for (let press = 0; press < 20; press += 1) {
    const panel = await visitor.until(({ways}) => ways > 0);
    if (panel.phase === 'receipt') return panel.verdict;
    if (panel.phase !== 'walking') return told(panel);
    if (panel.stage === 'prove') await visitor.until(isSettled, 10_000);
    await visitor.press('.ways button');
  }
  return 'no receipt';
}

/** Where the panel stands, in a word. */
export const told = ({phase, stage, launchers}: Panel): string => (phase === 'walking' ? `at ${stage}` : phase === 'closed' && launchers > 0 ? 'afresh' : phase);

/** At the same step as before, or where else. */
export async function whereAfter(visitor: Visitor, step: string): Promise<string> {
  const panel = await visitor.until((now) => now.step === step && now.isShown);
  return panel.step === step && panel.isShown ? 'same step' : `${told(panel)} ${panel.step}`.trim();
}

export const stepAt = (visitor: Visitor, stage: Stage): string => visitor.stepOf(stage).id;
