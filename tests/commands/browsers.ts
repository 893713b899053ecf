import {accessSync, constants} from 'node:fs';
import {run} from './run.ts';

const places = {
  chromium: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
} as const;
export type BrowserName = keyof typeof places;

/** Where a browser is installed on this machine; undefined where none is. */
export const findBrowser = (name: BrowserName): string | undefined => places[name].find(canRun);

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const packages = {chromium: 'chromium', firefox: 'firefox-esr'} as const;

/**
 * Sees to it that both browsers are there: an installed one, else Debian's package when root, else
 * Playwright's own download. Says what it did.
 */
export async function installBrowsers(): Promise<void> {
  const missing = (['chromium', 'firefox'] as const).filter((name) => findBrowser(name) === undefined);
  if (missing.length === 0) return say(`Browsers: ${findBrowser('chromium')} and ${findBrowser('firefox')} are installed.`);
  if (process.getuid?.() === 0 && canRun('/usr/bin/apt-get')) {
    const names = [...missing.map((name) => packages[name]), 'fonts-noto-cjk'];
    say(`Browsers: installing ${names.join(', ')} with apt-get.`);
    const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
    await run('apt-get', ['update', '-qq'], {env, stdio: 'ignore'});
    await run('apt-get', ['-o', 'DPkg::Lock::Timeout=600', 'install', '-y', '-qq', '--no-install-recommends', ...names], {env, stdio: ['ignore', 'ignore', 'inherit']});
  }
  const still = missing.filter((name) => findBrowser(name) === undefined);
  if (still.length === 0) return;
  say(`Browsers: downloading ${still.join(' and ')} with Playwright.`);
  await run('playwright', ['install', ...still]);
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);
