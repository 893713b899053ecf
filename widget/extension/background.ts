import {api, type Message} from './browser-api.ts';

/**
 * The extension's background: puts the guide into the tab when its button is pressed, hands out our own
 * files, and keeps a tab's walk over navigations. It holds no state of its own: it may be ended any time.
 */
const walkOf = (tabId: number): string => `walk-${tabId}`;

/** Puts the guide into a tab. Allowed there because the reader pressed our button (`activeTab`). */
async function openIn(tabId: number): Promise<void> {
  await api.scripting.executeScript({target: {tabId}, files: ['content.js']});
}

async function goOnIn(tabId: number): Promise<void> {
  const key = walkOf(tabId);
  if ((await api.storage.session.get(key))[key] === undefined) return;
  // On another origin the permission of the press has ended: the reader presses again there.
  await openIn(tabId).catch(() => undefined);
}

async function answer(message: Message, tabId: number): Promise<unknown> {
  const key = walkOf(tabId);
  switch (message.ask) {
    case 'file': {
      if (!/^(?:browsers\/|identity\/)?[a-zA-Z0-9.-]+\.json$/u.test(message.name)) return undefined;
      const reply = await fetch(api.runtime.getURL(`packs/v1/${message.name}`));
      return reply.ok ? await reply.text() : undefined;
    }
    case 'read-walk':
      return (await api.storage.session.get(key))[key];
    case 'write-walk':
      return api.storage.session.set({[key]: message.text});
    case 'forget-walk':
      return api.storage.session.remove(key);
    default:
      return message satisfies never;
  }
}

api.action.onClicked.addListener((tab) => {
  if (tab.id !== undefined) void openIn(tab.id);
});

api.tabs.onUpdated.addListener((tabId, change) => {
  if (change.status === 'complete') void goOnIn(tabId);
});

api.runtime.onMessage.addListener((message, sender, reply) => {
  const tabId = sender.tab?.id;
  if (tabId === undefined) return undefined;
  answer(message, tabId).then(reply, () => reply(undefined));
  return true;
});

// For tests, which cannot press a browser's toolbar.
Object.assign(globalThis, {openIn});
