import {run} from './run.ts';

/** `npm run test:all`: what `npm test` does, with every language in every scheme and the site in both browsers. No time limit. */
process.exitCode = await run('node', ['tests/commands/test.ts'], {env: {...process.env, EXIT_GUIDE_ALL: '1'}});
