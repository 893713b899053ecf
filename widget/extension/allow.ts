import {api} from './browser-api.ts';
import {leaveFor, leaveOf, type Said} from './leave.ts';

/** Our own page that puts the browser's question: an extension may only ask for more on a press in a page of its own. */
const asked = new URLSearchParams(location.search);
const hosts = (asked.get('hosts') ?? '').split(' ').filter(Boolean);
const tabId = Number(asked.get('tab'));
const wanted = leaveFor(hosts, (asked.get('permissions') ?? '').split(' '));

let decided = false;

async function decide(said: Said): Promise<void> {
  decided = true;
  await api.storage.session.set({[leaveOf(tabId)]: said});
  close();
}

async function show(): Promise<void> {
  const locale = /^(?:zh-CN|zh-TW|en)$/u.exec(asked.get('locale') ?? '')?.[0] ?? 'en';
  const {panel} = (await (await fetch(`packs/v1/lexicon.${locale}.json`)).json()) as {panel: Record<string, string>};
  const say = (key: string): string => (panel[key] ?? key).replace('{host}', hosts.join(', '));
  document.documentElement.lang = locale;
  document.title = say('clear-ask');
  const make = (tag: string, text: string): HTMLElement => Object.assign(document.createElement(tag), {textContent: text});
  const yes = make('button', say('clear-ask-yes'));
  const no = make('button', say('clear-ask-no'));
  yes.id = 'yes';
  no.id = 'no';
  // The request must come straight from the press.
  yes.addEventListener(
    'click',
    () =>
      void api.permissions.request(wanted).then(
        (given) => decide(given ? 'yes' : 'no'),
        // An administrator may have forbidden it: the browser does not even ask.
        () => decide('no'),
      ),
  );
  no.addEventListener('click', () => void decide('no'));
  document.body.append(make('h1', say('clear-ask')), make('p', say('clear-ask-why')), yes, ' ', no);
}

// Closed without a word: that is no yes.
addEventListener('pagehide', () => void (decided || api.storage.session.set({[leaveOf(tabId)]: 'no'})));
void show();
