import {findVendors, type Listed} from './find-vendor.ts';

const most = 3;

/** The part of an address that stands for a language; undefined where it has none. */
export const codeIn = (path: string): string | undefined => /^\/(zh-cn|zh-tw|en)(?=\/|$)/iu.exec(path)?.[1]?.toLowerCase();

/** Guides that a wrong address may have meant: `/en/guide/sales-force/logout` is Salesforce. */
export function nearestGuides(path: string, listed: readonly Listed[]): Listed[] {
  const parts = decoded(path)
    .split(/[/?#]/u)
    .filter((part) => part.length > 2 && !ours.has(part.toLowerCase()));
  return [...new Set(parts.flatMap((part) => [part, ...part.split('.')]).flatMap((part) => findVendors(part, listed)))].slice(0, most);
}

/** Names of our own folders: they stand for no CRM. */
const ours = new Set([
  'zh-cn',
  'zh-tw',
  'guides',
  'guide',
  'situations',
  'browsers',
  'identity',
  'topics',
  'faq',
  'embed',
  'search',
  'continue',
  'coverage',
  'index.html',
  'html',
  'crm',
]);

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // Not an address at all: `/%zz`.
    return path;
  }
}
