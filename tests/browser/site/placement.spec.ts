import type {Page} from 'playwright/test';
import {Panel, wordsOf} from '../panel.ts';
import {saidUntil} from '../walk.ts';
import {everything, expect, test} from './site.ts';

const viewports = [
  {width: 390, height: 844},
  {width: 768, height: 1024},
  {width: 1440, height: 900},
] as const;

/** Where a control may stand: in the corners, and in the middle of each edge. */
const placements = ['left top', 'centre top', 'right top', 'left middle', 'right middle', 'left bottom', 'centre bottom', 'right bottom'] as const;

type Boxes = {readonly control: DOMRect; readonly panel: DOMRect; readonly ring: DOMRect | undefined};

const boxes = (page: Page): Promise<Boxes> =>
  page.evaluate(() => {
    const root = document.querySelector('exit-guide')?.shadowRoot;
    const box = (element: Element | null | undefined): DOMRect | undefined => element?.getBoundingClientRect().toJSON() as DOMRect | undefined;
    const [control, panel] = [box(document.querySelector('#way-out')), box(root?.querySelector('.panel'))];
    if (control === undefined || panel === undefined) throw new Error('no control or no panel');
    return {control, panel, ring: box(root?.querySelector('.ring'))};
  });

/** The one control of the page, moved by script: the sample CRM's own menu is gone. */
const put = (page: Page, placement: string): Promise<void> =>
  page.evaluate((where) => {
    const [across = '', down = ''] = where.split(' ');
    const control = document.querySelector<HTMLElement>('#way-out') ?? document.createElement('button');
    control.id = 'way-out';
    control.textContent = 'Sign out';
    const [width, height, edge] = [140, 44, 8];
    const place = {
      position: 'fixed',
      left: `${{left: edge, centre: (innerWidth - width) / 2, right: innerWidth - width - edge}[across] ?? 0}px`,
      top: `${{top: edge, middle: (innerHeight - height) / 2, bottom: innerHeight - height - edge}[down] ?? 0}px`,
      width: `${width}px`,
      height: `${height}px`,
    };
    for (const [name, value] of Object.entries(place)) control.style.setProperty(name, value);
    document.body.append(control);
  }, placement);

const apart = (a: DOMRect, b: DOMRect): boolean => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

for (const [index, viewport] of viewports.entries()) {
  for (const dir of ['ltr', 'rtl'] as const) {
    // `npm test` takes each size in one direction and one of them in both.
    if (!everything && dir === 'rtl' && index !== 0) continue;
    test(`at ${viewport.width} by ${viewport.height}, ${dir}, the panel covers no control that it points at @chromium`, async ({page, site}) => {
      await page.setViewportSize(viewport);
      await page.addInitScript((direction) => addEventListener('DOMContentLoaded', () => document.documentElement.setAttribute('dir', direction)), dir);
      await page.goto('/en/demo/');
      const word = await wordsOf(page, site, 'en');
      await page.evaluate(() => document.querySelector('.account')?.remove());
      await put(page, placements[0]);
      const panel = new Panel(page);
      await panel.open();
      await panel.choose(word('leaving'));
      await saidUntil(panel, word, 'sign-out');
      await expect(panel.ring()).toBeVisible();
      // Its words run from left to right in all its languages: in the page's direction a full stop would come first.
      await expect(panel.root).toHaveCSS('direction', 'ltr');
      for (const placement of placements) {
        await put(page, placement);
        await expect
          .poll(
            async () => {
              const {control, ring, panel: shown} = await boxes(page);
              if (ring === undefined) return 'no ring';
              const isAround = Math.abs(ring.x + ring.width / 2 - control.x - control.width / 2) < 2 && Math.abs(ring.y + ring.height / 2 - control.y - control.height / 2) < 2;
              return isAround ? (apart(control, shown) ? 'apart' : 'the panel covers it') : 'the ring is elsewhere';
            },
            {message: placement},
          )
          .toBe('apart');
      }
    });
  }
}
