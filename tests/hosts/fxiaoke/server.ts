import {chineseContacts} from '../contacts.ts';
import type {HostDefinition} from '../definition.ts';
import {cookie, dropCookie, json, redirect, type Reply} from '../reply.ts';
import {jsonOf, type Visit} from '../visit.ts';
import {homePage, loginPage} from './pages.ts';

const about = {
  name: 'fxiaoke',
  vendor: 'fxiaoke',
  language: 'zh-CN',
  sessionCookie: 'FSAuthXC',
  pageCache: 'no-store',
  contacts: chineseContacts,
  truth: {
    controls: {
      profile: '#app-portal header .portal-avatar',
      'sign-out': '.portal-menu [data-act="leave"]',
      confirm: '.fx-dialog .primary',
      save: 'form.record button[type=submit]',
      login: 'button.loginsdk-button',
    },
    decoys: ['.portal-menu [data-act="switch"]', '.portal-menu [data-act="quit"]', '.portal-menu [data-act="erase"]'],
  },
} as const satisfies Omit<HostDefinition, 'answer'>;

const home = '/XV/UI/Home';
const api = '/FHH/EM1HNCRM/API/v1/object/';

/** A hash-routed application in the manner of 纷享销客: signing out changes the page and not the address, and errors come with status 200. */
export const fxiaoke: HostDefinition = {
  ...about,
  answer(visit) {
    const {pathname} = visit.url;
    if (pathname === '/') return redirect(home);
    if (pathname === home) return visit.session === undefined ? redirect(`/proj/page/loginv2?returnUrl=${encodeURIComponent(home)}`) : homePage(about, visit, visit.session.user);
    if (pathname === '/proj/page/loginv2') return loginPage(about, visit);
    if (visit.method !== 'POST') return undefined;
    if (pathname === '/FHH/EM0HUL/Authorize/Login') return signIn(visit);
    if (pathname === '/FHH/EM0HUL/Authorize/Logout') return signOut(visit);
    return pathname.startsWith(api) ? objects(visit, pathname.slice(api.length)) : undefined;
  },
};

function signIn(visit: Visit): Reply {
  const {phoneNumber, password} = jsonOf(visit);
  if (typeof phoneNumber !== 'string' || phoneNumber.trim() === '' || password !== 'demo') return failure(10, '账号或密码错误');
  const {id} = visit.sessions.open(phoneNumber.trim(), visit.headers['user-agent'] ?? '');
  // Both outlive the window: closing it is no sign-out here.
  return {...success({}), cookies: [cookie('FSAuthXC', id, {httpOnly: true, days: 30}), cookie('fs_token', 'demo-token', {days: 30}), cookie('lang', 'zh-CN', {days: 365})]};
}

function signOut({session, sessions, settings}: Visit): Reply {
  if (settings.keepSessionAlive) return {...success({}), cookies: [dropCookie('fs_token')]};
  if (session !== undefined && !settings.dropCookiesOnly) sessions.end(session.id);
  return {...success({}), cookies: [dropCookie('FSAuthXC', {httpOnly: true}), dropCookie('fs_token')]};
}

function objects(visit: Visit, name: string): Reply {
  if (visit.session === undefined) return failure(33, '登录状态已过期,请重新登录');
  if (name === 'search/service/find_search_object_list') return success({dataList: visit.contacts.list()});
  if (name !== 'ContactObj/action/Edit') return failure(404, '接口不存在');
  const fields = jsonOf(visit);
  return success({object: visit.contacts.save(String(fields['id']), (field) => fields[field])});
}

const success = (value: unknown): Reply => json({Result: {StatusCode: 0}, Value: value});
const failure = (code: number, message: string): Reply => json({Result: {StatusCode: code, FailureMessage: message}});
