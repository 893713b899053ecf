import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {z} from 'astro/zod';
import {load} from 'js-yaml';
import {idSchema, localizedSchema} from '../../content/schema/basics.ts';

export const ways = ['script', 'component', 'extension', 'link'] as const;
export const families = ['vendor-cloud', 'self-hosted', 'web-view'] as const;

const recipeSchema = z.strictObject({
  vendor: idSchema,
  family: z.enum(families),
  ways: z.array(z.enum(ways)).min(1),
  /** What there is to say of these lines, beside the vendor's own fact. */
  note: localizedSchema(z.string().min(1)).optional(),
  files: z.array(z.union([z.strictObject({file: z.string().min(1), code: z.string().min(1)}), z.strictObject({file: z.string().min(1), from: idSchema})])).optional(),
  /** The test that walks it in the real CRM. */
  tested: z.string().optional(),
  /** The test that compiles and runs it with the vendor's own tools, without the CRM. */
  compiled: z.string().optional(),
});
type Written = z.infer<typeof recipeSchema>;
export type Recipe = Omit<Written, 'files'> & {readonly files?: readonly {readonly file: string; readonly code: string}[] | undefined};

/** Where files of a recipe lie that are tested as they are. */
export const recipeFolder = 'site/deploy';

/** How the guide is put into each CRM, in the order of the file. */
export const recipes = (root = process.cwd()): readonly Recipe[] =>
  z
    .array(recipeSchema)
    .parse(load(readFileSync(join(root, 'content', 'embed', 'recipes.yaml'), 'utf8')))
    .map(({files, ...recipe}) => ({
      ...recipe,
      files: files?.map((each) => ('code' in each ? each : {file: each.file, code: readFileSync(join(root, recipeFolder, each.from, each.file), 'utf8')})),
    }));
