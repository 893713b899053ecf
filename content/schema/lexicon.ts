import {z} from 'zod';
import {plainTextSchema} from './basics.ts';
import {stages} from './task.ts';

/**
 * Words that veto a candidate for the control of a stage, in any interface language. A vendor's own
 * label wins over them: Tryton signs out with 注销.
 */
export const denySchema = z.strictObject({
  deny: z.partialRecord(z.enum(stages), z.array(plainTextSchema)),
});
export type Deny = z.infer<typeof denySchema>;

/** What is looked for on a page that no guide describes. */
export const intents = ['sign-out', 'all-devices', 'password', 'security'] as const;
export type Intent = (typeof intents)[number];

/** Words by the language of the interface. */
const byLanguageSchema = z.record(z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/), z.array(plainTextSchema).min(1));

/** Words by which a control is found without a guide. See content/lexicon/find.yaml. */
export const findSchema = z.strictObject({
  intents: z.record(
    z.enum(intents),
    z.strictObject({
      /** Whole names that say enough. */
      names: byLanguageSchema,
      /** Whole names that need something else beside them. */
      weak: byLanguageSchema,
      /** Pieces of a path or of a query value. */
      addresses: z.array(plainTextSchema).min(1),
    }),
  ),
  /** What the button of a user's own menu is called. */
  account: byLanguageSchema,
  /** What stands beside a sign-out in a user's own menu. */
  beside: byLanguageSchema,
  /** Parts of the names of menus that are not the user's own. */
  'other-menus': z.array(plainTextSchema).min(1),
  /** Words that veto, beyond those of deny.yaml. */
  veto: z.partialRecord(z.enum(intents), z.array(plainTextSchema)),
});
export type Find = z.infer<typeof findSchema>;
