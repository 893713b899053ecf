import {api, type Leave} from './browser-api.ts';

/** What the reader said: `asking` while our own page is open. */
export type Said = 'yes' | 'no' | 'asking';

/** Where the answer of a tab lies while the background may be ended. */
export const leaveOf = (tabId: number): string => `leave-${tabId}`;

/** What is needed to clear sites: their hosts, and the hosts above them, whose cookies they receive. */
export const leaveFor = (hosts: readonly string[], permissions: readonly string[]): Leave => ({
  permissions,
  origins: [...new Set(hosts.flatMap((host) => [host, ...hostsAbove(host)]))].map((name) => `*://${name}/*`),
});

/** `crm.example` for `app.crm.example`; nothing that is a public suffix by the look of it, nor a part of a numeric address. */
export function hostsAbove(host: string): string[] {
  if (/^[\d.]+$|:/u.test(host)) return [];
  const labels = host.split('.');
  const above = labels.slice(1).map((_, index) => labels.slice(index + 1).join('.'));
  return above.filter((name) => name.includes('.') && !/^(?:com|net|org|gov|edu|ac|co|or|ne|go)\.[a-z]{2}$/u.test(name));
}

/** Whether all that is needed was allowed. */
export const isAllowed = (hosts: readonly string[], permissions: readonly string[]): Promise<boolean> => api.permissions.contains(leaveFor(hosts, permissions)).catch(() => false);
