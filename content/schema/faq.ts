import {z} from 'zod';
import {idSchema, localizedSchema, plainTextSchema, proseSchema} from './basics.ts';
import {evidenceSchema, sourceIdSchema, sourceSchema, verifiedSchema} from './evidence.ts';

export const faqGroups = ['sign-out', 'other-devices', 'shared-computer', 'account', 'browser', 'sso', 'work', 'company'] as const;

/** A question that people ask, with the answer first. Shown on the site and in the panel. */
export const faqSchema = z.strictObject({
  id: idSchema,
  group: z.enum(faqGroups),
  question: localizedSchema(plainTextSchema),
  /** Other ways to ask it. */
  aliases: z.array(plainTextSchema).optional(),
  /** The answer, whole, in at most three sentences. */
  short: localizedSchema(proseSchema),
  /** More, a paragraph each. */
  more: z.array(localizedSchema(proseSchema)).optional(),
  verified: verifiedSchema,
  sources: z.record(sourceIdSchema, sourceSchema),
  evidence: z.record(idSchema, evidenceSchema),
});
export type Faq = z.infer<typeof faqSchema>;
