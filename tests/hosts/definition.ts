import type {Contact} from './contacts.ts';
import type {Reply} from './reply.ts';
import type {Truth} from './truth.ts';
import type {Visit} from './visit.ts';

export const hostNames = ['lightning', 'hubspot', 'fxiaoke', 'plain'] as const;
export type HostName = (typeof hostNames)[number];

/** One CRM to test on: what it answers and how it is known. It keeps nothing; see running-host.ts for that. */
export type HostDefinition = {
  readonly name: HostName;
  /** The pack that fits it, given to the widget as `data-vendor`: no host pattern fits 127.0.0.1. */
  readonly vendor?: string;
  readonly language: string;
  /** The HttpOnly cookie that carries the session. */
  readonly sessionCookie: string;
  /** `Cache-Control` of its pages, as near to the vendor's as is known. */
  readonly pageCache: string;
  readonly contacts: readonly Contact[];
  readonly truth: Truth;
  /** Undefined where the host knows no such address. */
  answer(visit: Visit): Reply | undefined;
};
