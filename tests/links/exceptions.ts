import {z} from 'zod';
import {daySchema, httpsUrlSchema, plainTextSchema} from '../../content/schema/basics.ts';

/** Addresses that need not answer for now: why, and until when. Nothing is let off for good. */
export const exceptionsSchema = z.strictObject({
  exceptions: z.array(z.strictObject({url: httpsUrlSchema, reason: plainTextSchema, until: daySchema})),
});
export type Exception = z.infer<typeof exceptionsSchema>['exceptions'][number];
