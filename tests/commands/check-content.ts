import {tell} from '../../content/rules/problem.ts';
import {readContent} from '../../site/knowledge.ts';

const only = process.argv[2];
const {problems} = readContent(process.cwd());
const shown = only === undefined ? problems : problems.filter(({file}) => file.includes(only));
if (shown.length > 0) {
  process.stdout.write(`${tell(shown)}\n`);
  process.exitCode = 1;
} else process.stdout.write('The content is well formed.\n');
