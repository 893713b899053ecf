/** Lists of answers into one, by their ranks: what several queries find, and find early, comes first. */
export function fuse<T>(lists: readonly (readonly T[])[], key: (item: T) => string): T[] {
  const scores = new Map<string, {item: T; score: number}>();
  for (const [strictness, list] of lists.entries()) {
    const weight = 1 / (strictness + 1);
    for (const [rank, item] of list.entries()) {
      const id = key(item);
      const known = scores.get(id);
      scores.set(id, {item: known?.item ?? item, score: (known?.score ?? 0) + weight / (rank + 8)});
    }
  }
  return [...scores.values()].sort((a, b) => b.score - a.score).map(({item}) => item);
}
