import {jaccard, shingles} from '../report/likeness.ts';
import type {Exception} from './exceptions.ts';
import {isSignOutAddress} from './sign-out-address.ts';

/** What became of an address. `untouched`: it would sign somebody out, so nobody asked. */
export type Verdict = {
  readonly address: string;
  readonly kind: 'answers' | 'gone' | 'soft-404' | 'unreachable' | 'untouched' | 'excepted';
  readonly say: string;
};

type Answer = {readonly status: number; readonly last: string; readonly text: string};
type Refusal = {readonly refused: 'sign-out' | 'unreachable'; readonly say: string};

/** How patient and how polite we are. */
export type Manner = {readonly today: string; readonly timeout: number; readonly exceptions: readonly Exception[]};

const mostHops = 5;
/** As much of a page as tells it from the page for everything that is not there. */
const mostText = 20_000;
const agent = 'exit-guide-check-links (checks that cited sources still exist)';

/**
 * Asks after every address, host by host, one at a time. Each host is also asked for a page that cannot be there: where
 * that is answered with 200, a page that looks the same, or lands on the same address, is gone too (a soft 404).
 * Redirects are followed by hand, so that none leads us into a sign-out.
 */
export async function checkLinks(addresses: readonly string[], manner: Manner): Promise<Verdict[]> {
  const byHost = Map.groupBy(new Set(addresses), (address) => new URL(address).host);
  const verdicts = await Promise.all([...byHost.values()].map((own) => checkHost(own, manner)));
  return verdicts.flat();
}

async function checkHost(addresses: readonly string[], manner: Manner): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  const nowhere = new Map<string, Answer | undefined>();
  for (const address of addresses) {
    const excepted = manner.exceptions.find(({url, until}) => url === address && until >= manner.today);
    if (excepted !== undefined) verdicts.push({address, kind: 'excepted', say: `${excepted.reason} (until ${excepted.until})`});
    else verdicts.push(await checkOne(address, manner, nowhere));
  }
  return verdicts;
}

async function checkOne(address: string, {timeout}: Manner, nowhere: Map<string, Answer | undefined>): Promise<Verdict> {
  const answer = await ask(address, timeout);
  if ('refused' in answer) return {address, kind: answer.refused === 'sign-out' ? 'untouched' : 'unreachable', say: answer.say};
  if (answer.status >= 400) return {address, kind: 'gone', say: `answers ${answer.status}`};
  const {origin} = new URL(answer.last);
  if (!nowhere.has(origin)) {
    const probe = await ask(`${origin}/no-such-page-${Math.random().toString(36).slice(2)}`, timeout);
    nowhere.set(origin, 'refused' in probe || probe.status >= 400 ? undefined : probe);
  }
  const missing = nowhere.get(origin);
  // The page that stands for everything, as in an app drawn by script, is told by where one lands or by its words.
  if (missing !== undefined && looksLike(answer, missing) && new URL(address).pathname !== '/') {
    return {address, kind: 'soft-404', say: 'answers like a page of the same host that is not there'};
  }
  return {address, kind: 'answers', say: answer.last === address ? `answers ${answer.status}` : `leads to ${answer.last}`};
}

const looksLike = (page: Answer, missing: Answer): boolean => page.last === missing.last || (missing.text !== '' && jaccard(shingles(page.text), shingles(missing.text)) > 0.9);

async function ask(address: string, timeout: number): Promise<Answer | Refusal> {
  let here = address;
  for (let hop = 0; hop <= mostHops; hop += 1) {
    if (isSignOutAddress(here)) return {refused: 'sign-out', say: here === address ? 'would sign somebody out' : `leads into a sign-out, ${here}`};
    try {
      const response = await fetch(here, {
        redirect: 'manual',
        credentials: 'omit',
        signal: AbortSignal.timeout(timeout),
        headers: {'user-agent': agent, accept: 'text/html,*/*;q=0.5'},
      });
      const to = response.headers.get('location');
      if (response.status < 300 || response.status > 399 || to === null) {
        const text = response.ok ? wordsOf(await response.text()) : '';
        return {status: response.status, last: here, text};
      }
      await response.body?.cancel();
      here = new URL(to, here).href;
    } catch (error) {
      return {refused: 'unreachable', say: error instanceof Error ? `${error.name}: ${error.message}` : String(error)};
    }
  }
  return {refused: 'unreachable', say: `more than ${mostHops} redirects`};
}

/** The words of a page, roughly: enough to compare two of them. */
const wordsOf = (html: string): string =>
  html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/giu, ' ')
    .replace(/<[^>]*>/gu, ' ')
    .slice(0, mostText);

/** Exceptions that have run out, or that excuse nothing that is cited. */
export const staleExceptions = (exceptions: readonly Exception[], addresses: readonly string[], today: string): string[] =>
  exceptions.flatMap(({url, until}) => (until < today ? [`${url}: ran out on ${until}`] : addresses.includes(url) ? [] : [`${url}: nobody cites it`]));
