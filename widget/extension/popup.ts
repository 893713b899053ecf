import {vendorByHost} from '../core/detect.ts';
import {type Reading, readIndex, readLexicon} from '../core/read-pack.ts';
import {api, type BrowserTab} from './browser-api.ts';
import {readManaged} from './managed.ts';

/**
 * "Sign out of what?": this tab, and on the reader's wish the other tabs that hold a CRM. Pressing our button in the
 * toolbar opens this, and gives leave for this tab alone. The addresses of other tabs are read here and now and go nowhere.
 */
const others = {permissions: ['tabs'], origins: []};

type Parts = {readonly say: (key: string) => string; readonly vendorOf: (host: string) => string | undefined};

const siteOf = ({url}: BrowserTab): URL | undefined => (url !== undefined && /^https?:/u.test(url) ? new URL(url) : undefined);

async function show(): Promise<void> {
  const [here] = await api.tabs.query({active: true, currentWindow: true});
  const {say, vendorOf} = await parts();
  document.title = say('popup-title');
  document.body.replaceChildren(make('h1', say('popup-title')));
  const site = here && siteOf(here);
  if (here?.id === undefined || site === undefined) document.body.append(make('p', say('popup-not-here')));
  else document.body.append(tabButton('here', vendorOf(site.hostname) ?? say('popup-this-tab'), site.host, () => open(here)));
  if (await api.permissions.contains(others)) await listOthers({say, vendorOf}, here);
  else {
    const ask = Object.assign(make('button', say('popup-others')), {id: 'others'});
    // The request must come straight from the press.
    ask.addEventListener('click', () => void api.permissions.request(others).then(() => show()));
    document.body.append(make('p', say('popup-others-why')), ask);
  }
}

async function listOthers({say, vendorOf}: Parts, here: BrowserTab | undefined): Promise<void> {
  const found = (await api.tabs.query({})).flatMap((tab) => {
    const site = siteOf(tab);
    const name = site && vendorOf(site.hostname);
    return tab.id === here?.id || site === undefined || name === undefined ? [] : [{tab, site, name}];
  });
  document.body.append(
    make('h2', say('popup-other-tabs')),
    ...(found.length === 0
      ? [make('p', say('popup-none'))]
      : [make('p', say('popup-press-there')), ...found.map(({tab, site, name}) => tabButton('', name, site.host, () => goTo(tab)))]),
  );
  const forget = Object.assign(make('button', say('popup-forget')), {id: 'forget'});
  forget.addEventListener('click', () => void api.permissions.remove(others).then(() => show()));
  document.body.append(forget);
}

async function open({id}: BrowserTab): Promise<void> {
  await put(id);
  close();
}

const put = async (tabId: number | undefined): Promise<unknown> => tabId !== undefined && api.scripting.executeScript({target: {tabId}, files: ['content.js']});

/** Shows the tab. The leave of a press holds for one tab: unless this site was allowed before, the reader presses again there. */
async function goTo(tab: BrowserTab): Promise<void> {
  await put(tab.id).catch(() => undefined);
  await api.windows.update(tab.windowId, {focused: true});
  // Last of all: a browser shuts this window once another tab is shown.
  if (tab.id !== undefined) await api.tabs.update(tab.id, {active: true});
  close();
}

function tabButton(id: string, name: string, host: string, act: () => Promise<void>): HTMLElement {
  const button = Object.assign(make('button', name), {id});
  button.append(make('span', host));
  button.addEventListener('click', () => void act().catch(() => button.append(make('span', '✗'))));
  return button;
}

const make = (tag: string, text: string): HTMLElement => Object.assign(document.createElement(tag), {textContent: text});

/** Words in the reader's language, and which vendor stands at a host: by the administrator's word first. */
async function parts(): Promise<Parts> {
  const managed = await api.storage.managed.get().catch(() => undefined);
  const {locale} = readManaged(managed, '', navigator.languages);
  document.documentElement.lang = locale;
  const read = async <T>(name: string, reader: (text: string) => Reading<T>): Promise<T | undefined> => {
    const reading = reader(await (await fetch(`packs/v1/${name}.json`)).text());
    return reading.kind === 'read' ? reading.value : undefined;
  };
  const [lexicon, index] = await Promise.all([read(`lexicon.${locale}`, readLexicon), read('index', readIndex)]);
  return {
    say: (key) => lexicon?.panel[key] ?? key,
    vendorOf: (host) => {
      const id = readManaged(managed, host, []).vendor ?? (index && vendorByHost(index, host));
      return id === undefined ? undefined : (index?.vendors.find((vendor) => vendor.id === id)?.name[locale] ?? id);
    },
  };
}

void show();
