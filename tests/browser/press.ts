import type {Locator} from 'playwright/test';

/**
 * Presses with the mouse. Firefox's driver now and then reports a press that never reached the page: a page
 * that was watched saw no pointer event at all while the machine was busy. Such a press is made again. One
 * that the page saw is never repeated, whatever came of it: what the widget does with it is what is tested.
 */
export async function press(target: Locator): Promise<void> {
  const page = target.page();
  if (page.context().browser()?.browserType().name() !== 'firefox') return target.click();
  for (let lost = 0; lost < 4; lost += 1) {
    const before = await page.evaluate(() => {
      const watched = window as Window & {pressesSeen?: number};
      if (watched.pressesSeen === undefined) {
        watched.pressesSeen = 0;
        addEventListener('pointerdown', () => (watched.pressesSeen = (watched.pressesSeen ?? 0) + 1), {capture: true});
      }
      return watched.pressesSeen;
    });
    await target.click();
    // A press that led to another page reached this one.
    const now = await page.evaluate(() => (window as Window & {pressesSeen?: number}).pressesSeen).catch(() => undefined);
    if (now !== before) return;
  }
  throw new Error('the browser’s driver lost four presses: none of them reached the page');
}
