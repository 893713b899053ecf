import {englishContacts} from '../contacts.ts';
import type {HostDefinition} from '../definition.ts';
import {cookie, dropCookie, redirect, type Reply} from '../reply.ts';
import {formOf, type Visit} from '../visit.ts';
import {contactPage, listPage} from './contact-pages.ts';
import {loginPage} from './login-page.ts';
import {securityPage} from './security-page.ts';
import {home, recordPath, security, type About} from './shell.ts';

const about: About = {
  name: 'hubspot',
  vendor: 'hubspot',
  language: 'en',
  sessionCookie: 'hubspotapi',
  // Kept by the back/forward cache: Back after sign-out shows the list, the trap that the recheck step is for.
  pageCache: 'no-cache',
  contacts: englishContacts,
  truth: {
    controls: {
      profile: '#hs-global-toolbar-accounts',
      'sign-out': '#signout',
      security: '#hs-global-toolbar-settings-list-item',
      'all-devices': '#log-out-all',
      confirm: '#log-out-all-yes',
      save: 'form.record button[type=submit]',
      login: '#loginBtn',
    },
    decoys: ['#switch-account', '.end-session'],
  },
};

/** Pages made by the server, which work without any script: links, forms, and a menu that opens by itself. */
export const hubspot: HostDefinition = {
  ...about,
  answer(visit) {
    const {pathname} = visit.url;
    if (pathname === '/login/') return visit.method === 'POST' ? signIn(visit) : loginPage(about, visit);
    if (pathname === '/logout') return signOut(visit);
    if (visit.session === undefined) return redirect(pathname === '/' ? '/login/' : `/login/?loginRedirectUrl=${encodeURIComponent(pathname)}`);
    return signedIn(visit, visit.session.user);
  },
};

function signedIn(visit: Visit, user: string): Reply | undefined {
  const {pathname} = visit.url;
  if (pathname === '/') return redirect(home);
  if (pathname === home) return listPage(about, visit, user);
  if (pathname === '/l/settings/user-preferences/security') return redirect(security);
  if (pathname === security) return securityPage(about, visit, user);
  if (visit.method === 'POST' && pathname === `${security}/end`) return endOne(visit);
  if (visit.method === 'POST' && pathname === `${security}/end-all`) return endAll(visit, user);
  const contact = visit.contacts.list().find(({id}) => recordPath(id) === pathname);
  if (contact === undefined) return undefined;
  if (visit.method !== 'POST') return contactPage(about, visit, user, contact);
  const form = formOf(visit);
  visit.contacts.save(contact.id, (name) => form.get(name));
  return redirect(`${pathname}?saved=1`);
}

function signIn(visit: Visit): Reply {
  const form = formOf(visit);
  const user = form.get('username')?.trim();
  if (!user || form.get('password') !== 'demo') return loginPage(about, visit, 'Email address or password is not right.');
  const {id} = visit.sessions.open(user, visit.headers['user-agent'] ?? '');
  const next = form.get('loginRedirectUrl') ?? '';
  const days = form.has('remember') ? {days: 28} : {};
  return redirect(/^\/(?![/\\])/u.test(next) ? next : home, [
    cookie('hubspotapi', id, {httpOnly: true, ...days}),
    cookie('hubspotapi-csrf', 'demo-token', days),
    // The e-mail of the last one who signed in stays behind for the next.
    cookie('hs_login_email', user, {days: 365}),
  ]);
}

/** A GET and a POST do the same; the login page follows either way, whether the session ended or not. */
function signOut({session, sessions, settings}: Visit): Reply {
  const login = `${settings.loginAt ?? ''}/login/`;
  if (settings.keepSessionAlive) return redirect(login, [dropCookie('hubspotapi-csrf')]);
  if (session !== undefined && !settings.dropCookiesOnly) sessions.end(session.id);
  return redirect(login, [dropCookie('hubspotapi', {httpOnly: true}), dropCookie('hubspotapi-csrf')]);
}

/** One of the reader's other sessions; the one in use is refused, as the vendor does. */
function endOne(visit: Visit): Reply {
  const other = visit.sessions.find(formOf(visit).get('session') ?? undefined);
  if (other !== undefined && other.user === visit.session?.user && other.id !== visit.session.id) visit.sessions.end(other.id);
  return redirect(security);
}

function endAll(visit: Visit, user: string): Reply {
  visit.sessions.endAll(user);
  return redirect('/login/', [dropCookie('hubspotapi', {httpOnly: true}), dropCookie('hubspotapi-csrf')]);
}
