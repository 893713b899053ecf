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

/** True where the server answered with an order to clear. Whether the browser obeyed is seen by looking again. */
export async function clearByAddress(address: string): Promise<'answered' | 'refused' | 'no-answer'> {
  const answer = await ask(address, 'clear');
  if (answer === undefined) return 'no-answer';
  return answer.ok && answer.headers.has('Clear-Site-Data') ? 'answered' : 'refused';
}

/** Whether the server still gets any cookie from this browser; undefined where it does not say. */
export async function serverGetsCookies(address: string): Promise<boolean | undefined> {
  const said = (await ask(address, 'look'))?.headers.get('X-Exit-Guide-Cookies');
  return said === 'some' ? true : said === 'none' ? false : undefined;
}
