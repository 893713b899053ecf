import {expect} from 'playwright/test';
import type {Tab} from './bidi.ts';

const panel = `document.querySelector('html > div')?.shadowRoot?.querySelector('[role=dialog]')`;
const body = `${panel}?.querySelector('.body')`;
export const receipt = `${panel}?.querySelector('.receipt')`;
/** By a line of its text: a situation's button says it in two. */
const button = (text: string): string =>
  `[...(${panel}?.querySelectorAll('button') ?? [])].find((each) => each.innerText.split('\\n').some((line) => line.trim() === ${JSON.stringify(text)}))`;
const part = (selector: string): string => `${panel}?.querySelector(${JSON.stringify(selector)})`;

type Word = (key: string) => string;
type Here = {readonly stage: string | null; readonly step: string | null; readonly proof: string | null};

const here = (tab: Tab): Promise<Here> =>
  tab.read<Here>(`((node) => ({stage: node?.dataset.stage ?? null, step: node?.dataset.step ?? null, proof: node?.dataset.proof ?? null}))(${body})`);

/** Presses a control of the CRM once the ring is on it, by the panel's button and the keyboard. */
export async function followTo(tab: Tab, control: string): Promise<void> {
  const ringIsOn = `((ring) => document.elementFromPoint(ring.x + ring.width / 2, ring.y + ring.height / 2)?.closest(${JSON.stringify(control)}))(document.querySelector('html > div').shadowRoot.querySelector('.ring').getBoundingClientRect())`;
  await tab.until(ringIsOn, `the ring on ${control}`);
  await tab.press(part('[data-go]'));
  await tab.until(`document.activeElement?.matches(${JSON.stringify(control)})`, `focus on ${control}`);
  await tab.type('\uE007');
}

/** The whole procedure of the shared computer in Firefox, from the panel to the receipt. `proof`: what the server is to say. */
export async function walkInFirefox({tab, word, controls, proof: said = 'server-out'}: {tab: Tab; word: Word; controls: readonly string[]; proof?: string}): Promise<void> {
  await tab.press(button(word('shared-computer')));
  let followed = false;
  for (let turn = 0; turn < 24; turn += 1) {
    await tab.until(`${receipt} || ${body}?.dataset.stage`, 'a step');
    const {stage, step, proof} = await here(tab);
    if (await tab.read<boolean>(`Boolean(${receipt})`)) return;
    // Between two documents there is no panel.
    if (stage === null) continue;
    if (stage === 'sign-out' && !followed) {
      for (const control of controls) await followTo(tab, control);
      followed = true;
    } else if (proof === 'unsaved') {
      await tab.press(part('[data-check]'));
      await tab.press(button(word('next')));
    } else if (stage === 'prove') {
      await tab.until(`${panel}?.textContent.includes(${JSON.stringify(word(said))})`, 'the server’s word');
      await tab.press(button(word('next')));
    } else if (stage === 'recheck' && proof === 'session') {
      await tab.press(part('[data-ask]'));
      await tab.press(button(word('next')));
    } else if (stage === 'clear' && proof === 'residue') {
      await tab.press(part('[data-preview]'));
      await tab.until(part('[data-clear]'), 'the preview');
      // The yes counts only half a second after the preview: press until it does.
      await expect(async () => {
        if (await tab.read<boolean>(`Boolean(${part('[data-clear]')})`)) await tab.press(part('[data-clear]'));
        expect(await tab.read<boolean>(`Boolean(${part('[data-clear]')})`)).toBe(false);
      }).toPass({timeout: 20_000});
      await tab.press(button(word('next')));
    } else await tab.press(button(word(proof === 'residue' ? 'next' : 'done')));
    await tab.until(`${receipt} || (${body}?.dataset.step && ${body}.dataset.step !== ${JSON.stringify(step)})`, `what follows ${step}`);
  }
  throw new Error('the receipt did not come');
}
