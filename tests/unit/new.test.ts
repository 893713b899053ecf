import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, describe, expect, test} from 'vitest';
import {contentSchemas, editorSchema} from '../../content/schema/json-schema.ts';
import {readContent} from '../../site/knowledge.ts';
import {begin, folders} from '../commands/new.ts';

const roots: string[] = [];
const copy = (): string => {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  roots.push(root);
  cpSync('content', join(root, 'content'), {recursive: true});
  return root;
};
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, {recursive: true});
});

/** What somebody who has done the reading would write into the gaps. */
const filled = (template: string): string =>
  template
    .replaceAll('{zh-CN: , zh-TW: , en: }', '{zh-CN: 有, zh-TW: 有的, en: Some}')
    .replaceAll('{text: , ', '{text: Sign out, ')
    .replaceAll('{title: , url: , ', '{title: Help, url: "https://help.acme.example/", ')
    .replace(/^selfHosted:.*$/mu, 'selfHosted: false')
    .replace(/^rank:.*$/mu, 'rank: 99')
    .replace(/^group:.*$/mu, 'group: sign-out')
    .replaceAll(/: >-\n\n/gu, ': >-\n    Words.\n');

describe.each(Object.entries(folders))('a new %s', (kind, folder) => {
  test('is written with a schema for the editor; every gap is asked for, nothing else', () => {
    const root = copy();
    const file = begin(kind, 'acme-new', root, '2026-11-26');
    expect(file).toBe(`content/${folder}/acme-new.yaml`);
    expect(readFileSync(join(root, file), 'utf8')).toMatch(/^# yaml-language-server: \$schema=\.\.\/schema\/json\/[a-z]+\.json\n/u);
    const {problems} = readContent(root);
    expect(problems.length).toBeGreaterThan(3);
    expect(problems.filter((problem) => problem.file !== file)).toEqual([]);
    // A gap is an empty value; a field that is missing or misspelt would be a fault of the template.
    expect(problems.filter(({say}) => /takes no|unknown/u.test(say)).map(({field, say}) => `${field}: ${say}`)).toEqual([]);
  });

  test('is well formed once the gaps are filled', () => {
    const root = copy();
    const file = join(root, begin(kind, 'acme-new', root, '2026-11-26'));
    writeFileSync(file, filled(readFileSync(file, 'utf8')));
    expect(readContent(root).problems).toEqual([]);
  });
});

test('nothing is overwritten, no bad id and no unknown kind is taken', () => {
  const root = copy();
  expect(() => begin('vendor', 'hubspot', root, '2026-11-26')).toThrow(/is there already/u);
  expect(() => begin('vendor', 'Acme CRM', root, '2026-11-26')).toThrow(/no id/u);
  expect(() => begin('vendor', '../acme', root, '2026-11-26')).toThrow(/no id/u);
  expect(() => begin('shop', 'acme', root, '2026-11-26')).toThrow(/templates for vendor/u);
});

describe('editors', () => {
  const folder = 'content/schema/json';

  test.each(Object.keys(contentSchemas) as (keyof typeof contentSchemas)[])('are given the schema of %s as it is now (npm run schemas)', (name) => {
    expect(JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8'))).toEqual(JSON.parse(JSON.stringify(editorSchema(name))));
  });

  test('are told which schema is for which folder', () => {
    const {'yaml.schemas': schemas} = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as {'yaml.schemas': Record<string, string>};
    expect(Object.keys(schemas).sort()).toEqual(readdirSync(folder).map((name) => `./${folder}/${name}`));
    for (const glob of Object.values(schemas)) expect(readdirSync(join(glob, '..')).some((name) => name.endsWith('.yaml'))).toBe(true);
  });
});
