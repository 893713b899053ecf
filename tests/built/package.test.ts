import {execFileSync} from 'node:child_process';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';
import {dist, files, textAt} from './built-site.ts';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  version: string;
  bin: Record<string, string>;
  exports: Record<string, string | {types: string; default: string}>;
};
const folder = mkdtempSync(join(tmpdir(), 'exit-guide-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const command = (...args: string[]): {code: number; said: string} => {
  try {
    return {code: 0, said: execFileSync(process.execPath, [resolve(dist, 'npm/cli.js'), ...args], {cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']})};
  } catch (error) {
    const {status, stdout, stderr} = error as {status: number; stdout: string; stderr: string};
    return {code: status, said: `${stdout}${stderr}`};
  }
};

test('everything that the package exports was built', () => {
  const targets = [...Object.values(manifest.exports).flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target))), ...Object.values(manifest.bin)];
  const lost = targets
    .filter((target) => !target.includes('*') && target !== './package.json')
    .filter((target) => !existsSync(join(dist, target.replace(/^(?:\.\/)?dist\//u, ''))));
  expect(targets.length).toBeGreaterThan(10);
  expect(lost).toEqual([]);
});

test('the manifest names one element, with all that editors and wrappers need', () => {
  const read = (name: string) =>
    JSON.parse(textAt(`/npm/${name}`)) as {
      modules: {declarations: {tagName?: string; attributes?: object[]}[]}[];
      tags: {name: string; attributes: object[]}[];
      properties: object[];
    };
  const element = read('custom-elements.json')
    .modules.flatMap(({declarations}) => declarations)
    .find(({tagName}) => tagName === 'exit-guide');
  expect(element?.attributes?.length).toBeGreaterThan(8);
  expect(read('html-data.json').tags[0]).toMatchObject({name: 'exit-guide'});
  expect(read('html-data.json').tags[0]?.attributes).toHaveLength(element?.attributes?.length ?? 0);
  expect(read('css-data.json').properties).toHaveLength(2);
});

describe('a numbered release', () => {
  const at = (version: string) => JSON.parse(textAt(`/embed/${version}/manifest.json`)) as {version: string; files: {file: string; integrity: string}[]};
  const numbered = at(manifest.version);

  test('holds the very files of the newest, but for its loader', () => {
    expect(numbered.version).toBe(manifest.version);
    expect(numbered.files.filter(({file}) => file !== 'loader.js')).toEqual(at('v1').files.filter(({file}) => file !== 'loader.js'));
  });

  test('has a loader that knows the integrity of each; the newest’s knows none', () => {
    const loader = textAt(`/embed/${manifest.version}/loader.js`);
    expect(numbered.files.filter(({file, integrity}) => file !== 'loader.js' && !loader.includes(integrity))).toEqual([]);
    expect(textAt('/embed/v1/loader.js')).not.toMatch(/sha384|modulepreload/u);
  });
});

describe('exit-guide', () => {
  test('says what it can do, and refuses what it does not know', () => {
    expect(command()).toMatchObject({code: 0, said: expect.stringContaining('exit-guide bundle')});
    expect(command('fly').code).toBe(1);
  });

  test('copies what a page of one vendor in one language needs', () => {
    expect(command('copy', 'public', '--vendor', 'hubspot', '--locale', 'en').code).toBe(0);
    const there = readdirSync(join(folder, 'public/packs/v1')).sort();
    expect(there).toEqual(expect.arrayContaining(['any-crm.en.json', 'finder.json', 'hubspot.en.json', 'index.json', 'lexicon.en.json', 'words.en.json']));
    expect(there.filter((name) => /zh-|salesforce/u.test(name))).toEqual([]);
    expect(readdirSync(join(folder, 'public/embed/v1')).sort()).toEqual([...files].flatMap((path) => /^\/embed\/v1\/(.+)$/u.exec(path)?.[1] ?? []).sort());
  });

  test('names the vendors where one is not known', () => {
    expect(command('copy', 'public', '--vendor', 'nobody')).toMatchObject({code: 1, said: expect.stringContaining('salesforce')});
  });

  test('bundles one script that holds its data', () => {
    writeFileSync(join(folder, 'own.json'), '{"format": 1, "words": {"en": {"title": "Leave Acme"}}}');
    expect(command('bundle', '--vendor', 'hubspot', '--locale', 'en', '--own', 'own.json', '--out', 'one.js').code).toBe(0);
    const text = readFileSync(join(folder, 'one.js'), 'utf8');
    expect(text).toContain('hubspot.en.json');
    expect(text).not.toContain('salesforce.en.json');
    expect(text).not.toMatch(/<\/script/iu);
    expect(() => execFileSync(process.execPath, ['--check', join(folder, 'one.js')], {stdio: 'pipe'})).not.toThrow();
  });

  test('validates packs of one’s own, and tells file and field', () => {
    const pack = (task: object): string =>
      JSON.stringify({
        format: 1,
        vendors: [{id: 'hubspot', surfaces: [{id: 'all', tasks: [{id: 'badge', stage: 'save', proof: {by: 'reader'}, ...task}]}], notes: {badge: 'Hand it back.'}}],
      });
    writeFileSync(join(folder, 'good.json'), pack({actions: [{do: 'read', note: 'badge'}]}));
    writeFileSync(join(folder, 'field.json'), pack({actions: [{do: 'fly'}]}));
    writeFileSync(
      join(folder, 'note.json'),
      pack({
        actions: [
          {do: 'read', note: 'lost'},
          {do: 'press', control: 'lost'},
        ],
      }),
    );
    writeFileSync(join(folder, 'foreign.json'), pack({actions: [{do: 'visit', url: 'https://evil.example/'}]}));
    expect(command('validate', 'good.json')).toEqual({code: 0, said: 'good.json: good\n'});
    expect(command('validate', 'field.json')).toMatchObject({code: 1, said: expect.stringContaining('vendors.0.surfaces.0.tasks.0.actions.0')});
    expect(command('validate', 'note.json').said).toMatch(/no note "lost"[\s\S]*no control "lost"/u);
    expect(command('validate', 'foreign.json').said).toContain('pack-foreign-link');
    expect(command('validate', 'nowhere.json').code).toBe(1);
  });
});
