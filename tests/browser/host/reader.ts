import type {WorkReport} from '../../../widget/core/host-page.ts';
import type {Stage} from './stage.ts';

export const watch = (stage: Stage) => stage.page.evaluate(() => window.reach.watchWork(new AbortController().signal));
export const work = (stage: Stage, options: {ask?: boolean; dirty?: string[]} = {}): Promise<WorkReport> =>
  stage.page.evaluate(({ask = false, dirty = []}) => window.reach.work({ask, dirty}), options);
export const names = async (stage: Stage) => {
  const report = await work(stage);
  return report.kind === 'unsaved' ? report.fields.map(({name}) => name) : report.kind;
};

export const leave = (stage: Stage) => stage.page.mouse.click(900, 700);
export const type = async (stage: Stage, selector: string, text = 'n') => {
  await stage.page.locator(selector).click();
  await stage.page.keyboard.press('End');
  await stage.page.keyboard.type(text);
};
