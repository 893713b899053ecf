import {frameOf, measure, stepOut} from './measure.ts';
import {readNames} from './names.ts';
import {holds} from './survey.ts';

/** What lies over the middle of an element, if something foreign does. Ours does not count. */
export function findCover(element: Element, own: Element | undefined): Element | undefined {
  const box = measure(element);
  let node = element;
  let x = box.x + box.width / 2;
  let y = box.y + box.height / 2;
  for (;;) {
    const hit = hitTest(node.ownerDocument, x, y, own);
    if (hit && !holds(node, hit) && !holds(hit, node) && (hit.closest('label')?.control as Element | null | undefined) !== node) return hit;
    const frame = frameOf(node);
    if (!frame) return undefined;
    ({x, y} = stepOut(frame, x, y));
    node = frame;
  }
}

/** What a pointer would meet there, in open shadow roots too. Nothing where it is outside of the viewport. */
function hitTest(root: DocumentOrShadowRoot & Node, x: number, y: number, own: Element | undefined): Element | undefined {
  const hit = root.elementsFromPoint(x, y).find((element) => element !== own && !own?.contains(element) && element.getRootNode() === root);
  return (hit?.shadowRoot && hitTest(hit.shadowRoot, x, y, own)) ?? hit;
}

/** What a cover is called: the dialog's name, else its own, else nothing. */
export const nameCover = (cover: Element): string => (readNames(cover.closest('[aria-label],[aria-labelledby],dialog,[role=dialog]') ?? cover)[0] ?? '').slice(0, 60);
