import {existsSync} from 'node:fs';
import {dataDate} from '../../content/compile/data-date.ts';
import {isOverdue} from '../../content/plan/recheck.ts';
import {tell} from '../../content/rules/problem.ts';
import {textsOf} from '../../content/rules/texts.ts';
import {locales} from '../../content/schema/basics.ts';
import {standing} from '../../content/translations/lock.ts';
import {readContent} from '../../site/knowledge.ts';
import {readLock, readTexts} from '../../site/translations.ts';
import {bareAnswers, type Claim, claimsOf, countBy, sourcesWithoutAddress} from '../report/claims.ts';
import {hasFullFacts, likeness, median, sameText} from '../report/likeness.ts';

/**
 * `npm run report`: what the content is worth. Ends with 1 if a bar is broken: a claim without evidence, a translation
 * behind, a broken link. Links and likeness need a finished build (`npm run build`).
 */
const root = process.cwd();
const {knowledge, problems} = readContent(root);
if (problems.length > 0) {
  process.stderr.write(`${tell(problems)}\n`);
  process.exit(1);
}
const say = (line = ''): void => void process.stdout.write(`${line}\n`);
const list = (title: string, items: readonly string[]): void => {
  say(`${title}: ${items.length}`);
  for (const item of items) say(`  ${item}`);
};
const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
const broken: string[] = [];
const mustBeNone = (what: string, count: number): void => {
  if (count > 0) broken.push(`${what}: ${count}`);
};

const today = process.env['BUILD_DAY'] ?? dataDate(knowledge);
const claims = claimsOf(knowledge);
const borne = claims.filter(({evidence}) => evidence !== undefined);
const bare = bareAnswers(knowledge);
const {vendors, browsers, identity, situations, faq, topics} = knowledge;
say(
  `${vendors.length} vendors, ${browsers.length} browsers, ${identity.length} sign-in accounts, ${situations.length} situations, ${faq.length} questions, ${topics.length} topics`,
);
say();
say(`Claims: ${claims.length + bare.length}, with evidence: ${share(borne.length, claims.length + bare.length)}`);
mustBeNone('claims without evidence', claims.length + bare.length - borne.length);
for (const [title, kind] of [
  ['by confidence', ({evidence}: Claim) => evidence?.confidence ?? 'none'],
  ['by method', ({evidence}: Claim) => evidence?.by ?? 'none'],
] as const) {
  say(
    `  ${title}: ${countBy(claims, kind)
      .map(([name, count]) => `${name} ${count} (${share(count, claims.length)})`)
      .join(', ')}`,
  );
}
say();
say('By vendor, official / secondary / general knowledge:');
for (const {data} of vendors) {
  const own = claims.filter(({thing}) => thing === `vendors/${data.id}`);
  const of = (confidence: string): number => own.filter(({evidence}) => evidence?.confidence === confidence).length;
  say(`  ${data.id.padEnd(18)} ${String(own.length).padStart(4)}: ${of('official')} / ${of('secondary')} / ${of('model')}`);
}
say();
list(
  'Sources without an address',
  sourcesWithoutAddress(knowledge).map(({thing, id, title}) => `${thing} ${id}: ${title}`),
);
say();
const old = borne.filter(({evidence}) => evidence !== undefined && isOverdue(evidence, today));
say(`Past the day to check again, on ${today}: ${old.length} (${share(old.length, claims.length)})`);
for (const [thing, count] of countBy(old, (claim) => claim.thing)) say(`  ${thing}: ${count}`);
const {behind, unrecorded} = standing(readTexts(root, knowledge), readLock(root));
list(
  'Translations behind',
  behind.map(({thing, field, locale}) => `${thing} ${field} ${locale}`),
);
mustBeNone('translations behind', behind.length);
mustBeNone('texts not taken down', unrecorded.length);
// A product is called the same everywhere.
const shared = textsOf(knowledge)
  .filter(({field}) => !/(?:^|\.)name$/u.test(field))
  .flatMap(({file, field, texts}) => sameText(texts).map((pair) => `${file} ${field}: ${pair.join(' = ')}`));
list('Texts that two languages share beyond labels', shared);
mustBeNone('texts shared by two languages', shared.length);
say();

if (existsSync('dist/index.html')) {
  const [{brokenLinks}, {mainText}] = await Promise.all([import('../report/built-links.ts'), import('../report/main-text.ts')]);
  const {links, hashes} = brokenLinks();
  list('Broken internal links', links);
  list('Broken hashes', hashes);
  mustBeNone('broken internal links and hashes', links.length + hashes.length);
  say();
  const full = vendors.filter(({data}) => hasFullFacts(data)).map(({data}) => data.id);
  say(`Likeness of guides (Jaccard of 5-character shingles of the main text), ${full.length} vendors with full facts:`);
  for (const locale of locales) {
    const pairs = likeness(full.map((id) => ({id, text: mainText(id, locale)}))).sort((a, b) => b.value - a.value);
    const middle = median(pairs.map(({value}) => value));
    const closest = pairs.slice(0, 3).map(({pair, value}) => `${pair} ${value.toFixed(2)}`);
    say(`  ${locale.padEnd(5)} median ${middle.toFixed(3)}; closest: ${closest.join(', ')}`);
    if (middle > 0.5) broken.push(`median likeness in ${locale}: ${middle.toFixed(3)}`);
  }
} else say('Links and likeness: there is no build; run `npm run build` first.');

say();
say(broken.length === 0 ? 'All bars hold.' : `Broken: ${broken.join('; ')}`);
process.exitCode = broken.length === 0 ? 0 : 1;
