import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {load, YAMLException} from 'js-yaml';
import {parse, type RawFile} from '../content/compile/parse.ts';
import {check} from '../content/rules/index.ts';
import type {Knowledge} from '../content/rules/knowledge.ts';
import {type Problem, tell} from '../content/rules/problem.ts';
import {type Behind, standing} from '../content/translations/lock.ts';
import {markBehind} from '../content/translations/mark.ts';
import {readLock, readTexts} from './translations.ts';
import {translationBehind} from './words/translation-behind.ts';

const folders = ['vendors', 'browsers', 'identity', 'situations', 'faq', 'phrases', 'lexicon'] as const;

/** Reads the folder `content` below `root`: the one place that meets its files. All problems come at once. */
export function readContent(root: string): {knowledge: Knowledge; problems: Problem[]} {
  const broken: Problem[] = [];
  const read = (file: string): RawFile[] => {
    try {
      return [{file, data: load(readFileSync(join(root, file), 'utf8'))}];
    } catch (error) {
      if (!(error instanceof YAMLException)) throw error;
      broken.push({file, field: '', say: `is not YAML: ${error.message.split('\n')[0] ?? ''}`});
      return [];
    }
  };
  const inFolders = folders.flatMap((folder) => {
    const path = join(root, 'content', folder);
    if (!existsSync(path)) return [];
    return readdirSync(path)
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => `content/${folder}/${name}`);
  });
  const single = ['content/changes.yaml'].filter((file) => existsSync(join(root, file)));
  const files = [...inFolders, ...single].flatMap(read);
  const topicFolder = join(root, 'content', 'topics', 'en');
  const topics = existsSync(topicFolder) ? readdirSync(topicFolder).map((name) => name.replace(/\.mdx$/u, '')) : [];
  const {knowledge, problems} = parse(files, topics);
  return {knowledge, problems: [...broken, ...problems, ...check(knowledge)]};
}

let known: Knowledge | undefined;
let marked: Knowledge | undefined;
let late: readonly Behind[] = [];

/** All that is known. Throws once, with every problem, if the content is not fit to be shown. */
export function plainKnowledge(root = process.cwd()): Knowledge {
  if (known !== undefined) return known;
  const {knowledge, problems} = readContent(root);
  if (problems.length > 0) throw new Error(tell(problems));
  known = knowledge;
  late = standing(readTexts(root, knowledge), readLock(root)).behind;
  return knowledge;
}

/** All that is known, as pages show it: translations that are behind say so. */
export function knowledge(): Knowledge {
  marked ??= markBehind(plainKnowledge(), behind(), translationBehind);
  return marked;
}

/** Translations whose source has changed since. */
export function behind(): readonly Behind[] {
  plainKnowledge();
  return late;
}
