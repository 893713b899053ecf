import {openLibrary} from '../core/library.ts';
import type {Ally, HostPage} from '../core/host-page.ts';
import {readLocale} from '../core/locale.ts';
import {readSavedWalk} from '../core/read-saved-walk.ts';
import {hostPage} from '../host/host-page.ts';
import {api} from './browser-api.ts';
import {vendorOf} from './home.ts';
import {overManaged, readManaged} from './managed.ts';
import {ExtensionShell} from './shell.ts';

/**
 * The extension's way into a page: isolated world, where custom elements do not exist, so the same views
 * are drawn by `render()` into a closed root of a plain element. Pressing the button again opens it again.
 */
const global = globalThis as {exitGuideShell?: ExtensionShell};

async function start(): Promise<void> {
  if (global.exitGuideShell !== undefined) return global.exitGuideShell.open();
  const {text, home: began} = ((await api.runtime.sendMessage({ask: 'read-walk'})) ?? {}) as {readonly text?: unknown; readonly home?: unknown};
  const saved = typeof text === 'string' ? text : undefined;
  const walk = walkOfTab(saved, typeof began === 'string' ? began : location.origin);
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
  global.exitGuideShell = new ExtensionShell({home, page, library, settings});
  global.exitGuideShell.open(readSavedWalk(saved, Date.now())?.situation);
}

/** Clears this site as far as an extension may; the browser tells the background which site that is. */
const ally: Ally = {
  clear: async () => ((await api.runtime.sendMessage({ask: 'clear'})) === true ? 'answered' : 'refused'),
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
function walkOfTab(start: string | undefined, home: string): {readonly mark: HostPage['mark']; readonly isAway: () => boolean} {
  let text = start;
  let began = home;
  return {
    isAway: () => began !== location.origin,
    mark: {
      read: () => text,
      write: (next) => {
        if (vendorOf(text) !== vendorOf(next)) began = location.origin;
        text = next;
        void api.runtime.sendMessage({ask: 'write-walk', text: next});
      },
      forget: () => {
        text = undefined;
        void api.runtime.sendMessage({ask: 'forget-walk'});
      },
    },
  };
}

void start();
