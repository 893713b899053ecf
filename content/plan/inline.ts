/** A piece of a sentence, ready to be drawn by any view. Never markup. */
export type Segment =
  | {readonly kind: 'text' | 'strong' | 'code' | 'kbd'; readonly text: string}
  /** The words on a control, in the language of the CRM's interface. */
  | {readonly kind: 'label'; readonly text: string; readonly lang: string; readonly likely: boolean}
  | {readonly kind: 'link'; readonly text: string; readonly href: string}
  /** A page of this project: `guide`, `topic`, `faq`, `situation`, `browser`, `identity`, `embed`. */
  | {readonly kind: 'ref'; readonly text: string; readonly to: string; readonly id: string; readonly hash?: string};

const mark = /\*\*(.+?)\*\*|`([^`]+)`|\[\[(.+?)\]\]|\[([^\]]+)\]\(([^)\s]+)\)/gu;

/** Reads prose with its closed set of marks (see `proseSchema`). What is no mark stays text. */
export function inline(prose: string): Segment[] {
  const out: Segment[] = [];
  let at = 0;
  for (const match of prose.matchAll(mark)) {
    if (match.index > at) out.push({kind: 'text', text: prose.slice(at, match.index)});
    at = match.index + match[0].length;
    const [, strong, code, kbd, words = '', target = ''] = match;
    if (strong !== undefined) out.push({kind: 'strong', text: strong});
    else if (code !== undefined) out.push({kind: 'code', text: code});
    else if (kbd !== undefined) out.push({kind: 'kbd', text: kbd});
    else out.push(linkTo(words, target));
  }
  if (at < prose.length) out.push({kind: 'text', text: prose.slice(at)});
  return out;
}

function linkTo(text: string, target: string): Segment {
  if (target.startsWith('https://')) return {kind: 'link', text, href: target};
  const [, to = '', id = '', hash] = /^([a-z]+):([a-z0-9-]+)(?:#(.+))?$/u.exec(target) ?? [];
  if (to === '') return {kind: 'text', text};
  return hash === undefined ? {kind: 'ref', text, to, id} : {kind: 'ref', text, to, id, hash};
}

/** The words alone, for titles, indexes and screen readers. */
export const plainText = (segments: readonly Segment[]): string => segments.map((segment) => segment.text).join('');
