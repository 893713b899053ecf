import type {IncomingHttpHeaders} from 'node:http';
import type {Session, Sessions} from './sessions.ts';
import type {HostSettings} from './settings.ts';
import type {Contacts} from './contacts.ts';

/** One request, read whole, with what the host knows about it. */
export type Visit = {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly cookies: Readonly<Record<string, string>>;
  readonly body: string;
  readonly settings: Readonly<HostSettings>;
  /** The live session that the host's own cookie names. */
  readonly session: Session | undefined;
  readonly sessions: Sessions;
  readonly contacts: Contacts;
};

export const formOf = (visit: Visit): URLSearchParams => new URLSearchParams(visit.body);

/** A JSON body as a record; an empty one where it is none, since a probe may send anything. */
export function jsonOf(visit: Visit): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(visit.body);
    return typeof value === 'object' && value !== null ? {...value} : {};
  } catch {
    // Not JSON: a CRM answers a clumsy request like any other.
    return {};
  }
}

export function cookiesOf(header: string | undefined): Record<string, string> {
  const pairs = (header ?? '').split('; ').flatMap((pair): [string, string][] => {
    const at = pair.indexOf('=');
    return at === -1 ? [] : [[pair.slice(0, at), decode(pair.slice(at + 1))]];
  });
  return Object.fromEntries(pairs);
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    // Another port's cookie comes along too, and need not be written our way.
    return value;
  }
}
