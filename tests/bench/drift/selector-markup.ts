/** One element as a selector asks for it. */
export type Skeleton = {readonly tag: string; readonly attributes: Readonly<Record<string, string>>};

/**
 * The elements, outermost first, that a CSS selector would match: `.oneHeader a.logout` gives a `div` and
 * an `a`. Undefined for what no plain nesting can satisfy (`:has`, `:nth-child`, `+`, `,`).
 */
export function skeletonOf(selector: string): readonly Skeleton[] | undefined {
  if (/[,+~:]|\*(?!=)/u.test(selector.replace(/\[[^\]]*\]/gu, '[]'))) return undefined;
  const compounds = selector.trim().match(/(?:\[[^\]]*\]|[^\s>])+/gu);
  if (compounds === null) return undefined;
  const parts = compounds.map(compoundOf);
  return parts.every((part) => part !== undefined) ? parts : undefined;
}

function compoundOf(compound: string): Skeleton | undefined {
  const attributes: Record<string, string> = {};
  const classes: string[] = [];
  const rest = compound
    .replace(/\[([\w-]+)(?:([~|^$*]?=)\s*["']?([^\]"']*)["']?)?\]/gu, (_, name: string, _operator: string | undefined, value: string | undefined) => {
      if (name === 'class') classes.push(value ?? '');
      else attributes[name] = value ?? '';
      return '';
    })
    .replace(/#([\w-]+)/gu, (_, id: string) => {
      attributes['id'] = id;
      return '';
    })
    .replace(/\.((?:[\w-]|\\.)+)/gu, (_, name: string) => {
      classes.push(name.replaceAll('\\', ''));
      return '';
    });
  if (!/^[a-z][\w-]*$|^$/u.test(rest)) return undefined;
  if (classes.length > 0) attributes['class'] = classes.join(' ');
  return {tag: rest === '' ? 'div' : rest, attributes};
}
