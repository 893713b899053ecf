/** The keys that fit a pattern with at most one `*`, each with what the `*` stands for. */
export function findKeys(area: Storage, pattern: string): readonly {readonly key: string; readonly matched: string}[] {
  const [start = '', end] = pattern.split('*');
  const fits = (key: string) => (end === undefined ? key === start : key.length >= start.length + end.length && key.startsWith(start) && key.endsWith(end));
  const keys = Array.from({length: area.length}, (_, index) => area.key(index) ?? '');
  return keys.filter(fits).map((key) => ({key, matched: end === undefined ? '' : key.slice(start.length, key.length - end.length)}));
}
