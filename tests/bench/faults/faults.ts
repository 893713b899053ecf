import type {Browser} from 'playwright';
import {type HostName, hostNames} from '../../hosts/definition.ts';
import {defaultSettings} from '../../hosts/settings.ts';
import {type Hosts, startHosts} from '../../hosts/serve.ts';
import {bar, type Bench, type Cell, randomFrom, share} from '../bench.ts';
import {launch} from '../browser.ts';
import {alivePlans} from './alive.ts';
import {build, type Build} from './build.ts';
import {clockPlans} from './clock.ts';
import {forgedPlans} from './forged.ts';
import {controlPlans, lifePlans, twinPlans} from './life.ts';
import type {Plan} from './plans.ts';
import {probePlans} from './probes.ts';
import type {Panel} from './read-panel.ts';
import {serverPlans} from './server.ts';
import {storagePlans} from './storage.ts';
import {tabPlans} from './tabs.ts';
import {Visitor} from './visitor.ts';

/** Which faults the widget survives, on the demo CRMs, with the real embed and the real packs. The server knows the truth. */
export const bench: Bench = async ({seed, pages, say}) => {
  if (pages !== undefined) say('--pages: this bench walks on running CRMs, whose servers know the truth; pages alone have none. Not used.');
  const plans = [
    ...twinPlans(),
    ...lifePlans(),
    ...controlPlans(),
    ...storagePlans(),
    ...serverPlans(),
    ...clockPlans(),
    ...forgedPlans(),
    ...tabPlans(),
    ...alivePlans(),
    ...probePlans(),
  ];
  // A part of them, while working on one.
  const only = process.env['FAULTS_ONLY'];
  const random = randomFrom(seed);
  // The order is the seed's: no cell may rest on the one before it.
  const chosen = random.shuffle(plans.filter(({id}) => only === undefined || new RegExp(only, 'u').test(id)));
  const inFirefox = random.shuffle(chosen.filter(({id}) => /^(twin|life|alive|forged: all seen,)/u.test(id))).slice(0, only === undefined ? 24 : 3);
  say(`${chosen.length} cells in Chromium, ${inFirefox.length} of them in Firefox too`);

  const built = await build();
  const hosts = await startHosts({embed: {folder: built.folder, attributes: {locale: 'en', 'allow-clear': '', site: 'https://guide.example'}}});
  const cells: Cell[] = [];
  try {
    for (const [name, list] of [
      ['chromium', chosen],
      ['firefox', inFirefox],
    ] as const) {
      const browser = await launch(name);
      for (const [index, planned] of list.entries()) {
        const cell = await cellOf(planned, {browser, built, hosts, prefix: name === 'firefox' ? 'firefox: ' : ''});
        if (cell.verdict !== 'right') say(`  ${cell['trouble']}: ${cell.id}: expected ${cell.expected}, got ${cell.got}`);
        cells.push(cell);
        if (index % 40 === 39) say(`${name}: ${index + 1} of ${list.length}`);
      }
      await browser.close();
    }
  } finally {
    await hosts.close();
    built.remove();
  }
  return verdictOf(cells, say);
};

type Where = {readonly browser: Browser; readonly built: Build; readonly hosts: Hosts; readonly prefix: string};

