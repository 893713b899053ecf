import {api, type Message, type Sender} from './browser-api.ts';
import {receivedCookies} from './cookies.ts';
import {readSavedWalk} from '../core/read-saved-walk.ts';
import {type Home, vendorOf} from './home.ts';
import {isAllowed, leaveFor, leaveOf, type Said} from './leave.ts';

/** The tab that asks, and whether its window is private. */
export type Asking = {readonly id: number; readonly incognito: boolean};

/** What differs between browsers: which permissions clearing takes, and how one site is cleared. */
export type Clearing = {readonly permissions: readonly string[]; readonly clearSite: (site: URL, tab: Asking) => Promise<void>};

/**
 * The extension's background: puts the guide back into a tab whose walk goes on, hands out our own
 * files, keeps a tab's walk over navigations, and clears the one site that the reader is on. It holds no state of
 * its own: it may be ended any time.
 */
const walkOf = (tabId: number): string => `walk-${tabId}`;
/** Where a tab's walk began. A login page may lie on another origin, and it is the CRM's own that is left. */
const homeOf = (tabId: number): string => `home-${tabId}`;

const read = async (key: string): Promise<unknown> => (await api.storage.session.get(key))[key];
const readHome = async (tabId: number): Promise<Home | undefined> => (await read(homeOf(tabId))) as Home | undefined;

/** Puts the guide into a tab. Allowed there because the reader pressed our button (`activeTab`). */
async function openIn(tabId: number): Promise<void> {
  await api.scripting.executeScript({target: {tabId}, files: ['content.js']});
}

async function goOnIn(tabId: number): Promise<void> {
  const text = await read(walkOf(tabId));
  if (typeof text !== 'string' || readSavedWalk(text, Date.now()) === undefined) return;
  // A page is "complete" again with each address that its script writes: where the guide is, or was shut, it stays so.
  // On another origin the permission of the press has ended: the reader presses again there.
  const [found] = await api.scripting.executeScript({target: {tabId}, func: () => 'exitGuide' in globalThis}).catch(() => []);
  if (found?.result === false) await openIn(tabId).catch(() => undefined);
}

/** The site that is left: where the reader is, and where the walk began. */
async function sitesOf(site: URL, tabId: number): Promise<readonly URL[]> {
  const home = await readHome(tabId);
  return home !== undefined && home.origin !== site.origin ? [site, new URL(home.origin)] : [site];
}

/** The site that a message came from, by the browser's word. Frames have no say. */
function siteOf({frameId, url}: Sender): URL | undefined {
  const site = frameId === 0 && url !== undefined && URL.canParse(url) ? new URL(url) : undefined;
  return site !== undefined && /^https?:$/u.test(site.protocol) ? site : undefined;
}

async function answer(message: Message, sender: Sender, tab: Asking, {permissions, clearSite}: Clearing): Promise<unknown> {
  const tabId = tab.id;
  const key = walkOf(tabId);
  const site = siteOf(sender);
  switch (message.ask) {
    case 'file': {
      if (!/^(?:browsers\/|identity\/)?[a-zA-Z0-9.-]+\.json$/u.test(message.name)) return undefined;
      const reply = await fetch(api.runtime.getURL(`packs/v1/${message.name}`));
      return reply.ok ? await reply.text() : undefined;
    }
    case 'managed':
      return await api.storage.managed.get();
    case 'read-walk':
      return {text: await read(key), home: await readHome(tabId)};
    case 'write-walk':
      // Where it is, is by the browser's word.
      if (message.anew && site !== undefined) await api.storage.session.set({[homeOf(tabId)]: {vendor: vendorOf(message.text), origin: site.origin} satisfies Home});
      return api.storage.session.set({[key]: message.text});
    case 'forget-walk':
      return api.storage.session.remove(key);
    case 'leave':
      return site === undefined ? 'no' : await leave(hostsOf(await sitesOf(site, tabId)), tabId, message, permissions);
    case 'clear': {
      // The page's part asks only after the reader's yes; without the browser's own leave nothing comes of it.
      const sites = site === undefined ? [] : await sitesOf(site, tabId);
      if (sites.length === 0 || !(await isAllowed(hostsOf(sites), permissions))) return 'not-allowed';
      for (const each of sites) await clearSite(each, tab);
      return sites.length === 1 ? 'answered' : 'away';
    }
    case 'count-hidden': {
      const hosts = site === undefined ? [] : hostsOf(await sitesOf(site, tabId));
      const count = hosts.length === 0 ? undefined : await countHidden(hosts, tabId);
      // The last that is looked at. What was given for this clearing is given back: nobody else at this computer shall have it.
      if ((await read(leaveOf(tabId))) === 'yes') {
        await api.storage.session.remove(leaveOf(tabId));
        await giveBack(hosts, permissions);
      }
      return count;
    }
    default:
      return message satisfies never;
  }
}

const hostsOf = (sites: readonly URL[]): readonly string[] => sites.map(({hostname}) => hostname);

async function countHidden(hosts: readonly string[], tabId: number): Promise<number | undefined> {
  const cookies = await Promise.all(hosts.map((host) => receivedCookies(host, tabId)));
  return cookies.some((each) => each === undefined) ? undefined : cookies.flatMap((each) => each ?? []).filter(({httpOnly}) => httpOnly).length;
}

/** One by one: of several, of which one may not be given back, none would be. */
async function giveBack(hosts: readonly string[], permissions: readonly string[]): Promise<void> {
  const {origins} = leaveFor(hosts, permissions);
  for (const part of [{permissions, origins: []}, ...origins.map((origin) => ({permissions: [], origins: [origin]}))]) await api.permissions.remove(part).catch(() => false);
}

/** Whether the site may be cleared. Asked anew, our own page puts the question, since only there may a press ask the browser. */
async function leave(hosts: readonly string[], tabId: number, {anew, locale}: Extract<Message, {ask: 'leave'}>, permissions: readonly string[]): Promise<Said> {
  const key = leaveOf(tabId);
  const isGiven = await isAllowed(hosts, permissions);
  // Of two sites both are named before the yes, whatever was allowed before.
  if (isGiven && (hosts.length === 1 || (!anew && (await read(key)) === 'yes'))) return 'yes';
  if (!anew) return ((await read(key)) as Said | undefined) ?? 'no';
  await api.storage.session.set({[key]: 'asking'});
  await api.tabs.create({
    openerTabId: tabId,
    url: api.runtime.getURL(`allow.html?${new URLSearchParams({hosts: hosts.join(' '), locale, tab: String(tabId), permissions: permissions.join(' ')})}`),
  });
  return 'asking';
}

/** Listens. Called once, at once: a browser only wakes a background for what it listened to from the start. */
export function startBackground(clearing: Clearing): void {
  api.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status === 'complete') void goOnIn(tabId);
  });

  api.runtime.onMessage.addListener((message, sender, reply) => {
    const {id, incognito = false} = sender.tab ?? {};
    if (id === undefined) return undefined;
    answer(message, sender, {id, incognito}, clearing).then(reply, () => reply(undefined));
    return true;
  });

  // For tests, which cannot press a browser's toolbar.
  Object.assign(globalThis, {openIn});
}
