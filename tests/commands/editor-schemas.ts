import {mkdirSync, writeFileSync} from 'node:fs';
import {contentSchemas, editorSchema} from '../../content/schema/json-schema.ts';
import {run} from './run.ts';

/** `npm run schemas`: JSON Schemas for editors in `content/schema/json/`, from the zod schemas. A test tells when they are old. */
const folder = 'content/schema/json';
mkdirSync(folder, {recursive: true});
for (const name of Object.keys(contentSchemas) as (keyof typeof contentSchemas)[]) writeFileSync(`${folder}/${name}.json`, `${JSON.stringify(editorSchema(name), null, 2)}\n`);
process.exitCode = await run('node', ['node_modules/@biomejs/biome/bin/biome', 'format', '--write', folder]);
