import {json, redirect, text, type Reply} from './reply.ts';
import type {Visit} from './visit.ts';
import type {Session} from './sessions.ts';

/**
 * `/session-answer/<form>`: the same truth, whether the session lives, in every form in which CRMs tell it.
 * By the session's cookie, or by a token in a header (`/token`, `/espo`, `/basic`), as apps without cookies have it.
 */
export function sessionAnswer(visit: Visit): Reply | undefined {
  const form = visit.url.pathname.slice('/session-answer/'.length);
  const {session} = visit;
  const isIn = session !== undefined;
  switch (form) {
    /** What an app would keep in the browser: given to the signed-in. */
    case 'give':
      return isIn ? json({token: session.id}) : text('no', 401);
    case 'status':
      return isIn ? json({user: session.user}) : text('no', 401);
    case 'forbidden':
      return isIn ? json({user: session.user}) : text('no', 403);
    case 'code':
      return json(isIn ? {code: 0, data: session.user} : {code: 302, msg: 'please sign in'});
    case 'text-code':
      return json(isIn ? {result: {errcode: '0'}} : {result: {errcode: '401'}});
    case 'null':
      return json({user: isIn ? {name: session.user} : null});
    case 'flag':
      return json({loggedIn: isIn});
    case 'words':
      return text(isIn ? `Welcome, ${session.user}` : 'Your session has expired');
    case 'landing':
      return isIn ? text(`Welcome, ${session.user}`) : redirect('/session-answer/sign-in?from=landing');
    case 'sign-in':
      return text('Sign in');
    case 'both':
      return isIn ? json({code: 0}) : json({code: 302}, 401);
    case 'token':
      return byToken(visit, /^(?:Bearer )?(.+)$/u.exec(header(visit, 'authorization') ?? header(visit, 'admin-token') ?? '')?.[1]);
    case 'espo':
      return header(visit, 'espo-authorization-by-token') === 'true' ? byToken(visit, decoded(header(visit, 'espo-authorization') ?? '').split(':')[1]) : text('no header', 400);
    case 'basic':
      return byToken(visit, decoded((header(visit, 'authorization') ?? '').replace(/^Session /u, '')).split(':')[1]);
    default:
      return undefined;
  }
}

const byToken = ({sessions}: Visit, token: string | undefined): Reply => {
  const session: Session | undefined = sessions.find(token);
  return session === undefined ? json({code: 401}, 401) : json({code: 0, user: session.user});
};

const decoded = (text: string): string => Buffer.from(text, 'base64').toString();

function header(visit: Visit, name: string): string | undefined {
  const value = visit.headers[name];
  return typeof value === 'string' ? value : undefined;
}
