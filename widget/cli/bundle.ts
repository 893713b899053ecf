import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {brotliCompressSync} from 'node:zlib';
import {needed, packs, single} from './shelf.ts';
import {problemsOf} from './validate.ts';

type Wish = {readonly vendors: readonly string[]; readonly locales: readonly string[]; readonly own: string | undefined; readonly out: string | undefined};

/** `exit-guide bundle`: one script with the data in it. */
export function bundle({vendors, locales, own, out}: Wish): number {
  if (vendors.length === 0 || locales.length === 0) throw new Error('Say which: exit-guide bundle --vendor ID --locale LOCALE');
  const problems = own === undefined ? [] : problemsOf(own);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const files = Object.fromEntries(needed(vendors, locales).map((name) => [name, readFileSync(join(packs, name), 'utf8')]));
  const held = `const EXIT_GUIDE_FILES=${JSON.stringify(files)};const EXIT_GUIDE_OWN=${own === undefined ? 'null' : JSON.stringify(JSON.parse(readFileSync(own, 'utf8')))};`;
  // "</script" in a text would end an inline script; JSON may write it otherwise.
  const text = `(()=>{${held.replaceAll('</', '<\\/')}\n${readFileSync(single, 'utf8')}})();\n`;
  const name = out ?? `exit-guide.${vendors.join('+')}.${locales.join('+')}.js`;
  writeFileSync(name, text);
  console.log(`${name}: ${text.length} bytes, ${brotliCompressSync(text).length} in brotli`);
  return 0;
}
