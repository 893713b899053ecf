import {expect, test} from 'playwright/test';
import {locales} from '../../content/schema/basics.ts';
import {courseOver, startDemoCrms} from './crms.ts';
import {Panel, wordsOf} from './panel.ts';
import {saidUntil} from './walk.ts';

type Pack = {readonly surfaces: readonly {tasks: {stage: string; verified: string}[]}[]; readonly evidence: Record<string, {overdue?: true}>};

for (const locale of locales) {
  test(`a step says that its evidence is old, and only such a step, in ${locale}`, async ({page}) => {
    const hosts = await startDemoCrms({attributes: {locale}});
    await page.route(`**/packs/v1/hubspot.${locale}.json`, async (route) => {
      const pack = (await (await route.fetch()).json()) as Pack;
      for (const {stage, verified} of pack.surfaces.flatMap(({tasks}) => tasks)) {
        const evidence = pack.evidence[verified];
        if (stage === 'sign-out' && evidence !== undefined) evidence.overdue = true;
      }
      await route.fulfill({json: pack});
    });
    const course = courseOver(hosts.hubspot);
    const word = await wordsOf(page, course.origin, locale);
    await course.signIn(page);
    const panel = new Panel(page);
    const old = panel.root.locator('[data-overdue]');
    await panel.open();
    await panel.choose(word('leaving'));
    await saidUntil(panel, word, 'sign-out');
    await expect(old).toHaveText(word('evidence-overdue'));
    // By now all parts of the panel are there, and another step shows that it rests on what is young.
    await panel.press(word('back'));
    await expect(panel.root.locator('.body')).toHaveAttribute('data-stage', 'save');
    await expect(old).toHaveCount(0);
    await hosts.close();
  });
}
