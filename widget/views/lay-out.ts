import type {Model} from '../core/model.ts';
import {fillDrawingPlace} from './drawing-place.ts';
import {keepInView} from './keep-in-view.ts';
import {corners, place} from './place.ts';
import {around, pointedBox} from './ring.ts';

/**
 * Puts the ring around the control and the panel off it. By CSSOM, which no style policy forbids.
 * `corner` is the embedder's wish; what is none of the four is taken for `bottom-right`.
 */
export function layOut(root: ShadowRoot, model: Model, corner: string | null): void {
  fillDrawingPlace(root, model);
  const target = pointedBox(model);
  const drawn = root.querySelector<HTMLElement>('.ring');
  if (target !== undefined && drawn !== null) {
    const {x, y, width, height} = around(target);
    for (const [name, value] of Object.entries({left: x, top: y, width, height})) drawn.style.setProperty(name, `${value}px`);
  }
  const shown = root.querySelector<HTMLElement>('.panel');
  if (shown === null) return;
  // On a phone the panel makes room for what it points at.
  shown.toggleAttribute('data-pointing', target !== undefined);
  const {width, height} = shown.getBoundingClientRect();
  const wish = corners.find((known) => known === corner) ?? 'bottom-right';
  shown.dataset['corner'] = place({target, panel: {width, height}, viewport: {width: innerWidth, height: innerHeight}, corner: wish});
  keepInView(root);
}
