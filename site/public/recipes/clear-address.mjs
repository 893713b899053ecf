/**
 * The clear address of Exit Guide for Node: `http`, Express, Connect. Mount it at `/exit-guide/clear` on every host
 * that a browser may hold data of: the CRM's hosts and the bare domain.
 *
 *   app.use('/exit-guide/clear', clearAddress({origin: 'https://crm.example'}));
 *
 * A request counts only if our own page's script sent it: POST, Sec-Fetch-Site: same-origin, an Origin equal to
 * this host, and the header X-Exit-Guide. Links, forms and other sites are refused. It needs no sign-in, because
 * clearing comes after sign-out.
 */
export const clearAddress =
  ({origin} = {}) =>
  (request, response) => {
    const scheme = request.socket.encrypted ? 'https' : 'http';
    const {status, headers} = answerClear(request, origin ?? `${scheme}://${request.headers.host}`);
    response.writeHead(status, headers).end();
  };

/** The answer alone, for servers of another make. */
export function answerClear({method, headers}, origin) {
  const ask = headers['x-exit-guide'];
  const ours = method === 'POST' && headers['sec-fetch-site'] === 'same-origin' && headers.origin === origin && (ask === 'clear' || ask === 'look');
  if (!ours) return {status: 403, headers: {'cache-control': 'no-store'}};
  return {
    status: 204,
    headers: {
      // "cookies" takes HttpOnly ones too. "cache" is the only way to the HTTP cache and to pages kept for Back.
      ...(ask === 'clear' && {'clear-site-data': '"cache", "cookies", "storage"'}),
      // Whether this browser still sends cookies: the only proof that the hidden ones are gone. No name, no value.
      'x-exit-guide-cookies': headers.cookie ? 'some' : 'none',
      'cache-control': 'no-store',
    },
  };
}
