import {cpSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {rolldown} from 'rolldown';
import {litUnderTrustedTypes} from './build-widget.ts';

/** Least permissions: the tab whose button was pressed, a script put into it, and a memory that ends with the browser. */
export const permissions = ['activeTab', 'scripting', 'storage'] as const;

export const extensionBrowsers = ['chromium', 'firefox'] as const;
export type ExtensionBrowser = (typeof extensionBrowsers)[number];

/** What each browser's manifest says differently. What is optional is asked for by a press: at the clearing step for one site, and to look for a CRM in other tabs. */
const own: Readonly<Record<ExtensionBrowser, object>> = {
  chromium: {minimum_chrome_version: '119', background: {service_worker: 'background.js'}, optional_permissions: ['browsingData', 'cookies', 'tabs']},
  firefox: {
    browser_specific_settings: {gecko: {id: 'exit-guide@exit-guide.example', strict_min_version: '142.0', data_collection_permissions: {required: ['none']}}},
    background: {scripts: ['background.js']},
    optional_permissions: ['cookies', 'tabs'],
  },
};

/** Builds the unpacked extensions into `<dist>/extension/<browser>`. Packs come from `<dist>/packs`. */
export async function buildExtension(dist: string): Promise<void> {
  for (const browser of extensionBrowsers) await buildFor(browser, dist);
}

async function buildFor(browser: ExtensionBrowser, dist: string): Promise<void> {
  const out = join(dist, 'extension', browser);
  rmSync(out, {recursive: true, force: true});
  mkdirSync(out, {recursive: true});
  for (const [name, input] of Object.entries({background: `background-${browser}`, content: 'content', allow: 'allow', popup: 'popup'})) {
    const bundle = await rolldown({input: {[name]: `widget/extension/${input}.ts`}, plugins: [litUnderTrustedTypes('extension')]});
    // A content script is no module: one file, nothing exported.
    await bundle.write({dir: out, format: 'iife', entryFileNames: '[name].js', codeSplitting: false, minify: true});
    await bundle.close();
  }
  for (const name of ['allow.html', 'allow.css', 'popup.html', 'popup.css', 'managed-schema.json']) cpSync(join('widget/extension', name), join(out, name));
  cpSync(join(dist, 'packs'), join(out, 'packs'), {recursive: true});
  const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};
  const manifest = {
    manifest_version: 3,
    name: 'Exit Guide',
    description: 'Walks you out of your CRM safely: save, sign out, prove it, clear the browser.',
    version,
    action: {default_title: 'Exit Guide', default_popup: 'popup.html'},
    permissions,
    optional_host_permissions: ['*://*/*'],
    storage: {managed_schema: 'managed-schema.json'},
    ...own[browser],
  };
  writeFileSync(join(out, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
