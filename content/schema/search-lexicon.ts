import {z} from 'zod';
import {idSchema, plainTextSchema} from './basics.ts';

/** Forms of a word; `*` stands for a few words or characters in between. */
const formsSchema = z.array(plainTextSchema).min(1);
/** `kind:id` of a page. */
const pageSchema = z.string().regex(/^(guide|situation|browser|identity|topic|faq|embed):[a-z0-9-]+$/u);
/** Ids of terms, all of which must be there. */
const togetherSchema = z.string().regex(/^[a-z-]+( [a-z-]+)*$/u);

/** What a question may need beside its answers. */
export const searchFlags = ['fork', 'warning', 'out-of-scope', 'elsewhere', 'off-topic'] as const;
export type SearchFlag = (typeof searchFlags)[number];

/** How people say things, for the search. See content/lexicon/search.yaml. */
export const searchLexiconSchema = z.strictObject({
  /** Words that every question has and no answer turns on. */
  stop: z.strictObject({zh: formsSchema, en: formsSchema}),
  /** Pairs of characters: the first is read as the second. */
  fold: z.array(z.string().length(2)),
  /** What a product is called beside its own names and nicknames: found by, shown nowhere. */
  names: z.record(pageSchema, formsSchema),
  /** Names that are ordinary words, too: they count only where nothing else is meant. */
  weak: formsSchema,
  /** One sense each, by id, with every way to say it. What is `late` comes with the words that are strange at first. */
  terms: z.record(idSchema, z.strictObject({zh: formsSchema.optional(), en: formsSchema.optional(), unless: formsSchema.optional(), late: z.boolean().optional()})),
  /** What people type as pinyin or initials, as a whole. */
  phrases: formsSchema,
  /** What is meant when terms come together, and the pages that answer it, best first. */
  senses: z.array(
    z.strictObject({
      id: idSchema,
      when: z.array(togetherSchema).min(1),
      unless: z.array(idSchema).optional(),
      /** The section of a vendor's guide, where it has one. */
      section: idSchema.optional(),
      flag: z.enum(searchFlags).optional(),
      to: z.array(pageSchema).optional(),
    }),
  ),
});

/** How people ask for a page in their own words, by `kind:id`, and how for what needs a flag. See content/lexicon/asked.yaml. */
export const askedSchema = z.record(
  pageSchema.or(z.string().regex(/^flag:(fork|warning|off-topic-[a-z]+)$/u)),
  z.strictObject({zh: formsSchema.optional(), en: formsSchema.optional()}),
);
export type Asked = z.infer<typeof askedSchema>;
export type SearchLexicon = z.infer<typeof searchLexiconSchema>;
