import {type Problem, tell} from '../../content/rules/problem.ts';
import {standing} from '../../content/translations/lock.ts';
import {readContent} from '../../site/knowledge.ts';
import {readLock, readTexts} from '../../site/translations.ts';

/** Tells all problems of the content, and all translations that are behind; with a part of a file's name only those of such files. */
const only = process.argv[2];
const root = process.cwd();
const {knowledge, problems} = readContent(root);
const {behind, unrecorded} = standing(readTexts(root, knowledge), readLock(root));
const late = behind.map(
  ({thing, field, locale}): Problem => ({
    file: `content/${thing}`,
    field: `${field}.${locale}`,
    say: 'the zh-CN has changed and this has not; bring it up, or say that it still fits with `npm run translations -- --accept`',
  }),
);
const shown = [...problems, ...late].filter(({file}) => only === undefined || file.includes(only));
if (shown.length > 0) process.stdout.write(`${tell(shown)}\n`);
// Where content is broken its texts seem gone; the problems above come first.
const isStale = only === undefined && problems.length === 0 && unrecorded.length > 0;
if (isStale)
  process.stdout.write(
    `${unrecorded.length} texts are new or changed in every language (${unrecorded.slice(0, 3).join(', ')} ...); take them down with \`npm run translations\`.\n`,
  );
if (shown.length > 0 || isStale) process.exitCode = 1;
else process.stdout.write('The content is well formed, no translation is behind.\n');
