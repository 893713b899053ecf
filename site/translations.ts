import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {locales} from '../content/schema/basics.ts';
import type {Knowledge} from '../content/rules/knowledge.ts';
import type {Lock, Translated} from '../content/translations/lock.ts';
import {type TopicTexts, translatedTexts} from '../content/translations/texts.ts';

const lockFolder = (root: string): string => join(root, 'content', 'translations');

/** Every translated text below `root`, with the prose pages, which only the site reads. */
export function readTexts(root: string, knowledge: Knowledge): Translated[] {
  const folder = join(root, 'content', 'topics');
  const topics = knowledge.topics.map(
    (id): TopicTexts => ({
      id,
      texts: Object.fromEntries(
        locales.flatMap((locale) => {
          const file = join(folder, locale, `${id}.mdx`);
          return existsSync(file) ? [[locale, readFileSync(file, 'utf8')]] : [];
        }),
      ),
    }),
  );
  return translatedTexts(knowledge, topics);
}

/** The lock: a file a folder of the content (`vendors.json`), whose things go by their id. */
export function readLock(root: string): Lock {
  const folder = lockFolder(root);
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(
    files.flatMap((name) => {
      const things = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Lock;
      return Object.entries(things).map(([id, fields]) => [`${name.slice(0, -'.json'.length)}/${id}`, fields]);
    }),
  );
}

/** Writes the lock in the form that the formatter leaves alone. */
export function writeLock(root: string, lock: Lock): void {
  const folders = new Map<string, Record<string, Readonly<Record<string, string>>>>();
  for (const [thing, fields] of Object.entries(lock)) {
    const [folder = '', id = ''] = thing.split('/');
    folders.set(folder, {...folders.get(folder), [id]: fields});
  }
  for (const [folder, things] of folders) writeFileSync(join(lockFolder(root), `${folder}.json`), `${JSON.stringify(things, null, 2)}\n`);
}
