import {createHash} from 'node:crypto';
import {cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {brotliCompressSync} from 'node:zlib';
import {type ChunkingContext, type OutputOptions, type Plugin, rolldown} from 'rolldown';
import {minifySync} from 'rolldown/utils';

/** Browsers that the widget must parse in: popover and adopted style sheets set the floor. */
const target = 'es2022';

/**
 * lit-html makes a Trusted Types policy while it is being evaluated, and so dies on a page whose
 * `trusted-types` list does not name it. Here it builds its templates by `setHTML()`, which needs no policy, and
 * so gives the page's owner no violation to be reported; a policy and `innerHTML` serve browsers that have no
 * `setHTML()`. Templates are ours; no content ever becomes markup. An extension's own world obeys no page's list, and its
 * reviewers want no `innerHTML`: there the markup is parsed as a document of its own.
 */
export function litUnderTrustedTypes(where: 'page' | 'extension' = 'page'): Plugin {
  const without = where === 'page' ? '$3.innerHTML=$1' : 'return new DOMParser().parseFromString("<template>"+$1+"</template>","text/html").querySelector("template")';
  return {
    name: 'lit-under-trusted-types',
    transform(code, id) {
      if (!/lit-html\/(?:development\/)?lit-html\.js$/u.test(id.split('?')[0] ?? '')) return null;
      const policy = /(\w+)=(\w+)\?\2\.createPolicy\("lit-html",\{createHTML:(\w+)=>\3\}\):void 0/u;
      const element = /static createElement\((\w+),(\w+)\)\{const (\w+)=(\w+)\.createElement\("template"\);return \3\.innerHTML=\1,\3\}/u;
      if (!policy.test(code) || !element.test(code)) throw new Error('lit-html changed: adapt litUnderTrustedTypes in tests/commands/build-widget.ts');
      return {
        code: code
          .replace(policy, '$1="setHTML"in Element.prototype?void 0:(()=>{try{return $2?.createPolicy("lit-html",{createHTML:t=>t})}catch{}})()')
          .replace(
            element,
            `static createElement($1,$2){const $3=$4.createElement("template");try{$3.setHTML($1,{sanitizer:{comments:true,removeElements:[],removeAttributes:[]}})}catch{${without}}return $3}`,
          ),
        map: null,
      };
    },
  };
}

/** What a walk needs at once is one file: it costs some 500 bytes less than three. */
function walkFile(id: string, graph: ChunkingContext): string | null {
  const comesFrom = (module: string, root: RegExp): boolean => root.test(module) || (graph.getModuleInfo(module)?.importers ?? []).some((importer) => comesFrom(importer, root));
  return comesFrom(id, /widget\/(?:core\/(?:in-hand|take-up)|host\/(?:reach|read\/folder))\.ts$/u) && !comesFrom(id, /widget\/embed\.ts$/u) ? 'walk' : null;
}

/**
 * Minifies, markup and styles included: minifiers leave what is in a template as it is. Markup keeps one space
 * where a line breaks, styles none. Done before a file gets its name, which is a hash of what is in it.
 */
function minified(): Plugin {
  return {
    name: 'minified',
    transform(code, id) {
      if (!/\/styles(?:-later)?\.ts$/u.test(id)) return null;
      const tight = (css: string): string =>
        css
          .replaceAll(/\s*\n\s*/gu, '')
          .replaceAll(/;?\s*([{};])\s*/gu, '$1')
          .replaceAll(/([:,]) /gu, '$1');
      return {code: code.replace(/`[^`]*`/gu, tight), map: null};
    },
    renderChunk(code, {fileName}) {
      const {code: short, errors} = minifySync(fileName, code, {module: true});
      if (errors.length > 0) throw new Error(`${fileName}: ${errors[0]?.message}`);
      return {code: short.replaceAll(/\n\s*/gu, ' '), map: null};
    },
  };
}

/**
 * Builds the embed into `<dist>/embed/v1/`, which follows the newest, and `<dist>/embed/<version>/`, which never changes
 * and whose loader checks the integrity of all that it fetches.
 */
export async function buildWidget(dist: string): Promise<void> {
  const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};
  const newest = join(dist, 'embed', 'v1');
  const numbered = join(dist, 'embed', version);
  for (const folder of [newest, numbered]) {
    rmSync(folder, {recursive: true, force: true});
    mkdirSync(folder, {recursive: true});
  }
  // `allow-extension`: what the lazy chunks share stays in the entry, which compresses better as one.
  await bundle(
    {'exit-guide': 'widget/embed.ts'},
    {
      dir: newest,
      format: 'es',
      entryFileNames: '[name].js',
      chunkFileNames: '[name]-[hash].js',
      codeSplitting: {includeDependenciesRecursively: false, groups: [{debugName: 'walk', name: walkFile}]},
      minify: true,
    },
  );
  // For whoever writes a pack of their own; no reader's page loads it.
  await bundle({author: 'widget/author/author.ts'}, {dir: join(dist, 'embed'), format: 'iife', entryFileNames: '[name].js', minify: true});
  cpSync(newest, numbered, {recursive: true});
  const integrity = Object.fromEntries(filesIn(numbered).map(({file, integrity: hash}) => [file, hash]));
  await bundle({loader: 'widget/loader.ts'}, {dir: newest, format: 'iife', entryFileNames: '[name].js', minify: true}, {EXIT_GUIDE_INTEGRITY: 'false'});
  await bundle({loader: 'widget/loader.ts'}, {dir: numbered, format: 'iife', entryFileNames: '[name].js', minify: true}, {EXIT_GUIDE_INTEGRITY: JSON.stringify(integrity)});
  for (const folder of [newest, numbered]) writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify({version, files: filesIn(folder)}, null, 2)}\n`);
}

async function bundle(input: Record<string, string>, output: OutputOptions, define: Record<string, string> = {}): Promise<void> {
  const built = await rolldown({input, plugins: [litUnderTrustedTypes(), minified()], preserveEntrySignatures: 'allow-extension', transform: {target, define}});
  await built.write(output);
  await built.close();
}

/** Every script with its bytes, brotli bytes and integrity. */
const filesIn = (folder: string): {file: string; bytes: number; brotli: number; integrity: string}[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .sort()
    .map((file) => {
      const bytes = readFileSync(join(folder, file));
      return {file, bytes: bytes.length, brotli: brotliCompressSync(bytes).length, integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}`};
    });

if (import.meta.main) {
  await buildWidget('dist');
  process.stdout.write(readFileSync('dist/embed/v1/manifest.json', 'utf8'));
}
