import type {IncomingHttpHeaders, IncomingMessage, ServerResponse} from 'node:http';

/** A handler for `http`, Express and Connect. `origin` is what browsers see, where a proxy ends TLS. */
export function clearAddress(options?: {origin?: string}): (request: IncomingMessage, response: ServerResponse) => void;

/** The answer alone, for servers of another make. */
export function answerClear(request: {method?: string; headers: IncomingHttpHeaders}, origin: string): {status: number; headers: Record<string, string>};
