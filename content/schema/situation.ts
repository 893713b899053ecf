import {z} from 'zod';
import {idSchema, localizedSchema, plainTextSchema, proseSchema} from './basics.ts';
import {evidenceSchema, sourceIdSchema, sourceSchema, verifiedSchema} from './evidence.ts';
import {stages} from './task.ts';

export const situationIds = ['leaving', 'shared-computer', 'left-signed-in', 'compromised', 'cannot-sign-out', 'switch-account', 'leaving-company', 'delete-account'] as const;
export type SituationId = (typeof situationIds)[number];

const words = {
  id: z.enum(situationIds),
  /** Where it stands in lists, low first. */
  rank: z.int(),
  name: localizedSchema(plainTextSchema),
  /** What the reader would say: "This is not my computer." */
  says: localizedSchema(plainTextSchema),
  /** The answer in one or two sentences. */
  lead: localizedSchema(proseSchema),
  /** More, a paragraph each. */
  more: z.array(localizedSchema(proseSchema)).optional(),
  verified: verifiedSchema,
  sources: z.record(sourceIdSchema, sourceSchema),
  evidence: z.record(idSchema, evidenceSchema),
};

/** What happened to the reader, and in which order the stages come then. */
export const situationSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...words,
    kind: z.literal('steps'),
    where: z.enum(['this-device', 'elsewhere']),
    stages: z.array(z.enum(stages)).min(1),
    /** Stages that only make sense for some: shown as optional. */
    optional: z.array(z.enum(stages)).optional(),
  }),
  /** No steps, but a question: which of these is meant? */
  z.strictObject({...words, kind: z.literal('fork'), to: z.array(z.enum(situationIds)).min(1)}),
]);
export type Situation = z.infer<typeof situationSchema>;
