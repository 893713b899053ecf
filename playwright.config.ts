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
  snapshotPathTemplate: 'tests/browser/site/looks/{arg}{ext}',
  reporter: [['list'], ['json', {outputFile: 'test-results/browser.json'}]],
  globalSetup: './tests/browser/global-setup.ts',
  use: {viewport: {width: 1280, height: 800}, locale: 'en-US'},
  projects: [
    {
      name: 'chromium',
      // What is tagged `@all` waits for `npm run test:all`.
      ...(process.env['EXIT_GUIDE_ALL'] === '1' ? {} : {grepInvert: /@all/}),
      use: {browserName: 'chromium', launchOptions: {args: quiet, ...(chromium !== undefined && {executablePath: chromium})}},
    },
    {
      name: 'firefox',
      grepInvert: process.env['EXIT_GUIDE_ALL'] === '1' ? /@chromium/ : /@chromium|@all/,
      // `npm test` has twelve minutes: in Firefox it runs what meets a host page at first hand; `npm run test:all` runs all.
      ...(process.env['EXIT_GUIDE_ALL'] === '1' ? {} : {grep: /@firefox|host\/(?:clear|probe|follow)/}),
      use: {browserName: 'firefox', ...(firefox !== undefined && {channel: 'moz-firefox', launchOptions: {executablePath: firefox}})},
    },
  ],
});
