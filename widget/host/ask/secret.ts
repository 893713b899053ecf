import type {Probe} from '../../../content/schema/session.ts';
import type {Secret} from '../../core/host-page.ts';
import {findKeys, matchKeys} from '../read/storage-keys.ts';
import {readJson} from './read-json.ts';

type Header = NonNullable<Probe['header']>;
type Stored = {readonly text: string; readonly matched: string};

/** The header that a probe needs, read on the reader's press, because the sign-out removes it. */
export function readSecret({header}: Probe): Secret {
  if (!header) return undefined;
  try {
    const found = header.area === 'cookie' ? findCookies(header.key) : findItems(window[header.area], header.key);
    // With sessions of several databases in one browser, the address says which is this one.
    const chosen = found.find(({matched}) => matched && location.href.includes(matched)) ?? found[0];
    const value = chosen && takeOut(chosen.text, header);
    return value ? {header: [header.name, (header.prefix ?? '') + value], matched: chosen.matched} : undefined;
  } catch {
    // Storage refused, or something else in it: no secret.
    return undefined;
  }
}

const findItems = (area: Storage, pattern: string): readonly Stored[] => findKeys(area, pattern).map(({key, matched}) => ({text: area.getItem(key) ?? '', matched}));

function findCookies(pattern: string): readonly Stored[] {
  const pairs = new Map(document.cookie.split(/; */u).map((pair) => [pair.split('=')[0] ?? '', pair.slice(pair.indexOf('=') + 1)]));
  return matchKeys([...pairs.keys()], pattern).map(({key, matched}) => ({text: decode(pairs.get(key) ?? ''), matched}));
}

function takeOut(text: string, {path, fields}: Header): string | undefined {
  if (path === undefined && fields === undefined) return text;
  const values = (fields ?? [path ?? '']).map((field) => readJson(text, field, fields === undefined));
  if (values.some((value) => typeof value !== 'string' && typeof value !== 'number')) return undefined;
  const joined = values.join(':');
  return fields === undefined ? joined : btoa(String.fromCharCode(...new TextEncoder().encode(joined)));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not written that way: taken as it is.
    return text;
  }
}
