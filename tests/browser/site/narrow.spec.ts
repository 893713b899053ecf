import type {Page} from 'playwright/test';
import {addressOf, codes, expect, inTurn, kinds, open, test, unfold} from './site.ts';

test.use({viewport: {width: 320, height: 640}});

/** What sticks out to the side, but for what scrolls in a box of its own. Empty where the page fits. */
const stickingOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const scrolls = (element: Element): boolean => {
      for (let box: Element | null = element.parentElement; box !== null && box !== document.body; box = box.parentElement) {
        if (['auto', 'scroll'].includes(getComputedStyle(box).overflowX)) return true;
      }
      return false;
    };
    const width = document.documentElement.clientWidth;
    const wide = [...document.body.querySelectorAll('*')].filter((element) => {
      const {left, right, width: own, height} = element.getBoundingClientRect();
      return own > 1 && height > 1 && (right > width + 1 || left < -1) && !scrolls(element);
    });
    const whole = document.documentElement.scrollWidth > width ? [`the page is ${document.documentElement.scrollWidth} wide`] : [];
    return [
      ...whole,
      ...wide.map((element) => `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${(element.textContent ?? '').trim().slice(0, 40)}`),
    ];
  });

for (const [index, kind] of kinds.entries()) {
  test(`the ${kind} fits in 320 pixels${index % 2 === 0 ? '' : ' @all'}`, async ({page}) => {
    for (const code of inTurn(codes, index)) {
      await open(page, addressOf(kind, code));
      await unfold(page);
      expect(await stickingOut(page), code).toEqual([]);
    }
  });
}

test('the error page fits in 320 pixels', async ({page}) => {
  await page.goto('/404.html');
  await expect(page.locator('section')).toHaveCount(3);
  expect(await stickingOut(page)).toEqual([]);
});

test.describe('without script, which would go on', () => {
  test.use({javaScriptEnabled: false});

  test('the choice of languages fits in 320 pixels @chromium', async ({page}) => {
    await page.goto('/');
    await expect(page.locator('main a[data-locale]')).toHaveCount(3);
    expect(await stickingOut(page)).toEqual([]);
  });
});

test('what does not fit would be found', async ({page}) => {
  await open(page, '/en/');
  await page.evaluate(() => {
    const wide = document.createElement('p');
    wide.textContent = 'wide'.repeat(100);
    document.querySelector('main')?.append(wide);
    document.body.style.setProperty('overflow-x', 'hidden');
    wide.style.setProperty('inline-size', '900px');
  });
  expect(await stickingOut(page)).not.toEqual([]);
});
