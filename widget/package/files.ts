import {customData} from './editors.ts';
import type {ElementFacts} from './manifest.ts';
import {mainTypes} from './declarations.ts';
import {type PackageFile, wrappers} from './wrappers.ts';

const analytics = `import type {Outcome, SituationId, Stage} from './index.js';

/** One walk in words of closed lists: nothing that anybody typed, no address, no name. */
export type Summary = {
  readonly situation: SituationId;
  /** The stage that was in hand last. */
  readonly stage: Stage;
  /** \`finished\`: the receipt was shown. \`left\`: the panel was closed before. */
  readonly end: 'finished' | 'left';
  /** How the sign-out is known; \`not-done\` of a walk that was left. */
  readonly out: Outcome;
};

/** Tells one summary a walk. Listens at \`target\`, usually \`document\`. Gives a function that ends it. */
export declare function onSummary(target: EventTarget, tell: (summary: Summary) => void): () => void;
/** Matomo: one event a walk, over the queue \`_paq\` that its snippet makes. */
export declare function toMatomo(target: EventTarget, queue: {push(command: unknown[]): unknown}): () => void;
/** GA4: one event a walk, by the function \`gtag\` that its snippet makes. */
export declare function toGtag(target: EventTarget, gtag: (command: 'event', name: string, parameters: Summary) => void): () => void;
/** A collector of your own: one POST of a few bytes of JSON a walk. */
export declare function toCollector(target: EventTarget, address: string): () => void;
`;

/** Every file of the package that is written from the manifest. */
export const packageFiles = (facts: ElementFacts): PackageFile[] => [
  // The guide itself lies where the site serves it from: the package holds it once.
  {name: 'index.js', text: "export * from '../embed/v1/exit-guide.js';\n"},
  {name: 'index.d.ts', text: mainTypes(facts)},
  {name: 'analytics.d.ts', text: analytics},
  ...wrappers(facts),
  ...customData(facts),
];
