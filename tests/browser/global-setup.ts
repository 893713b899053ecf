import {existsSync} from 'node:fs';

/** Browser tests walk what was built: without a build they would test nothing. */
export default function globalSetup(): void {
  for (const file of ['dist/embed/v1/loader.js', 'dist/packs/v1/index.json', 'dist/index.html']) {
    if (!existsSync(file)) throw new Error(`${file} is missing: run "npm run build" before the browser tests`);
  }
}
