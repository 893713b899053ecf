import {homedir, tmpdir} from 'node:os';
import {defineConfig} from 'playwright/test';
import {findBrowser} from './tests/commands/browsers.ts';

// Firefox needs a home folder.
process.env['HOME'] ??= homedir() || tmpdir();

const chromium = findBrowser('chromium');
const firefox = findBrowser('firefox');
const quiet = ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

export default defineConfig({
  testDir: 'tests/browser',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  timeout: 60_000,
  expect: {timeout: 8_000},
  reporter: [['list'], ['json', {outputFile: 'test-results/browser.json'}]],
  globalSetup: './tests/browser/global-setup.ts',
  use: {viewport: {width: 1280, height: 800}, locale: 'en-US'},
  projects: [
    {name: 'chromium', use: {browserName: 'chromium', launchOptions: {args: quiet, ...(chromium !== undefined && {executablePath: chromium})}}},
    {
      name: 'firefox',
      grepInvert: /@chromium/,
      // The site's own pages are read in both browsers by `npm run test:all`; what meets a host page is always.
      testIgnore: process.env['EXIT_GUIDE_ALL'] === '1' ? [] : /browser\/site\//,
      use: {browserName: 'firefox', ...(firefox !== undefined && {channel: 'moz-firefox', launchOptions: {executablePath: firefox}})},
    },
  ],
});
