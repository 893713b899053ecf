import type {ElementHandle, Frame, JSHandle, Page} from 'playwright';
import type {Intent} from '../../../content/schema/lexicon.ts';
import type {FinderWords} from '../../../content/schema/pack.ts';
import type {Cell} from '../bench.ts';
import type {Seen} from '../eyes/in-page.ts';

/** What the finder would point at, with a hold on it for a real press. */
export type Pointing = {readonly kind: string; readonly sure: boolean; readonly name: string; readonly node: ElementHandle<Element> | undefined};

/** The widget's own finder, run in the page. */
export async function pointingAt(page: Page | Frame, {eyes, words, intent}: {eyes: string; words: FinderWords; intent: Intent}): Promise<Pointing> {
  await page.evaluate(eyes);
  const seen = await page.evaluateHandle((asked) => window.eyes.see({controls: [], deny: [], ...asked}), {intent, words});
  const {kind, sure, name} = await seen.evaluate(({kind, sure, node}: Seen) => ({
    kind,
    sure,
    name: (node?.getAttribute('aria-label') ?? node?.textContent ?? '').trim().replace(/\s+/gu, ' ').slice(0, 60),
  }));
  const node = (await (seen as JSHandle<Seen>).evaluateHandle(({node}) => node)).asElement() as ElementHandle<Element> | null;
  return {kind, sure, name, node: /^(?:found|behind)$/u.test(kind) ? (node ?? undefined) : undefined};
}

/** A real press, as a reader's: scrolled to, hit by the pointer, refused where something lies over it. */
export async function press(node: ElementHandle<Element>): Promise<boolean> {
  try {
    await node.click({timeout: 3000});
    return true;
  } catch {
    // Not to be pressed: hidden, covered or gone. That is an answer, too.
    return false;
  }
}

export type Verdict = Pick<Cell, 'expected' | 'got' | 'verdict'>;

/** Pointing where nothing is to be found is wrong; not pointing is right there, and a decline elsewhere. */
export const withoutPointing = (has: boolean, kind: string): Verdict => ({
  expected: has ? 'found, or behind its opener' : 'decline',
  got: kind,
  verdict: has ? 'declined' : 'right',
});
export const pointedAtNothing = ({kind, name}: Pointing): Verdict => ({expected: 'decline', got: `${kind}: ${name}`, verdict: 'wrong'});
export const told = (pointing: Pointing, isRight: boolean, why: string): Verdict => ({
  expected: 'found, or behind its opener',
  got: `${pointing.kind}: ${pointing.name}${isRight ? '' : ` (${why})`}`,
  verdict: isRight ? 'right' : 'wrong',
});

/**
 * Everything that shows with exactly these words, in every tree: what a reader would see, by the page's own
 * hit test. Runs in the page.
 */
export function visibleWith(words: string): Element[] {
  const deep = (root: Document | ShadowRoot): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot === null ? [] : deep(element.shadowRoot))]);
  const hit = (root: Document | ShadowRoot, x: number, y: number): Element | null => {
    const at = root.elementFromPoint(x, y);
    // A shadow tree that is hit beside its own elements names its host, or what is around it.
    return at?.shadowRoot != null && at.getRootNode() === root && at.shadowRoot !== root ? (hit(at.shadowRoot, x, y) ?? at) : at;
  };
  const holds = (outer: Element, inner: Element): boolean => {
    for (let node: Node | null = inner; node !== null; node = node.parentNode ?? ((node as ShadowRoot).host as Node | undefined) ?? null) if (node === outer) return true;
    return false;
  };
  return deep(document).filter((element) => {
    const says = [element.textContent, element.getAttribute('aria-label'), element.getAttribute('title')].some((text) => text?.trim().replace(/\s+/gu, ' ') === words);
    if (!says || !element.checkVisibility({opacityProperty: true, visibilityProperty: true})) return false;
    const {x, y, width, height} = element.getBoundingClientRect();
    const at = width > 1 && height > 1 ? hit(document, x + width / 2, y + height / 2) : null;
    return at !== null && (holds(element, at) || holds(at, element));
  });
}
