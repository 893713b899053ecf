import {z} from 'zod';
import {plainTextSchema} from './basics.ts';

/** The panel's own words in one locale; the keys are those of the English file (see the rule). */
export const panelSchema = z.record(z.string().regex(/^[a-z][a-zA-Z0-9.-]*$/), plainTextSchema);
