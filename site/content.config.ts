import {defineCollection} from 'astro:content';
import {glob} from 'astro/loaders';
import {embedPageSchema} from './model/embed.ts';
import {topicSchema} from './model/topic.ts';

/** Prose pages, one file a locale: `content/topics/<locale>/<id>.mdx`. Facts are read by knowledge.ts. */
const topics = defineCollection({
  loader: glob({base: './content/topics', pattern: '*/*.mdx', generateId: ({entry}) => entry.replace(/\.mdx$/u, '').toLowerCase()}),
  schema: topicSchema,
});

/** Pages for support teams: `content/embed/<locale>/<id>.mdx`. */
const embed = defineCollection({
  loader: glob({base: './content/embed', pattern: '*/*.mdx', generateId: ({entry}) => entry.replace(/\.mdx$/u, '').toLowerCase()}),
  schema: embedPageSchema,
});

export const collections = {topics, embed};
