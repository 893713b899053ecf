import type {Probe} from '../../../content/schema/session.ts';
import type {Secret} from '../../core/host-page.ts';
import {findKeys} from '../read/storage-keys.ts';

/** The header that a probe needs, read on the reader's press, because the sign-out removes it. */
export function readSecret({header}: Probe): Secret {
  if (!header) return undefined;
  try {
    const area = window[header.area];
    const found = findKeys(area, header.key);
    // With sessions of several databases in one browser, the address says which is this one.
    const chosen = found.find(({matched}) => matched && location.href.includes(matched)) ?? found[0];
    if (!chosen) return undefined;
    const stored = JSON.parse(area.getItem(chosen.key) ?? '') as Record<string, unknown>;
    const values = header.fields.map((field) => stored[field]);
    if (values.some((value) => typeof value !== 'string' && typeof value !== 'number')) return undefined;
    const bytes = new TextEncoder().encode(values.join(':'));
    return {header: [header.name, header.prefix + btoa(String.fromCharCode(...bytes))], matched: chosen.matched};
  } catch {
    // Storage refused, or something else in it: no secret.
    return undefined;
  }
}
