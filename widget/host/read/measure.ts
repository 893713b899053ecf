import type {Box} from '../../core/host-page.ts';

/** The window that an element is in; a frame's elements have another than ours. */
export const viewOf = (element: Element): Window & typeof globalThis => element.ownerDocument.defaultView ?? window;

/** The next element outwards as the page is laid out: through slots and shadow roots. */
export const stepUp = (element: Element): Element | null | undefined => element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host;

/** `display: contents` takes the box away from what is still there. */
export const isBoxless = (element: Element): boolean => viewOf(element).getComputedStyle(element).display === 'contents';

/** The box in the viewport of the element's own document. */
export function measure(element: Element): DOMRect {
  const box = element.getBoundingClientRect();
  if (box.width || box.height || !isBoxless(element)) return box;
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}

/** A place in a frame's viewport, as a place in the window around it. */
export function stepOut(frame: HTMLElement, x: number, y: number): {x: number; y: number; scale: number} {
  const outer = frame.getBoundingClientRect();
  const scale = outer.width / frame.offsetWidth || 1;
  const style = viewOf(frame).getComputedStyle(frame);
  return {
    x: outer.x + (frame.clientLeft + parseFloat(style.paddingLeft) + x) * scale,
    y: outer.y + (frame.clientTop + parseFloat(style.paddingTop) + y) * scale,
    scale,
  };
}

/** The frame that holds an element, as far as our own window. */
export const frameOf = (element: Element): HTMLElement | null => {
  const view = viewOf(element);
  return view === window ? null : (view.frameElement as HTMLElement | null);
};

/** The box in the viewport of the window that we run in. */
export function measureFromTop(element: Element): Box {
  let {x, y, width, height} = measure(element);
  for (let frame = frameOf(element); frame; frame = frameOf(frame)) {
    const out = stepOut(frame, x, y);
    ({x, y} = out);
    width *= out.scale;
    height *= out.scale;
  }
  return {x, y, width, height};
}
