import {readdirSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {brotliCompressSync} from 'node:zlib';
import {Converter as toTraditional} from 'opencc-js/cn2t';
import {Converter as toSimplified} from 'opencc-js/t2cn';
import type {Answers, MoreWords} from '../../../content/schema/answers.ts';
import type {Locale} from '../../../content/schema/basics.ts';
import {openGuess} from '../../../content/search/guess.ts';
import {openSearch, type Search} from '../../../content/search/search.ts';
import {type Bar, type BenchResult, type BenchOptions, bar, share} from '../bench.ts';
import {launch} from '../browser.ts';
import {growth} from './growth.ts';
import {askPage, askPagefind, coldAnswer, keystrokes} from './in-browser.ts';
import {figuresOf, type Got, type Judged, judge, offeredClosing} from './judge.ts';
import {indexWithKeywords} from './keywords.ts';
import {type Asked, locales, readIndependent, readQueries, readWants} from './queries.ts';
import {serve} from './serve.ts';

const dist = process.env['EXIT_GUIDE_DIST'] ?? 'dist';
const folder = 'tests/queries';

/**
 * Whether people find what they ask for: our own questions, those that were tuned on or trained with and those that were held out, in
 * Node and on the built page in Chromium, beside Pagefind alone and Pagefind with every nickname on its pages.
 * `--pages DIR` asks the questions of a folder of the same form instead.
 */
export async function bench({seed, pages, say}: BenchOptions): Promise<BenchResult> {
  const wants = readWants(folder);
  const queries =
    pages === undefined
      ? [
          ...readQueries(folder, 'tuned', wants),
          ...readQueries(join(folder, 'training'), 'training', wants),
          ...readQueries(join(folder, 'held-out'), 'held-out', wants),
          ...['independent', 'independent-2', 'independent-3', 'independent-4'].flatMap((set) => readIndependent(join(folder, set), set)),
        ]
      : readQueries(pages, 'given', wants);
  say(`${queries.length} questions`);
  const engines = new Map(locales.map((locale) => [locale, open(locale)]));
  const inNode = queries.map((asked) => judge(asked, inEngine(asked, engines), 'node', true));

  const keywords = await indexWithKeywords(dist);
  const {origin, close} = await serve([dist, keywords]);
  const browser = await launch('chromium');
  const onPage: Judged[] = [];
  const alone: Judged[] = [];
  const helped: Judged[] = [];
  const cold: number[] = [];
  let keys: number[] = [];
  try {
    for (const locale of locales) {
      const address = `${origin}/${locale.toLowerCase()}/search/`;
      const page = await browser.newPage();
      await page.goto(address);
      const own = queries.filter((asked) => asked.locale === locale);
      for (const asked of own) onPage.push(judge(asked, await askPage(page, asked.text), 'page', true));
      for (const asked of own) alone.push(judge(asked, await askPagefind(page, '/pagefind', asked.text), 'pagefind', false));
      // A bundle is one module: the second gets a page of its own.
      const other = await browser.newPage();
      await other.goto(address);
      for (const asked of own) helped.push(judge(asked, await askPagefind(other, '/pagefind-keywords', asked.text), 'pagefind with keywords', false));
      await page.close();
      await other.close();
      for (let run = 0; run < 3; run += 1) cold.push(await coldAnswer(browser, `${address}?q=${encodeURIComponent(own[run]?.text ?? '')}`));
      keys = [
        ...keys,
        ...(await keystrokes(
          browser,
          address,
          own.slice(0, 12).map(({text}) => text),
        )),
      ];
      say(
        `${locale}: ${JSON.stringify(
          figuresOf(
            onPage.filter((one) => one.asked.locale === locale),
            'page',
          ),
        )}`,
      );
    }
  } finally {
    await browser.close();
    await close();
    rmSync(keywords, {recursive: true, force: true});
  }

  const sets = [...new Set(queries.map(({set}) => set))];
  const by = (judged: readonly Judged[], prefix = ''): Record<string, number> =>
    Object.assign(
      {},
      ...sets.flatMap((set) =>
        locales.map((locale) =>
          figuresOf(
            judged.filter(({asked}) => asked.set === set && asked.locale === locale),
            `${prefix}${set} ${locale}`,
          ),
        ),
      ),
    );
  const same = queries.filter(({locale}) => locale !== 'en').map((asked) => bothScripts(asked, engines));
  const forks = onPage.filter(({asked}) => /注销|註銷|close (my |an )?account/iu.test(asked.text));
  const forked = forks.filter(({got}) => got.includes('[fork]'));
  const bytes = Object.fromEntries(locales.map((locale) => [`bytes to the first answers ${locale}`, engineBytes() + packed(`packs/v1/answers.${locale}.json`)]));
  const p95 = (list: readonly number[]): number => Math.round([...list].sort((a, b) => a - b)[Math.floor(list.length * 0.95)] ?? 0);
  const kinds = [...new Set(queries.map(({kind}) => kind))];
  const figures = {
    ...by(onPage),
    ...Object.fromEntries(
      kinds.map((kind) => [`${kind} @3`, share(onPage.filter((one) => one.asked.kind === kind && one.three).length, onPage.filter((one) => one.asked.kind === kind).length)]),
    ),
    'node and page agree on the first three': share(
      inNode.filter((one, at) => one.got3.join() === onPage.find(({asked}) => asked === queries[at])?.got3.join()).length,
      queries.length,
    ),
    'both scripts the same first three': share(same.filter(Boolean).length, same.length),
    'choice shown': share(forked.length, forks.length),
    'closing offered as sign-out': offeredClosing(onPage).length,
    ...bytes,
    'keystroke to answers p95 ms, processor a quarter': p95(keys),
    'cold answer worst ms, phone': Math.round(Math.max(...cold)),
    'cold answer median ms, phone': Math.round([...cold].sort((a, b) => a - b)[Math.floor(cold.length / 2)] ?? 0),
    ...growth(
      answersFile('zh-CN'),
      [100, 1000, 10_000],
      queries
        .filter(({locale}) => locale === 'zh-CN')
        .slice(0, 60)
        .map(({text}) => text),
      seed,
    ),
  };
  const bars: Bar[] = [
    ...sets.flatMap((set) =>
      locales.flatMap((locale) => {
        const own = onPage.filter(({asked}) => asked.set === set && asked.locale === locale);
        if (own.length === 0) return [];
        const of = (what: string): number => figuresOf(own, 'x')[`x ${what}`] ?? 0;
        return [
          bar(`${set} ${locale}: right first in 90 %`, of('@1') >= 0.9),
          bar(`${set} ${locale}: right among three in 97 %`, of('@3') >= 0.97),
          bar(`${set} ${locale}: nothing found in at most 1 %`, of('none') <= 0.01),
        ];
      }),
    ),
    bar('the same first three in both scripts', same.every(Boolean)),
    bar('every question with 注销 shows the choice', forked.length === forks.length),
    bar('no closing page is offered as a sign-out', offeredClosing(onPage).length === 0),
    bar(
      'at most 18,000 bytes to the first answers',
      Object.values(bytes).every((size) => size <= 18_000),
    ),
    bar('a keystroke has its answers in 50 ms, 95 of 100', p95(keys) <= 50),
    bar('a cold phone has its first answers in 800 ms', Math.max(...cold) <= 800),
  ];
  const clean = (judged: readonly Judged[]): BenchResult['cells'] => judged.map(({asked: _asked, got3: _got3, ...cell}) => cell);
  return {figures, peers: {pagefind: by(alone), 'pagefind with keywords': by(helped), node: by(inNode)}, bars, cells: clean([...onPage, ...inNode, ...alone, ...helped])};
}

type Engines = ReadonlyMap<Locale, {readonly plain: Search; readonly full: Search}>;

const file = <T>(name: string): T => JSON.parse(readFileSync(join(dist, 'packs/v1', name), 'utf8')) as T;
const answersFile = (locale: Locale): Answers => file<Answers>(`answers.${locale}.json`);

function open(locale: Locale): {plain: Search; full: Search} {
  const answers = answersFile(locale);
  return {plain: openSearch(answers), full: openSearch(answers, {words: file<MoreWords>(`more-words.${locale}.json`), guess: openGuess})};
}

function inEngine({locale, text}: Pick<Asked, 'locale' | 'text'>, engines: Engines): Got {
  const engine = engines.get(locale);
  if (engine === undefined) throw new Error(`no engine for ${locale}`);
  const {answers, flag, near} = (engine.plain.strange(text) ? engine.full : engine.plain).ask(text);
  return {pages: answers.map(({ref}) => ref), flag: flag === 'out-of-scope' ? undefined : flag, near};
}

const traditional = toTraditional({from: 'cn', to: 't'});
const simplified = toSimplified({from: 't', to: 'cn'});

/** The same question in the other script finds the same. */
function bothScripts(asked: Asked, engines: Engines): boolean {
  const first = (text: string): string => {
    const {pages, flag} = inEngine({locale: asked.locale, text}, engines);
    return [...pages.slice(0, 3), flag].join();
  };
  return first(traditional(asked.text)) === first(simplified(asked.text));
}

const packed = (name: string): number => brotliCompressSync(readFileSync(join(dist, name))).length;

/** The chunk that holds the engine, by what only it holds. */
function engineBytes(): number {
  const chunk = readdirSync(join(dist, '_site')).find((name) => /^ask\..*\.js$/u.test(name));
  if (chunk === undefined) throw new Error('the build has no chunk that asks the answer index');
  return packed(`_site/${chunk}`);
}
