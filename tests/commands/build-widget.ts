import {createHash} from 'node:crypto';
import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {brotliCompressSync} from 'node:zlib';
import {type OutputOptions, type Plugin, rolldown} from 'rolldown';

/** Browsers that the widget must parse in: popover and adopted style sheets set the floor. */
const target = 'es2022';

/**
 * lit-html makes a Trusted Types policy while it is being evaluated, and so dies on a page whose
 * `trusted-types` list does not name it. Here it goes on without one, and builds its templates by
 * `setHTML()` where `innerHTML` is refused. Templates are ours; no content ever becomes markup.
 */
export function litUnderTrustedTypes(): Plugin {
  return {
    name: 'lit-under-trusted-types',
    transform(code, id) {
      if (!/lit-html\/(?:development\/)?lit-html\.js$/u.test(id.split('?')[0] ?? '')) return null;
      const policy = /(\w+)=(\w+)\?\2\.createPolicy\("lit-html",\{createHTML:(\w+)=>\3\}\):void 0/u;
      const element = /static createElement\((\w+),(\w+)\)\{const (\w+)=(\w+)\.createElement\("template"\);return \3\.innerHTML=\1,\3\}/u;
      if (!policy.test(code) || !element.test(code)) throw new Error('lit-html changed: adapt litUnderTrustedTypes in tests/commands/build-widget.ts');
      return {
        code: code
          .replace(policy, '$1=(()=>{try{return $2?.createPolicy("lit-html",{createHTML:t=>t})}catch{}})()')
          .replace(
            element,
            'static createElement($1,$2){const $3=$4.createElement("template");try{$3.innerHTML=$1}catch{$3.setHTML($1,{sanitizer:{comments:true,removeElements:[],removeAttributes:[]}})}return $3}',
          ),
        map: null,
      };
    },
  };
}

/** Builds the embed into `<dist>/embed/v1/` and tells the size of each file. */
export async function buildWidget(dist: string): Promise<void> {
  const out = join(dist, 'embed', 'v1');
  rmSync(out, {recursive: true, force: true});
  mkdirSync(out, {recursive: true});
  // `allow-extension`: what the lazy chunks share stays in the entry, which compresses better as one.
  await bundle({'exit-guide': 'widget/embed.ts'}, {dir: out, format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js', minify: true});
  await bundle({loader: 'widget/loader.ts'}, {dir: out, format: 'iife', entryFileNames: '[name].js', minify: true});
  writeManifest(out);
}

async function bundle(input: Record<string, string>, output: OutputOptions): Promise<void> {
  const built = await rolldown({input, plugins: [litUnderTrustedTypes()], preserveEntrySignatures: 'allow-extension', transform: {target}});
  await built.write(output);
  await built.close();
}

/** `manifest.json`: every file with its bytes, brotli bytes and integrity. */
function writeManifest(out: string): void {
  const files = readdirSync(out)
    .filter((name) => name.endsWith('.js'))
    .sort()
    .map((file) => {
      const bytes = readFileSync(join(out, file));
      return {file, bytes: bytes.length, brotli: brotliCompressSync(bytes).length, integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}`};
    });
  writeFileSync(join(out, 'manifest.json'), `${JSON.stringify({files}, null, 2)}\n`);
}

if (import.meta.main) {
  await buildWidget('dist');
  process.stdout.write(readFileSync('dist/embed/v1/manifest.json', 'utf8'));
}
