import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {load} from 'js-yaml';

type Permissions = Readonly<Record<string, string>>;
type Workflow = {
  permissions?: Permissions;
  jobs: Record<string, {permissions?: Permissions; 'timeout-minutes'?: number; steps: {uses?: string; run?: string; with?: Record<string, unknown>}[]}>;
};

const folder = '.github/workflows';
const files = readdirSync(folder).map((name) => ({name, text: readFileSync(`${folder}/${name}`, 'utf8')}));

test('there are workflows to look at', () => {
  expect(files.map(({name}) => name).sort()).toEqual(['ci.yml', 'release.yml']);
});

describe.each(files)('$name', ({text}) => {
  const workflow = load(text) as Workflow;
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  test('names every action by its whole commit, with the version beside it', () => {
    expect(steps.length).toBeGreaterThan(2);
    const loose = text.split('\n').filter((line) => /^\s*(?:- )?uses:/u.test(line) && !/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u.test(line));
    expect(loose).toEqual([]);
  });

  test('may only read, but for the jobs that say what else', () => {
    expect(workflow.permissions).toEqual({contents: 'read'});
    const wide = jobs
      .flatMap(({permissions = {}}) => Object.entries(permissions))
      .filter(([name, level]) => level === 'write' && !['contents', 'id-token', 'attestations'].includes(name));
    expect(wide).toEqual([]);
    // Who may write to the repository runs nothing of the repository.
    const writers = jobs.filter(({permissions}) => permissions?.['contents'] === 'write');
    expect(writers.flatMap((job) => job.steps).filter(({uses, run}) => uses !== undefined || /\bnpm\b|\bnode\b/u.test(run ?? ''))).toEqual([]);
  });

  test('leaves no key behind, installs without scripts, and ends by itself', () => {
    const checkouts = steps.filter(({uses}) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
    expect(steps.flatMap(({run}) => run ?? []).filter((run) => /npm (?:ci|install)/u.test(run) && !run.includes('--ignore-scripts'))).toEqual([]);
    expect(jobs.filter((job) => job['timeout-minutes'] === undefined)).toEqual([]);
    expect(text).not.toMatch(/pull_request_target|\$\{\{\s*github\.event\.|secrets\./u);
  });
});
