import {readFileSync, writeFileSync} from 'node:fs';
import {expect, type Page, test} from 'playwright/test';
import {policies} from '../hosts/policies.ts';
import {courseOver, startDemoCrms} from './crms.ts';
import {Panel, wordsOf} from './panel.ts';
import {saidUntil, walkToReceipt} from './walk.ts';

/**
 * The table of `/embed/security/`: what becomes of a walk under each policy. `UPDATE_POLICIES=1` writes down what is
 * seen; without it the table must be what is seen.
 */
test.setTimeout(120_000);
test.use({actionTimeout: 15_000});

type Result = 'walked' | 'told' | 'blocked';
type Row = {readonly name: string; readonly header: string; readonly chromium: Result; readonly firefox: Result};

const file = 'content/embed/policies.json';
const cases: readonly {readonly name: string; readonly header: string}[] = [
  {name: 'own-host', header: "default-src 'self'"},
  {name: 'no-inline-style', header: policies['no-inline-style']},
  {name: 'strict', header: policies.strict},
  {name: 'other-trusted-types', header: policies['other-trusted-types']},
  {name: 'no-trusted-types', header: policies['no-trusted-types']},
  {name: 'other-host', header: "default-src 'self'; script-src 'self' GUIDE; connect-src 'self' GUIDE"},
  {name: 'other-host-no-connect', header: "default-src 'self'; script-src 'self' GUIDE"},
  {name: 'other-host-not-named', header: "default-src 'self'; connect-src 'self' GUIDE"},
  {name: 'no-script', header: policies['no-script']},
];

for (const {name, header} of cases) {
  test(`under ${name} the walk ends as the security page says @all`, async ({page, browserName}) => {
    const hosts = await startDemoCrms({attributes: {locale: 'en'}});
    try {
      const host = hosts.hubspot;
      if (header.includes('GUIDE') || name === 'other-host-not-named') host.settings.embed = {origin: hosts.plain.origin, attributes: {'allow-clear': '', locale: 'en'}};
      host.settings.policy = {header: header.replaceAll('GUIDE', hosts.plain.origin)};
      const {result, refused} = await outcome(page, host, header.includes('GUIDE') ? hosts.plain.origin : host.origin);
      if (result === 'walked') expect(refused).toEqual([]);
      const rows = JSON.parse(readFileSync(file, 'utf8')) as Row[];
      if (process.env['UPDATE_POLICIES'] === '1') {
        const known = rows.find((row) => row.name === name) ?? {name, header, chromium: 'blocked', firefox: 'blocked'};
        const next = cases.flatMap((each) => (each.name === name ? [{...known, header, [browserName]: result}] : rows.filter((row) => row.name === each.name)));
        writeFileSync(file, `${JSON.stringify(next, null, 2)}\n`);
      } else expect(rows.find((row) => row.name === name)).toMatchObject({header, [browserName]: result});
    } finally {
      await hosts.close();
    }
  });
}

async function outcome(page: Page, host: Parameters<typeof courseOver>[0], guide: string): Promise<{result: Result; refused: string[]}> {
  await page.addInitScript(() => {
    const refused: string[] = [];
    Object.assign(window, {refused});
    document.addEventListener('securitypolicyviolation', (event) => refused.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`));
  });
  const refused = (): Promise<string[]> => page.evaluate(() => (window as unknown as {refused?: string[]}).refused ?? []);
  const course = courseOver(host);
  await course.signIn(page);
  await page.waitForLoadState('load');
  const drawn = page.locator('exit-guide #open');
  const isThere = await drawn.waitFor({timeout: 5000}).then(
    () => true,
    () => false,
  );
  if (!isThere) return {result: 'blocked', refused: await refused()};
  const panel = new Panel(page);
  await panel.open();
  const choice = panel.root.getByRole('button').nth(1);
  await expect(panel.root.getByRole('alert').or(choice).first()).toBeVisible();
  if ((await panel.root.getByRole('alert').count()) > 0) return {result: 'told', refused: await refused()};
  const word = await wordsOf(page, guide, 'en');
  await panel.choose(word('shared-computer'));
  await saidUntil(panel, word, 'sign-out');
  for (const control of course.presses) await panel.followTo(control);
  await walkToReceipt(panel, word);
  await expect(panel.receipt()).toHaveAttribute('data-verdict', 'seen');
  return {result: 'walked', refused: await refused()};
}
