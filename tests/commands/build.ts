import {buildExtension} from './build-extension.ts';
import {buildPackage} from './build-package.ts';
import {buildWidget} from './build-widget.ts';
import {run} from './run.ts';

/** `npm run build`: the whole of `dist/`: site with packs and search index, embed, extension, what the package holds besides. */
const code = await run('astro', ['build', ...(process.argv.includes('--quiet') ? ['--silent'] : [])], {env: {...process.env, ASTRO_TELEMETRY_DISABLED: '1'}});
if (code !== 0) process.exit(code);
await buildWidget('dist');
await buildExtension('dist');
await buildPackage('dist');
