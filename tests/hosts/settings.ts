import type {Embed} from './embed.ts';
import type {Trouble} from './troubles.ts';
import {isPolicyName, type Policy} from './policies.ts';

/** How a host behaves. A running host's settings may be changed at any time; the next answer follows them. */
export type HostSettings = {
  policy: Policy;
  /** The trap: sign-out shows the login form and drops the readable cookies, but the server's session lives on. */
  keepSessionAlive: boolean;
  /** The other trap: sign-out drops every cookie, the session's own too, and the server's session lives on. No script of the page can tell. */
  dropCookiesOnly: boolean;
  /** Every answer to a sign-out also says `Clear-Site-Data`, as some CRMs do. */
  clearSiteData: boolean;
  /** What is wrong with the answers to script; see troubles.ts. */
  trouble: Trouble | undefined;
  /** Whether pages carry the widget's script tag, and from where. */
  embed: Embed | undefined;
  /** Pages also load `host-truth.js`, which tells a test the right control. Never set it where a verdict is measured: see truth.ts. */
  truth: boolean;
  /** Fxiaoke only: 退出登录 asks 确定 first. */
  confirm: boolean;
  /** HubSpot only: the origin to whose login page the sign-out leads, where that is another. */
  loginAt: string | undefined;
  /** `Cache-Control` of pages; undefined leaves each host its own. It decides what Back shows after sign-out. */
  pageCache: string | undefined;
};

export const defaultSettings: HostSettings = {
  policy: 'none',
  keepSessionAlive: false,
  dropCookiesOnly: false,
  clearSiteData: false,
  trouble: undefined,
  embed: undefined,
  truth: false,
  confirm: true,
  loginAt: undefined,
  pageCache: undefined,
};

/** The cookie with which one browser asks for settings of its own; HttpOnly, and only set when a test asked. */
export const settingsCookie = 'host-settings';

/** One browser's wishes, as `policy=strict&truth=1`, laid over the host's settings. Unknown words change nothing. */
export function withOverrides(settings: HostSettings, wishes: string | undefined): HostSettings {
  if (wishes === undefined) return settings;
  const given = new URLSearchParams(wishes);
  const flag = (name: string, otherwise: boolean) => (given.has(name) ? given.get(name) === '1' : otherwise);
  const policy = given.get('policy');
  return {
    ...settings,
    policy: policy !== null && isPolicyName(policy) ? policy : settings.policy,
    keepSessionAlive: flag('keepSessionAlive', settings.keepSessionAlive),
    embed: flag('embed', true) ? settings.embed : undefined,
    truth: flag('truth', settings.truth),
    confirm: flag('confirm', settings.confirm),
    pageCache: given.get('pageCache') ?? settings.pageCache,
  };
}
