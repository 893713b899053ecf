import type {ServerResponse} from 'node:http';
import {json, redirect, text, type Reply} from './reply.ts';

/** What can be wrong with a server's answers, each as real servers, proxies and hotel networks have it. */
export const troubles = [
  'error',
  'unauthorised',
  'busy',
  'slow',
  'silent',
  'cut-off',
  'error-inside',
  'code-302',
  'empty',
  'captive-portal',
  'elsewhere',
  'round-and-round',
  'flood',
  'half-json',
] as const;
export type Trouble = (typeof troubles)[number];

/** Longer than a widget may keep a reader waiting for one answer. */
const slowness = 7000;

/** Answers in place of the host. `other` is an address of somebody else's. */
export async function beTroubled(trouble: Trouble, response: ServerResponse, other: string): Promise<void> {
  switch (trouble) {
    case 'error':
      return send(response, text('Internal Server Error', 500));
    case 'unauthorised':
      return send(response, text('Unauthorized', 401));
    case 'busy':
      return send(response, {...text('Too many requests', 429), headers: {'retry-after': '30'}});
    case 'slow':
      await new Promise((settle) => setTimeout(settle, slowness).unref());
      return send(response, text('late', 200));
    case 'silent':
      return;
    case 'cut-off':
      response.writeHead(200, {'content-type': 'application/json', 'content-length': '400'}).write('{"Result":{"Stat');
      return void response.destroy();
    case 'error-inside':
      return send(response, json({error: {code: 'INTERNAL', message: 'Something went wrong'}}));
    case 'code-302':
      return send(response, json({code: 302, msg: 'Please sign in first'}));
    case 'empty':
      return send(response, {status: 204, headers: {}, body: ''});
    case 'captive-portal':
      return send(response, {status: 200, headers: {'content-type': 'text/html'}, body: '<!doctype html><title>Hotel Wi-Fi</title><form><input type="password"></form>'});
    case 'elsewhere':
      return send(response, redirect(other));
    case 'round-and-round':
      return send(response, redirect('/round-and-round'));
    case 'flood':
      response.writeHead(200, {'content-type': 'text/plain'});
      return flood(response);
    case 'half-json':
      return send(response, {status: 200, headers: {'content-type': 'application/json'}, body: '{"Result":{"StatusCode":'});
    default:
      return trouble satisfies never;
  }
}

function send(response: ServerResponse, {status, headers, body}: Reply): void {
  response.writeHead(status, {...headers}).end(body);
}

/** An answer without end. */
function flood(response: ServerResponse): void {
  const more = (): void => {
    if (response.destroyed || !response.writable) return;
    response.write('x'.repeat(65_536));
    setTimeout(more, 20).unref();
  };
  more();
}
