import {readFileSync} from 'node:fs';
import {expect, type Page, test} from 'playwright/test';
import {controlSchema} from '../../content/schema/control.ts';
import {courseOver, demoNames, dist, startDemoCrms} from './crms.ts';
import {Panel, wordsOf} from './panel.ts';
import {saidUntil} from './walk.ts';

/** On a living page, a control is picked, judged and described; the description alone finds it again. */
const controls = {lightning: 'profile', hubspot: 'profile', fxiaoke: 'profile'} as const;

async function pick(page: Page, name: string): Promise<{verdict: string; control: unknown}> {
  await page.evaluate(readFileSync(`${dist}/embed/author.js`, 'utf8'));
  const tool = page.locator('exit-guide-author');
  await tool.locator('[data-pick]').click();
  const box = await page.evaluate((wanted) => {
    const {x, y, width, height} = (window as unknown as {__host: {control(name: string): Element | null}}).__host.control(wanted)?.getBoundingClientRect() ?? new DOMRect();
    return {x: x + width / 2, y: y + height / 2};
  }, name);
  await page.mouse.move(box.x, box.y);
  await page.mouse.click(box.x, box.y);
  await expect(tool.locator('textarea')).toBeVisible();
  const verdict = (await tool.locator('[data-verdict]').getAttribute('data-verdict')) ?? '';
  const control: unknown = JSON.parse(await tool.locator('textarea').inputValue());
  await tool.getByRole('button').nth(2).click();
  await expect(tool).toHaveCount(0);
  return {verdict, control};
}

for (const name of demoNames)
  test(`${name}: what is picked is not pressed, is judged good, and is found again by its description alone`, async ({page}) => {
    const hosts = await startDemoCrms({attributes: {locale: 'en'}});
    try {
      const course = courseOver(hosts[name]);
      await course.signIn(page);
      // One of them writes its view into the address a moment later.
      if (name === 'fxiaoke') await page.waitForURL(/#/u);
      const address = page.url();
      const menus = await page.locator('[role=menu]:visible').count();
      const {verdict, control} = await pick(page, controls[name]);
      expect(page.url()).toBe(address);
      expect(await page.locator('[role=menu]:visible').count(), 'no menu opened').toBe(menus);
      expect(verdict).toBe('good');
      expect(controlSchema.omit({verified: true}).safeParse(control).error).toBeUndefined();

      // The guide with this description in place of ours points at the same control.
      const own = {
        format: 1,
        vendors: [
          {
            id: 'acme',
            name: 'Acme',
            surfaces: [
              {
                id: 'web',
                controls: [{...(control as object), id: 'picked'}],
                tasks: [{id: 'out', stage: 'sign-out', actions: [{do: 'press', control: 'picked'}], proof: {by: 'reader'}}],
              },
            ],
          },
        ],
      };
      await page.locator('exit-guide').evaluate((element, pack) => {
        element.setAttribute('vendor', 'acme');
        Object.assign(element, {ownPack: pack});
      }, own);
      const word = await wordsOf(page, course.origin, 'en');
      const panel = new Panel(page);
      await panel.open();
      await panel.choose(word('leaving'));
      await saidUntil(panel, word, 'sign-out');
      await expect.poll(() => panel.ringIsOn(controls[name])).toBe(true);
    } finally {
      await hosts.close();
    }
  });
