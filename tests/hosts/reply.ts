import type {Markup} from './markup.ts';

/** What a host answers. The cookies are apart, since there may be several. */
export type Reply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly body: string | Uint8Array;
};

type CookieWish = {
  readonly httpOnly?: boolean;
  /** Outlives the browser window, as vendors' "remember me" does. */
  readonly days?: number;
};

export const cookie = (name: string, value: string, {httpOnly = false, days}: CookieWish = {}): string =>
  `${name}=${encodeURIComponent(value)}; Path=/; SameSite=Lax${httpOnly ? '; HttpOnly' : ''}${days === undefined ? '' : `; Max-Age=${days * 86_400}`}`;

export const dropCookie = (name: string, {httpOnly = false}: CookieWish = {}): string => `${name}=; Path=/; SameSite=Lax; Max-Age=0${httpOnly ? '; HttpOnly' : ''}`;

export const page = (body: Markup, {status = 200, cache = 'no-cache'}: {status?: number; cache?: string} = {}): Reply => ({
  status,
  headers: {'content-type': 'text/html; charset=utf-8', 'cache-control': cache},
  body: `<!doctype html>\n${body.markup}`,
});

export const json = (value: unknown, status = 200): Reply => ({
  status,
  headers: {'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store'},
  body: JSON.stringify(value),
});

export const text = (body: string, status = 200): Reply => ({status, headers: {'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store'}, body});

/** 302, not 303: what the vendors send, and what a probe that follows redirects meets. */
export const redirect = (location: string, cookies: readonly string[] = []): Reply => ({status: 302, headers: {location, 'cache-control': 'no-store'}, cookies, body: ''});
