import {readFileSync} from 'node:fs';
import {load} from 'js-yaml';
import {readContent} from '../../site/knowledge.ts';
import {checkLinks, staleExceptions} from '../links/check-links.ts';
import {exceptionsSchema} from '../links/exceptions.ts';

/** `npm run check:links`: asks whether every cited source still exists. Needs the internet; no sign-out address is ever requested. */
const {knowledge} = readContent(process.cwd());
const {vendors, browsers, identity, situations, faq} = knowledge;
const addresses = [
  ...new Set(
    [...vendors, ...browsers, ...identity, ...situations, ...faq].flatMap(({data}) =>
      Object.values(data.sources).flatMap(({url, link}) => (url?.startsWith('https://') && link !== false ? [url] : [])),
    ),
  ),
];
// Here the clock counts: an exception runs out on a real day.
const today = process.env['BUILD_DAY'] ?? new Date().toISOString().slice(0, 10);
const {exceptions} = exceptionsSchema.parse(load(readFileSync('content/link-exceptions.yaml', 'utf8')));
const stale = staleExceptions(exceptions, addresses, today);
process.stdout.write(`${addresses.length} addresses\n`);
const verdicts = await checkLinks(addresses, {today, timeout: 20_000, exceptions});
const bad = verdicts.filter(({kind}) => ['gone', 'soft-404', 'unreachable'].includes(kind));
for (const {address, kind, say} of verdicts.filter(({kind}) => kind !== 'answers')) process.stdout.write(`  ${kind}: ${address}: ${say}\n`);
for (const line of stale) process.stdout.write(`  exception: ${line}\n`);
process.stdout.write(`${verdicts.length - bad.length} are there or excused, ${bad.length} are not, ${stale.length} exceptions are stale.\n`);
process.exitCode = bad.length + stale.length === 0 ? 0 : 1;
