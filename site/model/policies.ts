import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {z} from 'astro/zod';

const result = z.enum(['walked', 'told', 'blocked']);
const rowSchema = z.strictObject({name: z.string(), header: z.string().min(1), chromium: result, firefox: result});

/** What tests/browser/policies.spec.ts saw, as it wrote it down. */
export const policyRows = (root = process.cwd()): z.infer<typeof rowSchema>[] =>
  z.array(rowSchema).parse(JSON.parse(readFileSync(join(root, 'content', 'embed', 'policies.json'), 'utf8')));
