import {hostFits} from '../../content/plan/hosts.ts';

/** A vendor as the page lists it. */
export type Listed = {readonly id: string; readonly names: readonly string[]; readonly hosts: readonly string[]};

/** Guides for what was typed, best first: an address by its host, anything else by name. */
export function findVendors(typed: string, listed: readonly Listed[]): Listed[] {
  const query = folded(typed);
  if (query === '') return [];
  const host = hostOf(typed);
  if (host !== undefined) {
    const byHost = listed.filter(({hosts}) => hosts.some((pattern) => hostFits(host, pattern)));
    if (byHost.length > 0 || !listed.some(({names}) => names.some((name) => folded(name) === query))) return byHost;
  }
  return listed
    .map((vendor) => ({vendor, score: Math.max(0, ...vendor.names.map((name) => scoreOf(folded(name), query)))}))
    .filter(({score}) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({vendor}) => vendor);
}

/** The host of something that looks like an address; the rest of it is never looked at. */
export function hostOf(typed: string): string | undefined {
  const text = typed.trim().toLowerCase();
  const [, host] = /^(?:https?:\/\/)?(?:[^/@\s]*@)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?::\d+)?(?:[/?#]\S*)?$/u.exec(text) ?? [];
  return host;
}

/** Same letters, whatever the width, case or spaces. */
const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s._-]/gu, '');

function scoreOf(name: string, query: string): number {
  if (name === query) return 4;
  if (name.startsWith(query)) return 3;
  if (name.includes(query)) return 2;
  // "Salesforce 怎么退出": the name within a whole question.
  return name.length >= 3 && query.includes(name) ? 1 : 0;
}
