import type {Locator, Page} from 'playwright/test';

/**
 * Presses with the mouse. Firefox's driver now and then reports a press that never reached the page: a page
 * that was watched saw no pointer event at all while the machine was busy. Such a press is made again. One
 * that the page saw is never repeated, whatever came of it: what the widget does with it is what is tested.
 */
export async function press(target: Locator): Promise<void> {
  const page = target.page();
  if (page.context().browser()?.browserType().name() !== 'firefox') return target.click();
  for (let lost = 0; lost < 4; lost += 1) {
    await target.waitFor();
    const before = await watch(page);
    await target.click();
    // A page that was left, before the press or by it, says nothing of it.
    if (before === undefined || (await count(page)) !== before) return;
  }
  throw new Error('the browser’s driver lost four presses: none of them reached the page');
}

type Watched = Window & {pressesSeen?: number};

/** How many presses the page has seen; counts them from now on. Undefined where the page is just being left. */
const watch = (page: Page): Promise<number | undefined> =>
  page
    .evaluate(() => {
      const watched = window as Watched;
      if (watched.pressesSeen === undefined) {
        watched.pressesSeen = 0;
        addEventListener('pointerdown', () => (watched.pressesSeen = (watched.pressesSeen ?? 0) + 1), {capture: true});
      }
      return watched.pressesSeen;
    })
    .catch(() => undefined);

const count = (page: Page): Promise<number | undefined> => page.evaluate(() => (window as Watched).pressesSeen).catch(() => undefined);
