import {mkdirSync, readFileSync, rmSync} from 'node:fs';
import {installBrowsers} from './browsers.ts';
import {run} from './run.ts';

/**
 * `npm test`: checks, unit tests, the build, tests of the build, browsers. Its last line counts every
 * test; a part that could not even start counts as one failure.
 */
type Count = {passed: number; failed: number};
const total: Count = {passed: 0, failed: 0};
const times: string[] = [];

rmSync('test-results', {recursive: true, force: true});
mkdirSync('test-results', {recursive: true});

async function part(name: string, work: () => Promise<Count>): Promise<boolean> {
  process.stdout.write(`\n== ${name}\n`);
  const began = performance.now();
  const {passed, failed} = await work();
  total.passed += passed;
  total.failed += failed;
  times.push(`${name}: ${Math.round((performance.now() - began) / 1000)} s, ${passed} passed, ${failed} failed`);
  return failed === 0;
}

/** A command that is one test: it ends with 0 or it failed. */
const one = (program: string, args: readonly string[]) => async (): Promise<Count> => ((await run(program, args)) === 0 ? {passed: 1, failed: 0} : {passed: 0, failed: 1});

const vitest = (folder: string) => async (): Promise<Count> => {
  const code = await run('vitest', ['run', folder]);
  return counted(code, 'test-results/vitest.json', (report: {numPassedTests: number; numFailedTests: number}) => ({passed: report.numPassedTests, failed: report.numFailedTests}));
};

const browsers = async (): Promise<Count> => {
  const code = await run('playwright', ['test', ...process.argv.slice(2)]);
  return counted(code, 'test-results/browser.json', (report: {stats: {expected: number; unexpected: number; flaky: number}}) => ({
    passed: report.stats.expected,
    failed: report.stats.unexpected + report.stats.flaky,
  }));
};

function counted<T>(code: number, file: string, read: (report: T) => Count): Count {
  try {
    const count = read(JSON.parse(readFileSync(file, 'utf8')) as T);
    rmSync(file);
    if (count.passed + count.failed === 0) return {passed: 0, failed: 1};
    return code !== 0 && count.failed === 0 ? {...count, failed: 1} : count;
  } catch {
    return {passed: 0, failed: 1};
  }
}

await installBrowsers();
await part('check', one('node', ['tests/commands/check.ts']));
await part('unit', vitest('tests/unit'));
if (await part('build', one('node', ['tests/commands/build.ts', '--quiet']))) {
  await part('built', vitest('tests/built'));
  await part('browser', browsers);
}
process.stdout.write(`\n${times.join('\n')}\n\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 ? 0 : 1;
