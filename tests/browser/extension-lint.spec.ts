import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'playwright/test';
import {filesBelow} from '../commands/files-below.ts';
import {zip} from '../commands/zip.ts';
import {dist} from './crms.ts';

/** What Mozilla's shop says of the zip that a release holds. Needs the npm registry. */
type Said = {readonly summary: Readonly<Record<string, number>>; readonly errors: readonly object[]; readonly warnings: readonly object[]; readonly notices: readonly object[]};

/** The linter's own command, for a zip: web-ext calls it for a folder alone. It ends with 1 where it found errors. */
const linter = `const {spawnSync} = require('node:child_process'); process.stdout.write(spawnSync('addons-linter', ['--output', 'json', process.argv[1]], {encoding: 'utf8'}).stdout);`;

test('Mozilla’s linter finds nothing to say of the Firefox extension as a release zips it @all @chromium', () => {
  test.setTimeout(300_000);
  const folder = mkdtempSync(join(tmpdir(), 'lint-'));
  try {
    const npm = (...args: string[]): string => execFileSync('npm', ['--no-audit', '--no-fund', '--loglevel=error', ...args], {cwd: folder, encoding: 'utf8'});
    writeFileSync(join(folder, 'package.json'), '{"private": true}');
    npm('install', '--ignore-scripts', 'web-ext@10.7.0');
    const lint = (name: string, files: Parameters<typeof zip>[0]): Said => {
      writeFileSync(join(folder, name), zip(files));
      return JSON.parse(npm('exec', '--', 'node', '-e', linter, name)) as Said;
    };
    const files = filesBelow(join(dist, 'extension', 'firefox'));
    const said = lint('extension.zip', files);
    expect([...said.errors, ...said.warnings, ...said.notices]).toEqual([]);
    expect(said.summary).toEqual({errors: 0, notices: 0, warnings: 0});
    // It does look: a script that makes markup of a text is named.
    const worse = lint('worse.zip', [...files, {name: 'worse.js', bytes: Buffer.from('document.body.innerHTML = location.hash;')}]);
    expect(worse.warnings).toEqual([expect.objectContaining({code: 'UNSAFE_VAR_ASSIGNMENT', file: 'worse.js'})]);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
});
