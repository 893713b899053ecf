import {type Browser, chromium, firefox} from 'playwright';
import {findBrowser} from '../commands/browsers.ts';

/** An installed browser where there is one, else Playwright's own. */
export function launch(name: 'chromium' | 'firefox'): Promise<Browser> {
  const installed = findBrowser(name);
  if (name === 'chromium') return chromium.launch({args: ['--no-sandbox'], ...(installed !== undefined && {executablePath: installed})});
  // `moz-firefox` is how Playwright speaks to a Firefox that it did not build.
  return firefox.launch({...(installed !== undefined && {executablePath: installed, channel: 'moz-firefox'})});
}
