import {expect, type Page} from 'playwright/test';
import {Panel, wordsOf} from './panel.ts';

/** How one CRM is signed in to and walked out of. */
export type Course = {
  readonly origin: string;
  /** Signs in; the page then shows the CRM. */
  readonly signIn: (page: Page) => Promise<void>;
  /** Names of the host's own controls, in the order in which they are pressed to sign out. */
  readonly presses: readonly string[];
};

/** From the launcher to the end of the sign-out stage of a situation. Leaves the panel at the proof. */
export async function walkToProof(page: Page, course: Course, locale: string, situation = 'shared-computer'): Promise<{panel: Panel; word: (key: string) => string}> {
  const word = await wordsOf(page, course.origin, locale);
  await course.signIn(page);
  const panel = new Panel(page);
  await panel.open();
  await panel.choose(word(situation));
  await saidUntil(panel, word, 'sign-out');
  for (const control of course.presses) await panel.followTo(control);
  return {panel, word};
}

/** Checks for unsaved work where that is asked, says "done" where only the reader can know, until a stage is in hand. */
export async function saidUntil(panel: Panel, word: (key: string) => string, stage: string): Promise<void> {
  for (let step = 0; step < 12; step += 1) {
    const body = panel.root.locator('.body');
    await expect(body).toHaveAttribute('data-step', /./u);
    if ((await body.getAttribute('data-stage')) === stage) return;
    const before = await body.getAttribute('data-step');
    if ((await body.getAttribute('data-proof')) === 'unsaved') {
      await panel.press('[data-check]');
      await panel.press(word('next'));
    } else await panel.press(word('done'));
    await expect(body).not.toHaveAttribute('data-step', before ?? '');
  }
  throw new Error(`the stage ${stage} did not come`);
}

/** From the proof, or where that is behind, to the receipt: proven, provider skipped, cleared, browser's steps said, looked again. */
export async function walkToReceipt(panel: Panel, word: (key: string) => string, isProven = false): Promise<void> {
  if (!isProven) await panel.press(word('next'));
  for (let step = 0; step < 16; step += 1) {
    const stage = await panel.root.locator('.body').getAttribute('data-stage');
    if (stage === null) break;
    const before = await panel.root.locator('.body').getAttribute('data-step');
    const proof = await panel.root.locator('.body').getAttribute('data-proof');
    if (stage === 'clear' && proof === 'residue') {
      await panel.press('[data-preview]');
      // The yes counts only half a second after the preview: press until it does.
      const yes = panel.root.locator('[data-clear]');
      await expect(yes).toBeVisible();
      await expect(async () => {
        if ((await yes.count()) > 0) await yes.click({timeout: 1000});
        expect(await yes.count()).toBe(0);
      }).toPass();
      await panel.press(word('next'));
    } else if (stage === 'recheck' && proof === 'session') {
      await panel.press('[data-ask]');
      await panel.press(word('next'));
    } else if (proof === 'residue') await panel.press(word('next'));
    else await panel.press(word('done'));
    await expect(panel.root.locator('.body')).not.toHaveAttribute('data-step', before ?? '');
  }
  await expect(panel.receipt()).toBeVisible();
}
