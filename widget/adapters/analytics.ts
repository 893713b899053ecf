import {onSummary, type Summary} from './summary.ts';

/** What a summary is sent to. Nothing is sent unless the embedder calls one of these. */
const named = ({situation, stage, end, out}: Summary): string => [situation, stage, end, out].join('/');

/** Matomo: one event a walk, over the queue `_paq` that its snippet makes. */
export const toMatomo = (target: EventTarget, queue: {push(command: unknown[]): unknown}): (() => void) =>
  onSummary(target, (summary) => void queue.push(['trackEvent', 'exit-guide', summary.out, named(summary)]));

/** GA4: one event a walk, by the function `gtag` that its snippet makes. */
export const toGtag = (target: EventTarget, gtag: (command: 'event', name: string, parameters: Summary) => void): (() => void) =>
  onSummary(target, (summary) => gtag('event', 'exit_guide', summary));

/** A collector of your own: one POST of a few bytes of JSON a walk, sent even while the page goes away. */
export const toCollector = (target: EventTarget, address: string): (() => void) =>
  onSummary(target, (summary) => void navigator.sendBeacon(address, new Blob([JSON.stringify(summary)], {type: 'application/json'})));

export {onSummary, type Summary};
