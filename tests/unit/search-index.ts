import {readdirSync, readFileSync} from 'node:fs';
import {load} from 'js-yaml';
import {openGuess} from '../../content/search/guess.ts';
import {openSearch, type Search} from '../../content/search/search.ts';
import {type Locale, locales} from '../../content/schema/basics.ts';
import {indexesOf, type TopicWords} from '../../site/search/answer-rows.ts';
import {once} from '../../site/once.ts';
import {titled} from '../../site/search/keys.ts';

/** The prose pages as the site's build gives them to the index. */
export const topics = locales.flatMap((locale) =>
  readdirSync(`content/topics/${locale}`).map((name): TopicWords => {
    const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(readFileSync(`content/topics/${locale}/${name}`, 'utf8')) ?? [];
    const {title, lead} = load(head) as {title: string; lead: string};
    return {id: name.replace(/\.mdx$/u, ''), locale, title, lead, headings: [...body.matchAll(/^## (.+)$/gmu)].map(([, heading = '']) => heading)};
  }),
);

const indexes = once(() => indexesOf(topics));

/** The index of a locale from the real content: what is fetched first, and what a strange word waits for. */
export function indexOf(locale: Locale): {first: Search; full: Search} {
  const {answers: rows, more} = indexes()[locale];
  const answers = titled(rows);
  return {first: openSearch(answers), full: openSearch(answers, {words: more, guess: openGuess})};
}
