import type {Page} from 'playwright/test';
import {addressOf, codes, expect, inTurn, kinds, open, test, unfold} from './site.ts';

/** What can be pressed and is smaller than it may be: 24 pixels, but for links within a text, and 44 for what is a button or a field. */
const small = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isInText = (element: Element): boolean => {
      const {display} = getComputedStyle(element);
      const around = (element.parentElement?.textContent ?? '').trim();
      return display === 'inline' && around.length > (element.textContent ?? '').trim().length;
    };
    return [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')].flatMap((element) => {
      const area = element.closest('label') ?? element;
      const {width, height} = area.getBoundingClientRect();
      if (width <= 1 || height <= 1 || getComputedStyle(element).visibility === 'hidden' || isInText(element)) return [];
      const least = element.matches('button:not(.copy), input:not([type=checkbox]), select, summary') ? 44 : 24;
      return height + 0.5 < least || width + 0.5 < 24
        ? [`<${element.tagName.toLowerCase()} class="${element.className}"> ${Math.round(width)} by ${Math.round(height)}: ${(element.textContent ?? '').trim().slice(0, 30)}`]
        : [];
    });
  });

/** Text that its box cuts off, and boxes that stick out, under the spacing that WCAG 1.4.12 lets a reader ask for. */
const lost = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* {line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important} p {margin-block-end: 2em !important}');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const cut = [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) => {
      const {overflowX, overflowY, clipPath} = getComputedStyle(element);
      if (clipPath !== 'none' || element.clientHeight <= 1) return false;
      return (
        (/hidden|clip/u.test(overflowY) && element.scrollHeight > element.clientHeight + 2) || (/hidden|clip/u.test(overflowX) && element.scrollWidth > element.clientWidth + 2)
      );
    });
    const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth ? [`the page is ${document.documentElement.scrollWidth} wide`] : [];
    return [...wide, ...cut.map((element) => `<${element.tagName.toLowerCase()} class="${element.className}"> ${(element.textContent ?? '').trim().slice(0, 40)}`)];
  });

for (const [index, kind] of kinds.entries()) {
  test(`what can be pressed on the ${kind} is large enough, and nothing is lost when text is spaced${index % 4 === 0 ? '' : ' @all'}`, async ({page}) => {
    await page.setViewportSize({width: 390, height: 844});
    for (const code of inTurn(codes, index)) {
      await open(page, addressOf(kind, code));
      await unfold(page);
      expect(await small(page), `${code}: too small`).toEqual([]);
      expect(await lost(page), `${code}: lost`).toEqual([]);
    }
  });

  test(`at 400 % nothing stands over the text of the ${kind}${index % 4 === 1 ? '' : ' @all'}`, async ({page}) => {
    // What is left of a window of 1280 by 1024.
    await page.setViewportSize({width: 320, height: 256});
    for (const code of inTurn(codes, index)) {
      await open(page, addressOf(kind, code));
      const held = await page.evaluate(
        () =>
          [...document.body.querySelectorAll('*')]
            .filter((element) => /fixed|sticky/u.test(getComputedStyle(element).position))
            .map((element) => element.getBoundingClientRect())
            .filter(({width, height}) => width > 100 && height > innerHeight / 3).length,
      );
      expect(held, `${code}: boxes that stay and take more than a third of the window`).toBe(0);
    }
  });
}
