import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {type RolldownOptions, rolldown} from 'rolldown';
import {packageFiles} from '../../widget/package/files.ts';
import {readFacts, readManifest} from '../../widget/package/manifest.ts';
import {litUnderTrustedTypes} from './build-widget.ts';

/** Builds `<dist>/npm`: what the package has beside the embed and the packs. */
export async function buildPackage(dist: string): Promise<void> {
  const out = join(dist, 'npm');
  rmSync(out, {recursive: true, force: true});
  mkdirSync(out, {recursive: true});
  const manifest = readManifest();
  for (const module of manifest.modules) module.path = 'dist/npm/index.js';
  const merged = {...manifest, modules: [{...manifest.modules[0], declarations: manifest.modules.flatMap(({declarations = []}) => declarations)}]};
  writeFileSync(join(out, 'custom-elements.json'), `${JSON.stringify(merged, null, 2)}\n`);
  for (const {name, text} of packageFiles(readFacts(readManifest()))) writeFileSync(join(out, name), text);

  await bundle({input: {analytics: 'widget/adapters/analytics.ts'}}, out, 'es');
  await bundle({input: {single: 'widget/single.ts'}, plugins: [litUnderTrustedTypes()], transform: {target: 'es2022', define: {EXIT_GUIDE_INTEGRITY: 'false'}}}, out, 'iife');
  await bundle({input: {cli: 'widget/cli/main.ts'}, platform: 'node'}, out, 'es', '#!/usr/bin/env node');
}

async function bundle(options: RolldownOptions, dir: string, format: 'es' | 'iife', banner = ''): Promise<void> {
  const built = await rolldown(options);
  await built.write({dir, format, entryFileNames: '[name].js', codeSplitting: false, minify: true, banner});
  await built.close();
}

if (import.meta.main) await buildPackage('dist');
