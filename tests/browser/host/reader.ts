import type {WorkReport} from '../../../widget/core/host-page.ts';
import type {Stage} from './stage.ts';

/** What the guide's part that reads the page says of unsaved work, as the tests of it ask. */
export const watch = (stage: Stage) => stage.page.evaluate(() => window.reach.watchWork(new AbortController().signal));
export const work = (stage: Stage, options: {ask?: boolean; dirty?: string[]} = {}): Promise<WorkReport> =>
  stage.page.evaluate(({ask = false, dirty = []}) => window.reach.work({ask, dirty}), options);
/** The names of the unsaved fields; where none is, what is said instead. */
export const names = async (stage: Stage) => {
  const report = await work(stage);
  return report.kind === 'unsaved' ? report.fields.map(({name}) => name) : report.kind;
};

/** A press beside everything, as that which opens the guide: the field is left by it. */
export const leave = (stage: Stage) => stage.page.mouse.click(900, 700);
export const type = async (stage: Stage, selector: string, text = 'n') => {
  await stage.page.locator(selector).click();
  await stage.page.keyboard.press('End');
  await stage.page.keyboard.type(text);
};
