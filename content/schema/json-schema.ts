import {z} from 'zod';
import {changesSchema} from './changes.ts';
import {faqSchema} from './faq.ts';
import {changeLogSchema, finderSchema, indexSchema, lexiconSchema, packSchema, questionsSchema, wordsSchema} from './pack-schema.ts';
import {situationSchema} from './situation.ts';
import {browserSchema, providerSchema, vendorSchema} from './subject.ts';

/** The files of the static API, by the name that their schema is published under. */
export const apiSchemas = {
  index: indexSchema,
  pack: packSchema,
  words: wordsSchema,
  lexicon: lexiconSchema,
  finder: finderSchema,
  faq: questionsSchema,
  changes: changeLogSchema,
} as const;

/** The files that people write, by the name that their schema is given to editors under. */
export const contentSchemas = {
  vendor: vendorSchema,
  browser: browserSchema,
  identity: providerSchema,
  situation: situationSchema,
  faq: faqSchema,
  changes: changesSchema,
} as const;

/**
 * The schema that readers of the data get. It allows fields that it does not name: within a format some may come, and
 * whoever checks with it must not break then.
 */
export const publishedSchema = (name: keyof typeof apiSchemas): object => ({
  ...z.toJSONSchema(apiSchemas[name], {
    reused: 'ref',
    override: ({jsonSchema}) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  }),
  title: `Exit Guide packs, format 1: ${name}`,
});

/** The schema that an editor checks a content file with: a field that it does not name is a slip. */
export const editorSchema = (name: keyof typeof contentSchemas): object => ({
  ...z.toJSONSchema(contentSchemas[name], {reused: 'ref', io: 'input'}),
  title: `Exit Guide content: ${name}`,
});
