import {openLibrary} from '../core/library.ts';
import type {Ally, HostPage} from '../core/host-page.ts';
import {readLocale} from '../core/locale.ts';
import {readSavedWalk} from '../core/read-saved-walk.ts';
import {hostPage} from '../host/host-page.ts';
import {api, type Message} from './browser-api.ts';
import {beginsHere, type Home, vendorOf} from './home.ts';
import {overManaged, readManaged} from './managed.ts';
import {ExtensionShell} from './shell.ts';

/**
 * The extension's way into a page: isolated world, where custom elements do not exist, so the same views
 * are drawn by `render()` into a closed root of a plain element. Pressing the button again opens it again.
 */
const global = globalThis as {exitGuide?: Promise<ExtensionShell>};

/** What the background knows of this tab's walk. */
type Kept = {readonly text?: string; readonly home?: Home};
const readKept = async (): Promise<Kept> => ((await api.runtime.sendMessage({ask: 'read-walk'})) ?? {}) as Kept;

async function start(): Promise<ExtensionShell> {
  const kept = await readKept();
  const walk = walkOfTab(kept);
  const home = document.createElement('div');
  const page: HostPage = {...hostPage({own: () => home, extension: {ally, askLeave, isAway: walk.isAway}}), mark: walk.mark};
  const managed = await api.runtime.sendMessage({ask: 'managed'});
  const ours = async (name: string): Promise<string> => {
    const text = await api.runtime.sendMessage({ask: 'file', name});
    if (typeof text !== 'string') throw new Error(`${name} is not in the extension`);
    return text;
  };
  const library = openLibrary(overManaged(managed, ours));
  const settings = readManaged(managed, location.hostname, navigator.languages);
  document.documentElement.append(home);
  const shell = new ExtensionShell({home, page, library, settings});
  shell.open(readSavedWalk(kept.text, Date.now())?.situation);
  return shell;
}

/** Clears this site as far as an extension may; the browser tells the background which site that is. */
const ally: Ally = {
  clear: async () => {
    const said = await api.runtime.sendMessage({ask: 'clear'});
    return said === 'answered' ? undefined : said === 'away' ? said : 'not-allowed';
  },
  hiddenCookies: async () => {
    const count = await api.runtime.sendMessage({ask: 'count-hidden'});
    return typeof count === 'number' ? (count === 0 ? 'gone' : 'still-there') : 'unknown';
  },
};

/** Asks for the permission to clear, and waits for the reader's word in our own page. */
async function askLeave(): Promise<boolean> {
  const ask = (anew: boolean) => api.runtime.sendMessage({ask: 'leave', anew, locale: readLocale(navigator.languages)});
  let said = await ask(true);
  while (said === 'asking') {
    await new Promise((settle) => setTimeout(settle, 300));
    said = await ask(false);
  }
  return said === 'yes';
}

/**
 * The walk lies in the extension's own memory, not in the page's storage. It is away on another origin than the one
 * where it began: the server there cannot tell of the session that is left, its "signed out" would be true of anybody.
 */
function walkOfTab({text, home}: Kept): {readonly mark: HostPage['mark']; readonly isAway: () => boolean} {
  return {
    isAway: () => home !== undefined && home.origin !== location.origin,
    mark: {
      read: () => text,
      write: (next) => {
        const vendor = vendorOf(next);
        const anew = beginsHere(home, vendor, {isNew: text === undefined, showsLogin: document.querySelector('input[type=password]') !== null});
        if (anew) home = {vendor, origin: location.origin};
        text = next;
        tell({ask: 'write-walk', text: next, anew});
      },
      forget: () => {
        text = undefined;
        tell({ask: 'forget-walk'});
      },
      refresh: async () => {
        const now = await readKept().catch(() => undefined);
        if (now !== undefined) ({text, home} = now);
      },
    },
  };
}

/** Once the extension was updated or removed, nobody listens any more: the walk goes on in this page's memory. */
function tell(message: Message): void {
  try {
    api.runtime.sendMessage(message).catch(() => undefined);
  } catch {
    // Chromium says so at once.
  }
}

// Claimed at once, so that two presses make one panel. Where it could not begin, the next press tries again.
if (global.exitGuide === undefined) {
  global.exitGuide = start();
  global.exitGuide.catch((trouble: unknown) => {
    delete global.exitGuide;
    console.warn('exit-guide:', trouble);
  });
} else void global.exitGuide.then((shell) => shell.open()).catch(() => undefined);
