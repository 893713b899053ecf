import {parseArgs} from 'node:util';
import {tell} from '../../content/rules/problem.ts';
import {record, standing} from '../../content/translations/lock.ts';
import {readContent} from '../../site/knowledge.ts';
import {readLock, readTexts, writeLock} from '../../site/translations.ts';

/**
 * `npm run translations`: takes down which texts are in step, and tells which translations are behind their
 * source. `-- --accept <part of a name>` says of those with the part in their name that they still fit; `--accept ""`
 * of all.
 */
const {values} = parseArgs({options: {accept: {type: 'string'}}});
const root = process.cwd();
const {knowledge, problems} = readContent(root);
if (problems.length > 0) {
  process.stderr.write(`${tell(problems)}\nNothing was taken down: a text that cannot be read would be forgotten.\n`);
  process.exit(1);
}
const texts = readTexts(root, knowledge);
const before = readLock(root);
const {accept} = values;
const after = record(texts, before, ({thing, field}) => accept !== undefined && `${thing} ${field}`.includes(accept));
writeLock(root, after);
const {behind} = standing(texts, after);
const taken = standing(texts, before).unrecorded.length;
for (const {thing, field, locale} of behind) process.stdout.write(`  ${thing} ${field}: ${locale} is behind\n`);
process.stdout.write(`${texts.length} texts in three languages: ${taken} taken down anew, ${behind.length} translations behind.\n`);
