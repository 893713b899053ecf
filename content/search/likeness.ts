/** How like a question the keys of an index are. */
export type Likeness = {
  /** By row, 0 to 1: how like its likest key is. Rows that share nothing are left out. */
  of(tokens: readonly string[]): Map<number, number>;
  /** How much of a question a token is: what is rare says more. */
  weigh(token: string): number;
  /** True where no key has any part of it. */
  isStranger(token: string): boolean;
};

/** How much of a likeness is the share of the question that the key holds; the rest is the share of the key. */
const askedShare = 0.7;
const keyShare = 0.3;
/** What no key holds counts against a likeness, but less than what keys hold: people tell stories. */
const strangeShare = 0.35;

/** `keys`: for each row, its keys as tokens joined by spaces. */
export function openLikeness(keys: readonly (readonly string[])[]): Likeness {
  const rowOf: number[] = [];
  const holders = new Map<string, number[]>();
  /** The rows whose keys hold a part. */
  const held = new Map<string, Set<number>>();
  const parts: string[][] = [];
  keys.forEach((ways, row) => {
    for (const way of ways) {
      const key = rowOf.push(row) - 1;
      const split = partsOf(way.split(' '));
      parts.push(split);
      for (const part of split) {
        const known = held.get(part);
        if (known === undefined) held.set(part, new Set([row]));
        else known.add(row);
        const list = holders.get(part);
        if (list === undefined) holders.set(part, [key]);
        else list.push(key);
      }
    }
  });
  const rare = (count: number): number => Math.log(1 + keys.length / (1 + count));
  const weigh = (part: string): number => rare(held.get(part)?.size ?? 0) * (held.has(part) ? 1 : strangeShare);
  const sums = parts.map((split) => split.reduce((sum, part) => sum + weigh(part), 0));
  return {
    of(tokens) {
      const asked = partsOf(tokens);
      const all = asked.reduce((sum, part) => sum + weigh(part), 0);
      const shared = new Map<number, number>();
      for (const part of asked) for (const key of holders.get(part) ?? []) shared.set(key, (shared.get(key) ?? 0) + weigh(part));
      const best = new Map<number, number>();
      for (const [key, sum] of shared) {
        const like = askedShare * (sum / all) + keyShare * (sum / (sums[key] ?? sum));
        const row = rowOf[key] ?? 0;
        if (like > (best.get(row) ?? 0)) best.set(row, like);
      }
      return best;
    },
    weigh: (token) => partsOf([token]).reduce((sum, part) => sum + weigh(part), 0),
    isStranger: (token) => partsOf([token]).every((part) => !holders.has(part)),
  };
}

/** Terms and words as they are; of a run of Chinese characters every two that stand together. */
export function partsOf(tokens: readonly string[]): string[] {
  const out = new Set<string>();
  for (const token of tokens) {
    if (token === '') continue;
    const chars = [...token];
    if (chars.length < 2 || !/^\p{sc=Han}/u.test(token)) out.add(token);
    else for (let at = 1; at < chars.length; at += 1) out.add(`${chars[at - 1] ?? ''}${chars[at] ?? ''}`);
  }
  return [...out];
}
