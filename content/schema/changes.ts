import {z} from 'zod';
import {daySchema, localizedSchema, proseSchema} from './basics.ts';

/** One change of the facts that a reader of the data would want to know of. */
const changeSchema = z.strictObject({
  on: daySchema,
  /** What it is about, as folder and id: `vendors/hubspot`, `browsers/edge`, `identity/okta`, `faq/...`, `topics/...`. */
  subjects: z.array(z.string().regex(/^(?:vendors|browsers|identity|situations|faq|topics)\/[a-z0-9-]+$/, 'name folder and id, as in vendors/hubspot')).min(1),
  what: localizedSchema(proseSchema),
});
export type Change = z.infer<typeof changeSchema>;

/** The log in content/changes.yaml, the newest first. */
export const changesSchema = z.strictObject({changes: z.array(changeSchema)});
