type Match = {readonly key: string; readonly matched: string};

/** The keys that fit a pattern with at most one `*`, each with what the `*` stands for. */
export function matchKeys(keys: readonly string[], pattern: string): readonly Match[] {
  const [start = '', end] = pattern.split('*');
  const fits = (key: string) => (end === undefined ? key === start : key.length >= start.length + end.length && key.startsWith(start) && key.endsWith(end));
  return keys.filter(fits).map((key) => ({key, matched: end === undefined ? '' : key.slice(start.length, key.length - end.length)}));
}

/** The keys of a storage area that fit a pattern. */
export const findKeys = (area: Storage, pattern: string): readonly Match[] =>
  matchKeys(
    Array.from({length: area.length}, (_, index) => area.key(index) ?? ''),
    pattern,
  );
