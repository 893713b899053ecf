import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, expect, test} from 'vitest';
import {dump, load} from 'js-yaml';
import {tell} from '../../content/rules/problem.ts';
import {readContent} from '../../site/knowledge.ts';

/** A copy of the real content with one thing made wrong. */
const folders: string[] = [];
function spoil(file: string, change: (data: Record<string, never>) => void): string {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  folders.push(root);
  cpSync('content', join(root, 'content'), {recursive: true});
  const path = join(root, file);
  const data = load(readFileSync(path, 'utf8')) as Record<string, never>;
  change(data);
  writeFileSync(path, dump(data));
  return root;
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, {recursive: true});
});

type Loose = Record<string, unknown>;
const tryton = 'content/vendors/tryton.yaml';
const problemsOf = (root: string): string[] => readContent(root).problems.map(({file, field, say}) => `${file}: ${field}: ${say}`);

test('the content itself has no problem', () => {
  expect(readContent(process.cwd()).problems).toEqual([]);
});

test.each<[string, string, (data: Loose) => void, RegExp]>([
  [
    'an http source',
    tryton,
    (data) => Object.assign(data['sources'] as Loose, {S99: {title: 'x', url: 'http://example.com/', kind: 'secondary'}}),
    /tryton\.yaml: sources\.S99\.url: use a whole https/u,
  ],
  ['a missing locale', tryton, (data) => delete (data['name'] as Loose)['zh-TW'], /tryton\.yaml: name\.zh-TW: is missing/u],
  ['a misspelt field', tryton, (data) => Object.assign(data, {alias: []}), /tryton\.yaml: : takes no "alias"/u],
  ['an unknown provider', tryton, (data) => Object.assign(data, {providers: ['nobody']}), /tryton\.yaml: providers: no identity provider "nobody"/u],
  [
    'a claim without evidence',
    tryton,
    (data) => Object.assign((data['surfaces'] as Loose[])[0] ?? {}, {verified: 'nowhere'}),
    /surfaces\[0\]\.verified: "nowhere" is not in `evidence`/u,
  ],
  [
    'a script in a label',
    tryton,
    (data) => Object.assign(firstControl(data), {label: {en: {text: '<script>alert(1)</script>', verified: evidenceOf(data)}}}),
    /label\.en\.text: use plain text: no "<"/u,
  ],
  [
    'a javascript: address in a label',
    tryton,
    (data) => Object.assign(firstControl(data), {label: {en: {text: 'javascript:alert(1)', verified: evidenceOf(data)}}}),
    /label\.en: write the words on the control/u,
  ],
  ['a javascript: address', tryton, (data) => firstTask(data).push({do: 'visit', url: 'javascript:alert(1)'}), /actions\[\d+\]\.url: use a whole https/u],
  ["a link outside the vendor's hosts", tryton, (data) => firstTask(data).push({do: 'visit', url: 'https://phish.example/'}), /phish\.example is not among the hosts of tryton/u],
  ['an unknown kind of action', tryton, (data) => firstTask(data).push({do: 'hack', control: 'x'}), /has an unknown `do`/u],
  ['a control that is not there', tryton, (data) => firstTask(data).push({do: 'press', control: 'nothing'}), /"nothing" is not in `surfaces\[0\]\.controls`/u],
  [
    'a change of something unknown',
    'content/changes.yaml',
    (data) => (data['changes'] as {subjects: string[]}[])[0]?.subjects.push('vendors/nobody'),
    /changes\.yaml: changes\[0\]\.subjects\[\d+\]: there is no content\/vendors\/nobody/u,
  ],
  [
    'a change out of order',
    'content/changes.yaml',
    (data) => Object.assign((data['changes'] as Loose[]).at(-1) ?? {}, {on: '2030-01-01'}),
    /changes\[\d+\]\.on: is newer than the entry above it/u,
  ],
  ['a duplicate id', 'content/vendors/fxiaoke.yaml', (data) => Object.assign(data, {id: 'tryton'}), /fxiaoke\.yaml: id: /u],
])('%s is told with its file and field', (_, file, change, expected) => {
  const problems = problemsOf(spoil(file, change as never));
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.join('\n')).toMatch(expected);
});

test('all problems come as one list, ordered by file', () => {
  const root = spoil(tryton, (data) => Object.assign(data, {alias: [], kind: 'shop'}));
  const {problems} = readContent(root);
  expect(problems.length).toBeGreaterThan(1);
  const told = tell(problems).split('\n');
  expect(told[0]).toBe(`The content has ${problems.length} problems:`);
  expect(told).toHaveLength(problems.length + 1);
});

test('a file that is no YAML is named', () => {
  const root = spoil(tryton, () => undefined);
  writeFileSync(join(root, tryton), 'a: [');
  expect(problemsOf(root).join('\n')).toMatch(/tryton\.yaml: : is not YAML/u);
});

const firstControl = (data: Loose): Loose => ((data['surfaces'] as {controls: Loose[]}[])[0]?.controls[0] ?? {}) as Loose;
const firstTask = (data: Loose): Loose[] => (data['surfaces'] as {tasks: {actions: Loose[]}[]}[])[0]?.tasks[0]?.actions ?? [];
const evidenceOf = (data: Loose): string => Object.keys(data['evidence'] as Loose)[0] ?? '';
