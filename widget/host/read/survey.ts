/** A tree that can be searched: a document (the page's, or a same-origin frame's) or an open shadow root. */
export type Root = Document | ShadowRoot;

export type Survey = {
  readonly roots: readonly Root[];
  /** Frames that this script may not read. */
  readonly foreign: readonly Element[];
};

/**
 * Every tree that we may read, but our own, and what we may not. `visit` is shown each element; without
 * it the going costs one question an element: has it a shadow root?
 */
export function survey(own: Element | undefined, visit?: (element: Element) => void): Survey {
  const roots: Root[] = [document];
  const foreign: Element[] = [];
  // The list grows while it is walked: roots are found inside roots.
  for (const root of roots) {
    if (visit) for (const element of root.querySelectorAll('*')) if (element !== own) visit(element);
    for (const host of hostsIn(root)) if (host !== own && host.shadowRoot) roots.push(host.shadowRoot);
    for (const frame of framesIn(root)) {
      const inner = frame.contentDocument;
      if (inner) roots.push(inner);
      else foreign.push(frame);
    }
  }
  return {roots, foreign};
}

/** By tag name a document knows them already; a shadow root has to look. */
const framesIn = (root: Root): readonly HTMLIFrameElement[] =>
  'getElementsByTagName' in root
    ? [...root.getElementsByTagName('iframe'), ...(root.getElementsByTagName('frame') as HTMLCollectionOf<HTMLIFrameElement & HTMLFrameElement>)]
    : [...root.querySelectorAll('iframe')];

/** For how long a tree of as many elements as before is taken for the same. Milliseconds. */
const patience = 1000;
const asked = new WeakMap<Root, {readonly count: number; readonly until: number; readonly hosts: readonly WeakRef<Element>[]}>();

/** The elements with an open shadow root. No selector finds them: each element is asked, but not each time. */
function hostsIn(root: Root): readonly Element[] {
  const all = 'getElementsByTagName' in root ? root.getElementsByTagName('*') : root.querySelectorAll('*');
  const before = asked.get(root);
  const now = performance.now();
  if (before?.count === all.length && now < before.until) return before.hosts.flatMap((host) => host.deref() ?? []);
  const hosts: Element[] = [];
  for (let index = 0; index < all.length; index += 1) if (all[index]?.shadowRoot) hosts.push(all[index] as Element);
  asked.set(root, {count: all.length, until: now + patience, hosts: hosts.map((host) => new WeakRef(host))});
  return hosts;
}

/** Elements that probably hide their parts in a closed shadow root. Asked only where nothing was found. */
export const findClosed = (roots: readonly Root[], own: Element | undefined): Element[] =>
  roots.flatMap((root) =>
    [...root.querySelectorAll(':defined:empty,:defined:not(:has(*))')].filter((element) => element !== own && !element.shadowRoot && element.localName.includes('-')),
  );

/** True where one is the other or holds it, through shadow roots. */
export function holds(outer: Element, inner: Element): boolean {
  for (let node: Node | null = inner; node; node = node.parentNode ?? ((node as ShadowRoot).host as Node | undefined) ?? null) if (node === outer) return true;
  return false;
}

/** A chat bubble or a tracker's pixel is no place for the CRM's own parts. */
export const isRoomy = (element: Element): boolean => element.clientWidth * element.clientHeight > 20_000;