async function cellOf(planned: Plan, {browser, built, hosts, prefix}: Where): Promise<Cell> {
  const host = hosts[planned.crm];
  for (const name of hostNames satisfies readonly HostName[]) {
    const {embed} = hosts[name].settings;
    Object.assign(hosts[name].settings, {...defaultSettings, embed, ...planned.settings});
  }
  const visitor = await Visitor.arrive({browser, build: built, host, init: planned.init});
  const began = performance.now();
  let got: string;
  try {
    got = await planned.run(visitor);
  } catch (error) {
    got = `stuck: ${(error instanceof Error ? error.message : String(error)).split('\n')[0]}`;
  }
  const panel: Panel | undefined = await visitor.until(({phase}) => phase !== 'loading').catch(() => undefined);
  const alive = host.alive().length;
  const isFalse = alive > 0 && (panel?.phase === 'receipt' ? panel.verdict === 'seen' : panel?.marks['prove'] === 'seen' || panel?.marks['sign-out'] === 'seen');
  const hasWay = panel === undefined ? false : panel.phase === 'closed' ? panel.launchers === 1 : panel.ways > 0 && panel.guides === 1;
  const {uncaught} = visitor;
  await visitor.leave();
  const right = planned.expected.includes(got) && hasWay && uncaught.length === 0 && !isFalse;
  const trouble = isFalse
    ? 'false done'
    : uncaught.length > 0
      ? 'threw'
      : !hasWay || got.startsWith('stuck')
        ? 'stuck'
        : right
          ? ''
          : /same step/u.test(planned.expected.join()) && !got.startsWith('same step')
            ? 'lost its step'
            : 'other';
  return {
    id: prefix + planned.id,
    expected: planned.expected.join(' | '),
    got,
    verdict: right ? 'right' : trouble === 'other' && /unknown/u.test(got) ? 'declined' : 'wrong',
    alive,
    trouble,
    twin: planned.twin === undefined ? '' : prefix + planned.twin,
    blind: planned.isBlind === true,
    milliseconds: Math.round(performance.now() - began),
    ...(uncaught.length > 0 && {uncaught}),
  };
}

function verdictOf(all: readonly Cell[], say: (line: string) => void): Awaited<ReturnType<Bench>> {
  const cells = all.filter(({blind}) => blind !== true);
  const blind = all.filter(({blind: isBlind}) => isBlind === true);
  const count = (trouble: string): number => cells.filter((cell) => cell['trouble'] === trouble).length;
  const resumed = cells.filter(({expected}) => expected.includes('same step'));
  const twinsSeen = new Map(all.map(({id, got}) => [id, got]));
  const withTwin = cells.filter(({twin}) => twin !== '' && twinsSeen.has(twin as string));
  const badTwins = withTwin.filter(({twin}) => !/seen|goes on/u.test(twinsSeen.get(twin as string) ?? ''));
  const avoidable = cells.filter(({expected, got, verdict}) => verdict !== 'right' && /seen/u.test(expected) && /unknown|not-done/u.test(got));
  const figures = {
    cells: cells.length,
    right: share(cells.filter(({verdict}) => verdict === 'right').length, cells.length),
    falseDone: count('false done'),
    stuck: count('stuck'),
    threw: count('threw'),
    resumedAtTheSameStep: share(resumed.filter(({got}) => got.startsWith('same step')).length, resumed.length),
    withTwin: withTwin.length,
    twinsNotSeen: badTwins.length,
    avoidableCannotKnow: avoidable.length,
    firefox: cells.filter(({id}) => id.startsWith('firefox')).length,
    blindCells: blind.length,
    blindSaidSeen: blind.filter(({got}) => got === 'seen').length,
    secondsACell: Math.round(all.reduce((sum, cell) => sum + (cell['milliseconds'] as number), 0) / all.length / 100) / 10,
  };
  if (blind.length > 0)
    say(`Apart: the server drops its HttpOnly cookie and keeps the session; no script of a page can tell. Said "seen" in ${figures.blindSaidSeen} of ${blind.length}.`);
  return {
    figures,
    peers: {},
    bars: [
      bar('at least 300 cells', cells.length >= 300),
      bar('0 times "seen" while the server holds a living session, where a page can know', figures.falseDone === 0),
      bar('0 stuck: within five seconds there is a way on', figures.stuck === 0),
      bar('goes on at the same step, always', resumed.length > 0 && figures.resumedAtTheSameStep === 1),
      bar('every twin without the fault is seen', withTwin.length > 0 && badTwins.length === 0),
      bar('0 times "cannot know" where it was avoidable', figures.avoidableCannotKnow === 0),
      bar('0 errors of ours that nobody caught', figures.threw === 0),
      bar('every cell comes out as expected', figures.right === 1),
    ],
    cells: all,
  };
}
