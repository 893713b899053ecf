import {text, type Reply} from './reply.ts';
import type {Visit} from './visit.ts';

export const clearPath = '/exit-guide/clear';

/**
 * The second power of clearing (docs: `clear-url`), as a CRM's owner would write it: only for our own page's
 * script, signed in or not, since clearing comes after sign-out. A link, a form and another site all get 403.
 */
export function clearReply(visit: Visit): Reply {
  const own = visit.method === 'POST' && visit.headers['sec-fetch-site'] === 'same-origin' && visit.headers.origin === `http://${visit.headers.host}`;
  if (!own || visit.headers['x-exit-guide'] !== 'clear') return text('not from here', 403);
  return {status: 204, headers: {'clear-site-data': '"cookies", "storage"', 'cache-control': 'no-store'}, body: ''};
}
