import type {Ally} from '../../core/host-page.ts';

/** Some versions of Chromium take seconds over the cache; what they have not done by then is told by looking. */
const longestWait = 15_000;

/** Asks the embedder's own address to clear, or only to look. The answer's headers are all that counts. */
async function ask(address: string, what: 'clear' | 'look'): Promise<Response | undefined> {
  // A path of ours could still lead elsewhere by a redirect: then nothing was asked.
  const url = new URL(address, location.origin);
  if (url.origin !== location.origin) return undefined;
  return fetch(url, {
    method: 'POST',
    headers: {'X-Exit-Guide': what},
    // With `omit` no browser clears anything.
    credentials: 'same-origin',
    mode: 'same-origin',
    redirect: 'error',
    cache: 'no-store',
    signal: AbortSignal.timeout(longestWait),
  }).catch(() => undefined);
}

/** The server behind the embedder's own address. Whether the browser obeyed its order is seen by looking again. */
export const serverAt = (address: string): Ally => ({
  clear: async () => {
    const answer = await ask(address, 'clear');
    if (answer === undefined) return 'no-answer';
    return answer.ok && answer.headers.has('Clear-Site-Data') ? undefined : 'refused';
  },
  // By the server's own word. While cookies remain that script sees, it may mean those.
  hiddenCookies: async ({cookies}) => {
    const gets = (await ask(address, 'look'))?.headers.get('X-Exit-Guide-Cookies');
    if (gets === 'none') return 'gone';
    return gets === 'some' && cookies !== 'unreadable' && cookies.count === 0 ? 'still-there' : 'unknown';
  },
});
