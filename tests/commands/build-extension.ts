import {cpSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {rolldown} from 'rolldown';
import {litUnderTrustedTypes} from './build-widget.ts';

/** Least permissions: the tab whose button was pressed, a script put into it, and a memory that ends with the browser. */
export const permissions = ['activeTab', 'scripting', 'storage'] as const;

/** Builds the unpacked extension into `<dist>/extension/chromium`. Packs come from `<dist>/packs`. */
export async function buildExtension(dist: string): Promise<void> {
  const out = join(dist, 'extension', 'chromium');
  rmSync(out, {recursive: true, force: true});
  mkdirSync(out, {recursive: true});
  for (const name of ['background', 'content']) {
    const bundle = await rolldown({input: {[name]: `widget/extension/${name}.ts`}, plugins: [litUnderTrustedTypes()]});
    // A content script is no module: one file, nothing exported.
    await bundle.write({dir: out, format: 'iife', entryFileNames: '[name].js', codeSplitting: false, minify: true});
    await bundle.close();
  }
  cpSync(join(dist, 'packs'), join(out, 'packs'), {recursive: true});
  const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};
  const manifest = {
    manifest_version: 3,
    name: 'Exit Guide',
    description: 'Walks you out of your CRM safely: save, sign out, prove it, clear the browser.',
    version,
    minimum_chrome_version: '116',
    action: {default_title: 'Exit Guide'},
    background: {service_worker: 'background.js'},
    permissions,
  };
  writeFileSync(join(out, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
