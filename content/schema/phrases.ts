import {z} from 'zod';
import {plainTextSchema} from './basics.ts';
import {looks, places} from './control.ts';
import {purposes, stages} from './task.ts';

const each = <const K extends readonly string[]>(keys: K) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, plainTextSchema])) as Record<K[number], typeof plainTextSchema>);

/**
 * The phrase book of one locale: how an action on a control at a place becomes a sentence.
 * `{what}` is the label or the look, `{place}` the place with its particle, `{text}` what is typed,
 * `{label}` a label, `{sentence}` a whole sentence, `{on}` a day.
 */
export const phrasesSchema = z.strictObject({
  actions: each([
    'press',
    'tap',
    'choose',
    'tick',
    'type',
    'typeText',
    'open',
    'visit',
    'keys',
    'keysMac',
    'paste',
    'close-tab',
    'close-tabs',
    'close-windows',
    'close-app',
    'check-unsaved',
    'check-other-tabs',
    'check-session',
    'check-reopen',
    'check-back',
    'check-left',
    'check-provider',
    'ask-admin',
    'ask-support',
    'ask-it',
    'narrow',
    'asked',
    'likely',
    'likelyLabel',
    'likelyToo',
    'lookAndLabel',
    'quoted',
  ]),
  /** With their particle: zh `右上角的`, en ` at the top right`. */
  places: each(places),
  looks: each(looks),
  /** The name of a stage, two to four words. */
  stages: each(stages),
  /** Why the stage comes: one sentence. */
  why: each(stages),
  purposes: each(purposes),
  needs: each(['admin', 'paid-plan']),
  /** `official`: how sure, in a few words; `stored-copy`: how it came to be known, with `{on}`. */
  evidence: each(['official', 'secondary', 'model', 'stored-copy', 'source-code', 'machine', 'hands-on', 'by-model']),
  /** The three marks, as words. */
  marks: each(['seen', 'said', 'unknown', 'not-done']),
});
export type Phrases = z.infer<typeof phrasesSchema>;
