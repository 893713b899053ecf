import {frameOf, isBoxless, measure, stepUp, viewOf} from './measure.ts';

/** `scrolled`: there, but scrolled out of the part of the page that it is in. */
type Exposure = 'shown' | 'scrolled' | 'hidden';

/** Both spellings of the options: Chromium before 121 knows the old ones only. */
const strictly = {opacityProperty: true, visibilityProperty: true, checkOpacity: true, checkVisibilityCSS: true};

/** Whether a reader can see an element, or could by scrolling. */
export function checkExposure(element: Element): Exposure {
  const box = measure(element);
  // One pixel is how text is kept for screen readers alone.
  if (box.width < 2 || box.height < 2 || !isRendered(element)) return 'hidden';
  const view = viewOf(element);
  const style = (of: Element) => view.getComputedStyle(of);
  const {documentElement, body, scrollingElement} = element.ownerDocument;
  // The overflow of the root, or in its place of the body, is the window's.
  const windowed = style(documentElement).overflow === 'visible' ? [documentElement, body] : [documentElement];
  let x = box.x + box.width / 2;
  let y = box.y + box.height / 2;
  let exposure: Exposure = 'shown';
  let {position} = style(element);

  for (let up = stepUp(element); up && position !== 'fixed'; up = stepUp(up)) {
    const {display, overflow, position: next} = style(up);
    // What is positioned is not clipped by those between it and what it is positioned in.
    if (position === 'absolute' && next === 'static') continue;
    position = next;
    if (windowed.includes(up as HTMLElement) || overflow === 'visible' || display === 'inline' || display === 'contents') continue;
    const part = up.getBoundingClientRect();
    if (x >= part.left && x <= part.right && y >= part.top && y <= part.bottom) continue;
    if (!/auto|scroll/u.test(overflow) || part.width * part.height === 0) return 'hidden';
    // Once scrolled to, it will be where this part is.
    exposure = 'scrolled';
    x = part.left + part.width / 2;
    y = part.top + part.height / 2;
  }

  const {scrollWidth, scrollHeight} = scrollingElement ?? documentElement;
  const fixed = position === 'fixed';
  const start = style(documentElement).direction === 'rtl' ? view.innerWidth - scrollWidth : 0;
  const isWithin = (at: number, from: number, size: number) => at >= from && at <= from + size;
  const inWindow = isWithin(x, 0, view.innerWidth) && isWithin(y, 0, view.innerHeight);
  if (!inWindow && (fixed || !isWithin(x + view.scrollX, start, scrollWidth) || !isWithin(y + view.scrollY, 0, scrollHeight))) return 'hidden';
  const frame = frameOf(element);
  const around = frame ? checkExposure(frame) : 'shown';
  return around === 'shown' ? (frame && !inWindow ? 'scrolled' : exposure) : around;
}

/** What has no box of its own counts as not rendered: what is around it answers. */
function isRendered(element: Element): boolean {
  const up = isBoxless(element) && stepUp(element);
  return up ? isRendered(up) : (element.checkVisibility?.(strictly) ?? true);
}
