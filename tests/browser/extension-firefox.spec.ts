import {appendFileSync, rmSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {expect, test} from 'playwright/test';
import {canClear, leavings} from '../../content/plan/powers.ts';
import {findBrowser} from '../commands/browsers.ts';
import {definitions} from '../hosts/serve.ts';
import type {HostName} from '../hosts/definition.ts';
import {FirefoxOverBidi, type Tab} from './bidi.ts';
import {copyForTest} from './chromium-extension.ts';
import {courseOver, dist, startDemoCrms} from './crms.ts';
import {receipt, walkInFirefox} from './firefox-walk.ts';
import {countFor} from './leavings.ts';
import {wordsFrom} from './panel.ts';

const word = wordsFrom(dist, 'en');

/** How the demo CRMs are signed in to, without a script of theirs. */
const forms: Readonly<Partial<Record<HostName, {readonly fields: readonly string[]; readonly go: string; readonly inside: string; readonly start: string}>>> = {
  hubspot: {start: '/', fields: ['#username', '#password'], go: '#loginBtn', inside: '#hs-global-toolbar'},
  lightning: {start: '/', fields: ['#username', '#password'], go: '#Login', inside: '.oneHeader'},
};

/** The extension in a Firefox of its own, with all that a press in the toolbar and a yes in our own page would give. */
async function launch(): Promise<{readonly firefox: FirefoxOverBidi; readonly end: () => Promise<void>}> {
  // WebDriver BiDi shows no page of an extension, so its question cannot be answered: the copy has its leave from the start.
  const {folder, copy} = copyForTest('firefox', (manifest) => ({permissions: [...(manifest['permissions'] as string[]), 'cookies'], optional_permissions: []}));
  // A test cannot press the toolbar's button: an address that ends so does what a press there and in our own page does.
  appendFileSync(
    join(copy, 'background.js'),
    `\nchrome.tabs.onUpdated.addListener((tab, {url}) => url?.endsWith('#press') && openIn(tab));
    chrome.tabs.create = ({url}) => chrome.storage.session.set({['leave-' + new URL(url).searchParams.get('tab')]: 'yes'});\n`,
  );
  const firefox = await FirefoxOverBidi.launch({});
  await firefox.install(resolve(copy));
  return {
    firefox,
    end: async () => {
      await firefox.close();
      rmSync(folder, {recursive: true, force: true});
    },
  };
}

/** Signs in without a script of the CRM's, and opens the guide. */
async function openOver(tab: Tab, name: HostName, origin: string): Promise<void> {
  const form = forms[name];
  if (form === undefined) throw new Error(`no way into ${name}`);
  await tab.goto(`${origin}${form.start}`);
  for (const field of form.fields) {
    await tab.press(`document.querySelector('${field}')`);
    await tab.type('demo');
  }
  await tab.press(`document.querySelector('${form.go}')`);
  await tab.until(`document.querySelector('${form.inside}')`, 'the CRM');
  await tab.read(`(location.hash = '#press')`);
  await tab.until(`document.querySelector('html > div')?.shadowRoot?.querySelector('[role=dialog] .body button')`, 'the panel');
}

/** In the project of Firefox alone: it drives a Firefox of its own. */
for (const [name, policy] of [
  ['hubspot', 'no-script'],
  ['lightning', 'no-trusted-types'],
] as const)
  test(`${name} under ${policy}: the extension in Firefox walks to a receipt that is true @firefox @all`, async ({browserName}) => {
    test.skip(browserName !== 'firefox' || findBrowser('firefox') === undefined, 'an installed Firefox');
    test.setTimeout(120_000);
    const hosts = await startDemoCrms({policy, embed: undefined, truth: false});
    const host = hosts[name];
    const {firefox, end} = await launch();
    try {
      const port = new URL(host.origin).port;
      const origin = `http://app.crm.localhost:${port}`;
      const others = [`http://mail.crm.localhost:${port}`, `http://other.localhost:${port}`, hosts.plain.origin];
      const tabs = [];
      for (const other of others) {
        const tab = await firefox.newTab();
        await tab.goto(`${other}/__test/session`);
        await tab.read(countFor.leave);
        tabs.push(tab);
      }
      await firefox.setCookie('app.crm.localhost', 'trusted-device');
      await firefox.setCookie('.crm.localhost', 'for-all-hosts');

      const tab = await firefox.newTab();
      await tab.goto(`${origin}/__test/session`);
      await tab.read(countFor.leave);
      await openOver(tab, name, origin);
      const hits = host.assetHits();
      const selectors = definitions[name].truth.controls as Record<string, string>;
      await walkInFirefox({tab, word, controls: courseOver(host).presses.map((control) => selectors[control] ?? control)});

      expect(host.alive(), 'the server says that the session is dead').toEqual([]);
      expect(await tab.read(`${receipt}.dataset.verdict`)).toBe('seen');
      const seen = await tab.read<Record<string, number>>(countFor.count);
      seen['httpOnly'] = (await firefox.cookies('app.crm.localhost')).length + (await firefox.cookies('.crm.localhost')).length;
      await tab.read(`fetch('/asset/logo.svg').then((reply) => reply.text())`);
      seen['httpCache'] = host.assetHits() > hits ? 0 : 1;
      for (const kind of leavings) {
        const told = await tab.read<string>(`${receipt}.querySelector('tr[data-kind=${kind}]').textContent`);
        expect(told, `${kind}: ${seen[kind]}`).toContain(word(seen[kind] === 0 ? 'state-gone' : 'state-still-there'));
        expect(seen[kind] === 0 ? 'yes' : 'no', kind).toBe(canClear.extension.firefox[kind]);
      }
      for (const other of tabs) expect(Object.values(await other.read<Record<string, number>>(countFor.count))).toEqual([1, 1, 1, 1, 1, 1, 1]);
    } finally {
      await end();
      await hosts.close();
    }
  });

test('a login page on another origin: what is not looked at in Firefox is not told as cleared @firefox @all', async ({browserName}) => {
  test.skip(browserName !== 'firefox' || findBrowser('firefox') === undefined, 'an installed Firefox');
  test.setTimeout(120_000);
  const hosts = await startDemoCrms({policy: 'no-script', embed: undefined, truth: false});
  const host = hosts.hubspot;
  const {firefox, end} = await launch();
  try {
    const port = new URL(host.origin).port;
    const origin = `http://app.crm.localhost:${port}`;
    Object.assign(host.settings, {loginAt: `http://login.crm.localhost:${port}`, keepSessionAlive: true});
    const crm = await firefox.newTab();
    await crm.goto(`${origin}/__test/session`);
    await crm.read(countFor.leave);
    await firefox.setCookie('app.crm.localhost', 'trusted-device');
    const tab = await firefox.newTab();
    await openOver(tab, 'hubspot', origin);
    const selectors = definitions.hubspot.truth.controls as Record<string, string>;
    await walkInFirefox({tab, word, controls: courseOver(host).presses.map((control) => selectors[control] ?? control), proof: 'server-unknown'});

    expect(await tab.read(`${receipt}.dataset.verdict`)).toBe('unknown');
    expect(await tab.read(`${receipt}.textContent`)).toContain(word('clear-away'));
    // Its cookies are gone; the rest of the CRM's own site no script of another origin reaches.
    expect(await firefox.cookies('app.crm.localhost')).toEqual([]);
    expect(await crm.read<Record<string, number>>(countFor.count)).toMatchObject({cookies: 0, localStorage: 1, indexedDB: 1, files: 1});
  } finally {
    await end();
    await hosts.close();
  }
});
