import {jsonOf, type Visit} from './visit.ts';
import {cookie, json, redirect, text, type Reply} from './reply.ts';
import {settingsCookie, type HostSettings} from './settings.ts';
import {truthScript, type Truth} from './truth.ts';
import type {RunningHost} from './running-host.ts';

/**
 * `/__test/...`: the handle of a running host over HTTP, for tests in another process. The widget never asks
 * here, and the request log leaves it out.
 *
 * GET state · GET session · GET wishes?policy=strict&next=/ (this browser only) · POST settings (JSON, the
 * whole host) · POST end-sessions · POST forget · GET host-truth.js
 */
export function testReply(visit: Visit, host: RunningHost, truth: Truth): Reply {
  const name = visit.url.pathname.slice('/__test/'.length);
  switch (`${visit.method} ${name}`) {
    case 'GET state':
      return json({settings: host.settings, sessions: host.sessions(), requests: host.requests(), assetHits: host.assetHits(), lastCookies: host.lastCookies()});
    case 'GET session':
      return json({alive: visit.session !== undefined, user: visit.session?.user ?? null});
    case 'GET wishes':
      return redirect(nextOf(visit), [cookie(settingsCookie, visit.url.searchParams.toString(), {httpOnly: true})]);
    case 'POST settings':
      // A test's own word, in its own process' language: shapes are its business.
      Object.assign(host.settings, jsonOf(visit) as Partial<HostSettings>);
      return json(host.settings);
    case 'POST end-sessions':
      host.endSessions();
      return json(host.sessions());
    case 'POST forget':
      host.forget();
      return json({});
    case 'GET host-truth.js':
      return {...text(truthScript(truth)), headers: {'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store'}};
    default:
      return text('no such test address', 404);
  }
}

const nextOf = (visit: Visit) => `/${(visit.url.searchParams.get('next') ?? '').replace(/^[/\\]+/u, '')}`;
