import {z} from 'zod';
import {daySchema, httpsUrlSchema, idSchema, plainTextSchema} from './basics.ts';

/** How a claim came to be known. `stored-copy`: read in a stored copy of the page, never "checked". */
export const methods = ['stored-copy', 'source-code', 'machine', 'hands-on', 'model'] as const;
/** How sure we are: the maker says so, somebody else says so, or only general knowledge does. */
export const confidences = ['official', 'secondary', 'model'] as const;

/** Where something was read. Shown as a link unless it has no address or `link` is false. */
export const sourceSchema = z.strictObject({
  title: plainTextSchema,
  /** An https address, or `pkg:npm/name@1.2.3` for a package. Leave out what has no address. */
  url: z.union([httpsUrlSchema, z.string().regex(/^pkg:[a-z]+\/[^\s<>"]+$/)]).optional(),
  kind: z.enum(['official-doc', 'source-code', 'own-run', 'secondary', 'community']),
  /** False for copies and mirrors that must not be linked. */
  link: z.literal(false).optional(),
});

/** Why a claim may be made: the day, the way, how sure, and which sources. */
export const evidenceSchema = z
  .strictObject({
    on: daySchema,
    by: z.enum(methods),
    confidence: z.enum(confidences),
    /** Keys of `sources` in the same file. Empty only for `model`. */
    sources: z.array(z.string()),
  })
  .refine((e) => e.by === 'model' || e.sources.length > 0, 'name at least one source, or say `by: model`')
  .refine((e) => (e.by === 'model') === (e.confidence === 'model'), '`by: model` and `confidence: model` go together');

export type Source = z.infer<typeof sourceSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;

/** A key of `evidence` in the same file. */
export const verifiedSchema = idSchema;
/** A key of `notes` in the same file. */
export const noteIdSchema = idSchema;
/** A key of `sources`: `S1` as in the research, or a word. */
export const sourceIdSchema = z.string().regex(/^[A-Za-z0-9-]+$/, 'use letters, digits and hyphens');
