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
