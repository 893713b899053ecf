import type {Answer, Probe} from '../../../content/schema/session.ts';
import type {Secret, ServerAnswer} from '../../core/host-page.ts';
import {readJson} from './read-json.ts';

const longestWait = 5000;
/** An answer to a question about a session is short. More is read off a wrong page. */
const mostBytes = 256 * 1024;

/** Asks the server once whether the session lives. Never throws; what is not clear is unknown. */
export async function askServer({method, path, body, header, credentials, signedOut, signedIn}: Probe, secret: Secret, signal: AbortSignal): Promise<ServerAnswer> {
  if (header && !secret) return {kind: 'unknown', why: 'no-secret'};
  const stop = new AbortController();
  let isSlow = false;
  const timer = setTimeout(() => {
    isSlow = true;
    stop.abort();
  }, longestWait);
  signal.addEventListener('abort', () => stop.abort());
  if (signal.aborted) stop.abort();
  try {
    const url = new URL(path.replace('{*}', encodeURIComponent(secret?.matched ?? '')), location.href);
    if (url.origin !== location.origin) return {kind: 'unknown', why: 'unclear'};
    const response = await fetch(url, {
      method,
      // Nothing may go to another origin: a redirect to an identity provider counts as no answer.
      mode: 'same-origin',
      redirect: 'follow',
      cache: 'no-store',
      credentials: credentials ?? 'same-origin',
      headers: [
        ...(method === 'POST' ? [['Content-Type', 'application/json'] as [string, string]] : []),
        ...(header && secret ? [[...secret.header] as [string, string], ...(header.also ?? []).map(({name, text}): [string, string] => [name, text])] : []),
      ],
      body: method === 'POST' ? (body ?? '') : null,
      signal: stop.signal,
    });
    const text = await readSome(response);
    if (fits(signedOut, response, text)) return {kind: 'signed-out'};
    return signedIn && fits(signedIn, response, text) ? {kind: 'signed-in'} : {kind: 'unknown', why: 'unclear'};
  } catch {
    return {kind: 'unknown', why: isSlow ? 'slow' : signal.aborted ? 'unclear' : navigator.onLine ? 'refused' : 'offline'};
  } finally {
    clearTimeout(timer);
  }
}

async function readSome(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let bytes = 0; reader && bytes < mostBytes; ) {
    const {done, value} = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.length;
    text += decoder.decode(value, {stream: true});
  }
  void reader?.cancel();
  return text;
}

/** True where all that is given holds. An answer that gives nothing fits nothing. */
function fits({status, landsOn, json, body}: Answer, response: Response, text: string): boolean {
  const claims = [
    status?.includes(response.status),
    landsOn === undefined ? undefined : startsAt(response.url, landsOn),
    json && readJson(text, json.path) === json.equals,
    body === undefined ? undefined : text.includes(body),
  ].filter((claim) => claim !== undefined);
  return claims.length > 0 && claims.every(Boolean);
}

function startsAt(address: string, path: string): boolean {
  const {pathname, search} = new URL(address);
  return (pathname + search).startsWith(path);
}
