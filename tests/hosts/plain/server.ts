import {englishContacts} from '../contacts.ts';
import type {HostDefinition} from '../definition.ts';
import {cookie, dropCookie, redirect, type Reply} from '../reply.ts';
import {formOf, type Visit} from '../visit.ts';
import {contactPage, listPage, loginPage, missingPage} from './pages.ts';

const about = {
  name: 'plain',
  language: 'en',
  sessionCookie: 'session',
  pageCache: 'no-store',
  contacts: englishContacts,
  truth: {
    controls: {
      profile: '.user-menu > summary',
      'sign-out': '.user-menu form[action="/sign-out"] button',
      save: 'form.record button[type=submit]',
      login: '.login button',
    },
    decoys: ['.user-menu a[href="/leave-team"]', '.user-menu a[href="/delete-account"]'],
  },
} as const satisfies Omit<HostDefinition, 'answer'>;

/** A CRM that nobody described: no vendor, no pack, ordinary words on ordinary elements. It works without script. */
export const plain: HostDefinition = {
  ...about,
  answer(visit) {
    const {pathname} = visit.url;
    if (pathname === '/sign-in') return visit.method === 'POST' ? signIn(visit) : loginPage(about, visit);
    if (pathname === '/sign-out' && visit.method === 'POST') return signOut(visit);
    if (visit.session === undefined) return redirect('/sign-in');
    if (pathname === '/') return listPage(about, visit, visit.session.user);
    const contact = visit.contacts.find(pathname.replace('/contacts/', ''));
    if (contact === undefined) return missingPage(about, visit, visit.session.user);
    if (visit.method !== 'POST') return contactPage(about, visit, visit.session.user, contact);
    const form = formOf(visit);
    visit.contacts.save(contact.id, (name) => form.get(name));
    return redirect('/');
  },
};

function signIn(visit: Visit): Reply {
  const form = formOf(visit);
  const user = form.get('user')?.trim();
  if (!user || form.get('password') !== 'demo') return loginPage(about, visit, 'Name or password is not right.');
  const {id} = visit.sessions.open(user, visit.headers['user-agent'] ?? '');
  return redirect('/', [cookie('session', id, {httpOnly: true}), cookie('signed_in', 'yes')]);
}

function signOut({session, sessions, settings}: Visit): Reply {
  if (settings.keepSessionAlive) return redirect('/sign-in', [dropCookie('signed_in')]);
  if (session !== undefined && !settings.dropCookiesOnly) sessions.end(session.id);
  return redirect('/sign-in', [dropCookie('session', {httpOnly: true}), dropCookie('signed_in')]);
}
