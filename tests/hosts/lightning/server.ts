import {englishContacts} from '../contacts.ts';
import type {HostDefinition} from '../definition.ts';
import {cookie, dropCookie, json, redirect, text, type Reply} from '../reply.ts';
import {formOf, jsonOf, type Visit} from '../visit.ts';
import {appPage, loginPage} from './pages.ts';

const about = {
  name: 'lightning',
  vendor: 'salesforce',
  language: 'en',
  sessionCookie: 'sid',
  pageCache: 'no-cache, must-revalidate, max-age=0, no-store, private',
  contacts: englishContacts,
  truth: {
    controls: {
      profile: '.oneHeader .userProfileCardTriggerRoot > button',
      'sign-out': '.userProfilePanel a.logout',
      save: '.oneContent > :not([hidden]) form.record button[type=submit]',
      login: '#Login',
    },
    decoys: ['.omniLogout', '.userProfilePanel .switch-to-classic', '.userProfilePanel .add-username'],
  },
} as const satisfies Omit<HostDefinition, 'answer'>;

/** A single page application in the manner of Lightning Experience: every fact comes from POST /aura. */
export const lightning: HostDefinition = {
  ...about,
  answer(visit) {
    const {pathname, searchParams} = visit.url;
    if (pathname === '/aura') return aura(visit);
    if (pathname === '/secur/logout.jsp') return signOut(visit);
    if (pathname === '/' && visit.method === 'POST') return signIn(visit);
    if (pathname === '/') return visit.session === undefined || searchParams.has('logout') ? loginPage(about, visit) : redirect('/lightning/o/Contact/list');
    if (!pathname.startsWith('/lightning/')) return undefined;
    return visit.session === undefined ? redirect(`/?startURL=${encodeURIComponent(pathname)}`) : appPage(about, visit, visit.session.user);
  },
};

function signIn(visit: Visit): Reply {
  const form = formOf(visit);
  const user = form.get('username')?.trim();
  if (!user || form.get('pw') !== 'demo') return loginPage(about, visit, 'Please check your username and password.');
  const {id} = visit.sessions.open(user, visit.headers['user-agent'] ?? '');
  const start = form.get('startURL') ?? '';
  return redirect(start.startsWith('/lightning/') ? start : '/lightning/o/Contact/list', [
    cookie('sid', id, {httpOnly: true}),
    cookie('oid', '00D000000000DEMO'),
    // The mark of a recognised browser outlives every sign-out, as the vendor's does.
    cookie('sfdc_lv2', 'recognised', {days: 365}),
  ]);
}

function signOut({session, sessions, settings}: Visit): Reply {
  if (settings.keepSessionAlive) return redirect('/?logout=1', [dropCookie('oid')]);
  if (session !== undefined && !settings.dropCookiesOnly) sessions.end(session.id);
  return redirect('/?logout=1', [dropCookie('sid', {httpOnly: true}), dropCookie('oid')]);
}

/** Whatever is asked without a session gets the vendor's event, wrapped so that it is no JSON, with status 200. */
function aura(visit: Visit): Reply {
  if (visit.session === undefined) return text('*/{"event":{"descriptor":"markup://aura:invalidSession","attributes":{"values":{}}},"exceptionEvent":true}/*ERROR*/');
  const message = jsonOf(visit);
  // A question without a token is refused while the session lives, too; the refusal then brings a new token.
  if (message['action'] === undefined)
    return text('*/{"event":{"descriptor":"markup://aura:invalidSession","attributes":{"values":{"newToken":"demo"}}},"exceptionEvent":true}/*ERROR*/');
  const returned = (value: unknown) => json({actions: [{state: 'SUCCESS', returnValue: value}]});
  switch (message['action']) {
    case 'contacts':
      return returned(visit.contacts.list());
    case 'profile':
      return returned({user: visit.session.user});
    case 'save':
      return returned(visit.contacts.save(String(message['id']), (name) => message[name]));
    default:
      return returned(null);
  }
}
