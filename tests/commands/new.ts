import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {idSchema} from '../../content/schema/basics.ts';

/** What can be begun from a template, and the folder that it goes to. */
export const folders: Readonly<Record<string, string>> = {vendor: 'vendors', browser: 'browsers', identity: 'identity', faq: 'faq'};

/** Writes a commented file that `npm run check` then asks to be filled. Gives its path; throws where it cannot. */
export function begin(kind: string, id: string, root: string, today: string): string {
  const folder = folders[kind];
  if (folder === undefined) throw new Error(`there are templates for ${Object.keys(folders).join(', ')}, not for "${kind}"`);
  if (!idSchema.safeParse(id).success) throw new Error(`"${id}" is no id: use lower-case words joined by hyphens; it becomes the address of the page and never changes`);
  const file = join('content', folder, `${id}.yaml`);
  if (existsSync(join(root, file))) throw new Error(`${file} is there already`);
  const template = readFileSync(`content/templates/${kind}.yaml`, 'utf8');
  mkdirSync(dirname(join(root, file)), {recursive: true});
  writeFileSync(join(root, file), template.replaceAll('{id}', id).replaceAll('{today}', today));
  return file;
}

/** `npm run new -- vendor acme`. */
if (import.meta.main) {
  const [kind = '', id = ''] = process.argv.slice(2);
  try {
    const file = begin(kind, id, process.cwd(), new Date().toISOString().slice(0, 10));
    process.stdout.write(`${file}: fill it in; \`npm run check\` tells what is missing, \`npm run translations\` takes its texts down.\n`);
  } catch (error) {
    process.stderr.write(`npm run new -- <kind> <id>: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}
