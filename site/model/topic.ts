import {z} from 'astro/zod';

/** The head of a prose page. YAML may read the day as a date. */
export const topicSchema = z.strictObject({
  title: z.string().min(1),
  /** The answer, in one or two sentences. */
  lead: z.string().min(1),
  on: z.union([z.iso.date(), z.date().transform((day) => day.toISOString().slice(0, 10))]),
  confidence: z.enum(['official', 'secondary', 'model']),
  sources: z.array(
    z.strictObject({
      title: z.string().min(1),
      url: z.string().optional(),
      kind: z.enum(['official-doc', 'source-code', 'own-run', 'secondary', 'community']),
      link: z.literal(false).optional(),
    }),
  ),
  order: z.int(),
});
