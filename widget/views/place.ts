import type {Box} from '../core/host-page.ts';

export const corners = ['bottom-right', 'bottom-left', 'top-right', 'top-left'] as const;
export type Corner = (typeof corners)[number];

/** Space between the panel and the window's edge, and the least between panel and control. CSS pixels. */
const margin = 16;

/**
 * The corner where the panel does not cover the control: the embedder's if it can be, else the first
 * free one. Where the control leaves no corner free, the one that covers least.
 */
export function place(options: {target: Box | undefined; panel: {width: number; height: number}; viewport: {width: number; height: number}; corner: Corner}): Corner {
  const {target, corner} = options;
  if (target === undefined) return corner;
  const order = [corner, ...corners.filter((other) => other !== corner)];
  const covered = order.map((candidate) => overlap(boxAt(candidate, options), target));
  return order[covered.indexOf(Math.min(...covered))] ?? corner;
}

function boxAt(corner: Corner, {panel, viewport}: {panel: {width: number; height: number}; viewport: {width: number; height: number}}): Box {
  const [vertical, horizontal] = corner.split('-');
  // A bottom sheet on a phone reaches from edge to edge.
  const edge = panel.width >= viewport.width - 2 * margin ? 0 : margin;
  return {
    x: horizontal === 'left' ? edge : viewport.width - edge - panel.width,
    y: vertical === 'top' ? edge : viewport.height - edge - panel.height,
    ...panel,
  };
}

function overlap(a: Box, b: Box): number {
  const wide = Math.min(a.x + a.width, b.x + b.width + margin) - Math.max(a.x, b.x - margin);
  const high = Math.min(a.y + a.height, b.y + b.height + margin) - Math.max(a.y, b.y - margin);
  return wide > 0 && high > 0 ? wide * high : 0;
}
