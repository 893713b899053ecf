const key = 'exit-guide-searches';
const most = 5;

/** On somebody else's computer nothing is kept, not even for the tab. */
const kept = (): boolean => !/shared-computer/u.test(location.pathname + location.hash);

/** What was searched in this tab, the newest first. */
export function recent(): string[] {
  if (!kept()) return [];
  try {
    const read: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]');
    return Array.isArray(read) ? read.filter((one) => typeof one === 'string').slice(0, most) : [];
  } catch {
    // Storage may be closed to us, or hold something else: then nothing was searched.
    return [];
  }
}

/** Keeps a question for this tab. */
export function remember(typed: string): void {
  const query = typed.trim().slice(0, 100);
  if (query === '' || !kept()) return;
  try {
    sessionStorage.setItem(key, JSON.stringify([query, ...recent().filter((one) => one !== query)].slice(0, most)));
  } catch {
    // Without storage there is no list.
  }
}
