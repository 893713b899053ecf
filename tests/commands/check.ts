import {run} from './run.ts';

/** `npm run check`: content, types, lint and format, dead code. All are run, so that all problems show at once. */
const checks: readonly (readonly [string, readonly string[]])[] = [
  ['node', ['tests/commands/check-content.ts']],
  ['astro', ['sync', '--silent']],
  ['tsc', ['-p', '.']],
  ['astro', ['check', '--minimumFailingSeverity', 'warning']],
  ['biome', ['check', '.']],
  ['knip', []],
];
const failed: string[] = [];
for (const [program, args] of checks) {
  process.stdout.write(`-- ${program} ${args.join(' ')}\n`);
  if ((await run(program, args)) !== 0) failed.push(`${program} ${args.join(' ')}`);
}
if (failed.length > 0) {
  process.stdout.write(`Failed: ${failed.join('; ')}\n`);
  process.exitCode = 1;
} else process.stdout.write('All checks passed.\n');
