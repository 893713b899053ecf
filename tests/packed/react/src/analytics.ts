/// <reference types="gtag.js" />
import MatomoTracker from '@jonkoops/matomo-tracker';
import {type Summary, toCollector, toGtag, toMatomo} from 'exit-guide/analytics';

// Matomo's client makes the queue that its script empties later.
new MatomoTracker({urlBase: `${location.origin}/matomo`, siteId: 1});
const clients = window as unknown as {_paq: unknown[][]; dataLayer: unknown[]};
toMatomo(document, clients._paq);

// Google's own snippet, with the types of DefinitelyTyped.
clients.dataLayer = [];
const send: Gtag.Gtag = function gtag() {
  clients.dataLayer.push(arguments);
};
toGtag(document, send);

toCollector(document, '/collect');

/** No text of anybody's own fits into a summary: this would not compile. */
// @ts-expect-error
export const personal: Summary = {situation: 'leaving', stage: 'save', end: 'left', out: 'ann@example.com'};
