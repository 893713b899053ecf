import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';

/** Kinds of files that get smaller; pictures and packed files do not. */
const text = /\.(html|js|css|json|svg|xml|txt|wasm)$/u;

/** Writes `.br` and `.gz` beside every file of text below a folder, as nginx looks for them. Gives how many. */
export function precompress(folder: string): number {
  if (!existsSync(folder)) throw new Error(`${folder} is missing: run "npm run build" first`);
  const names = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((name) => text.test(name));
  for (const name of names) {
    const bytes = readFileSync(join(folder, name));
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length}}));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, {level: 9}));
  }
  return names.length;
}

if (import.meta.main) console.log(`${precompress(process.argv[2] ?? 'dist')} files compressed`);
