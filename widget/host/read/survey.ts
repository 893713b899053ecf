/** A tree that can be searched: a document (the page's, or a same-origin frame's) or an open shadow root. */
export type Root = Document | ShadowRoot;

export type Survey = {
  readonly roots: readonly Root[];
  /** Frames that this script may not read. */
  readonly foreign: readonly Element[];
  /** Elements that probably hide their parts in a closed shadow root. */
  readonly closed: readonly Element[];
};

/**
 * Goes through every element of every tree that we may read, but not into our own. One pass for all
 * purposes: on a page of ten thousand elements the going costs more than the looking.
 */
export function survey(own: Element | undefined, visit?: (element: Element) => void): Survey {
  const roots: Root[] = [document];
  const foreign: Element[] = [];
  const closed: Element[] = [];
  // The list grows while it is walked: roots are found inside roots.
  for (const root of roots)
    for (const element of root.querySelectorAll('*')) {
      if (element === own) continue;
      visit?.(element);
      const {shadowRoot, localName} = element;
      if (shadowRoot) roots.push(shadowRoot);
      else if (localName === 'iframe' || localName === 'frame') {
        const inner = (element as HTMLIFrameElement).contentDocument;
        if (inner) roots.push(inner);
        else foreign.push(element);
      } else if (localName.includes('-') && !element.firstElementChild && element.matches(':defined')) closed.push(element);
    }
  return {roots, foreign, closed};
}

/** True where one is the other or holds it, through shadow roots. */
export function holds(outer: Element, inner: Element): boolean {
  for (let node: Node | null = inner; node; node = node.parentNode ?? ((node as ShadowRoot).host as Node | undefined) ?? null) if (node === outer) return true;
  return false;
}

/** A chat bubble or a tracker's pixel is no place for the CRM's own parts. */
export const isRoomy = (element: Element): boolean => element.clientWidth * element.clientHeight > 20_000;
