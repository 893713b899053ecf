import type {Words} from '../words/en.ts';

type Row = {readonly code: string; readonly cells: readonly string[]};

/** The attributes of `<exit-guide>`. */
export const attributes = (words: Words): Row[] => [
  {code: 'vendor', cells: ['`salesforce`', words.attrVendor]},
  {code: 'locale', cells: ['`zh-CN` `zh-TW` `en`', words.attrLocale]},
  {code: 'situation', cells: ['`shared-computer`', words.attrSituation]},
  {code: 'corner', cells: ['`bottom-right` `bottom-left` `top-right` `top-left`', words.attrCorner]},
  {code: 'contact', cells: ['`https:` `mailto:`', words.attrContact]},
  {code: 'allow-clear', cells: [words.embedFlag, words.attrAllowClear]},
  {code: 'clear-url', cells: ['`/exit-guide/clear`', words.attrClearUrl]},
  {code: 'packs', cells: ['`/packs/v1/`', words.attrPacks]},
  {code: 'no-launcher', cells: [words.embedFlag, words.attrNoLauncher]},
];

/** What the element can be told, and what it tells. */
export const events = (words: Words): Row[] => [
  {code: 'open({situation})', cells: [words.methodOpen]},
  {code: 'close()', cells: [words.methodClose]},
  {code: 'exit-guide-open', cells: [words.eventOpen]},
  {code: 'exit-guide-close', cells: [words.eventClose]},
  {code: 'exit-guide-step', cells: [words.eventStep]},
  {code: 'exit-guide-done', cells: [words.eventDone]},
];

/** The lines that a host's policy needs. */
export const policy = (words: Words, host: string): Row[] => [
  {code: 'script-src', cells: [`\`${host}\``, words.policyScript]},
  {code: 'connect-src', cells: [`\`${host}\``, words.policyConnect]},
  {code: 'style-src', cells: ['', words.policyStyle]},
  {code: 'trusted-types', cells: ['`lit-html`', words.policyTrusted]},
];
