import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {z} from 'astro/zod';
import {parse} from 'yaml';
import {idSchema} from '../../content/schema/basics.ts';

export const ways = ['script', 'component', 'extension', 'link'] as const;
export const families = ['vendor-cloud', 'self-hosted', 'web-view'] as const;

const recipeSchema = z.strictObject({
  vendor: idSchema,
  family: z.enum(families),
  ways: z.array(z.enum(ways)).min(1),
  files: z.array(z.strictObject({file: z.string().min(1), code: z.string().min(1)})).optional(),
  /** The test that walks it in the real CRM. */
  tested: z.string().optional(),
});
export type Recipe = z.infer<typeof recipeSchema>;

/** How the guide is put into each CRM, in the order of the file. */
export const recipes = (root = process.cwd()): readonly Recipe[] => z.array(recipeSchema).parse(parse(readFileSync(join(root, 'content', 'embed', 'recipes.yaml'), 'utf8')));
