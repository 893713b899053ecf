import {z} from 'zod';
import {daySchema, hostPatternSchema, idSchema, locales, localizedSchema, pathSchema, plainTextSchema, proseSchema} from './basics.ts';
import {changesSchema} from './changes.ts';
import {confidences, methods} from './evidence.ts';
import {faqGroups} from './faq.ts';
import {intents} from './lexicon.ts';
import type {Changes, FinderWords, Lexicon, Pack, PackIndex, Questions, Words} from './pack.ts';
import {panelSchema} from './panel.ts';
import {phrasesSchema} from './phrases.ts';
import {markerSchema} from './session.ts';
import {situationIds} from './situation.ts';
import {factSchema, surfaceSchema, vendorSchema} from './subject.ts';
import {stages, taskSchema} from './task.ts';

/**
 * The files of `/packs/v1/` as zod schemas, from which the published JSON Schemas are made. Each is held
 * against its type here, and against every built file by tests/built/api.test.ts.
 */
const format = z.int().min(1);
const locale = z.enum(locales);
const hashes = localizedSchema(z.string().regex(/^[0-9a-f]{16}$/));

const packEvidence = z.strictObject({on: daySchema, by: z.enum(methods), confidence: z.enum(confidences), overdue: z.literal(true).exactOptional()});
const notes = z.record(idSchema, proseSchema);
const evidence = z.record(idSchema, packEvidence);

/** What is known of one vendor, browser or provider in one locale. */
export const packSchema = z.strictObject({
  format,
  kind: z.enum(['vendor', 'provider', 'browser']),
  id: idSchema,
  locale,
  name: plainTextSchema,
  page: pathSchema,
  hosts: z.array(hostPatternSchema),
  linkHosts: z.array(hostPatternSchema),
  surfaces: z.array(surfaceSchema.extend({name: plainTextSchema})),
  notes,
  evidence,
  providers: z.array(idSchema).exactOptional(),
  clearing: vendorSchema.shape.clearing,
  facts: z.array(z.strictObject({about: factSchema.shape.about, value: factSchema.shape.value, note: factSchema.shape.note})).exactOptional(),
}) satisfies z.ZodType<Pack>;

const told = {id: z.enum(situationIds), name: plainTextSchema, says: plainTextSchema, lead: proseSchema};
const {actions, places, looks, stages: stageNames, why, needs, marks} = phrasesSchema.shape;

/** What the panel says, in one locale. */
export const wordsSchema = z.strictObject({
  format,
  locale,
  phrases: z.strictObject({actions, places, looks, stages: stageNames, why, needs, marks}),
  panel: panelSchema,
  situations: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({
        ...told,
        kind: z.literal('steps'),
        where: z.enum(['this-device', 'elsewhere']),
        stages: z.array(z.enum(stages)),
        optional: z.array(z.enum(stages)).exactOptional(),
      }),
      z.strictObject({...told, kind: z.literal('fork'), to: z.array(z.enum(situationIds))}),
    ]),
  ),
  general: z.strictObject({tasks: z.array(taskSchema)}),
}) satisfies z.ZodType<Words>;

/** What the panel needs a moment after it opened. */
export const lexiconSchema = z.strictObject({
  format,
  locale,
  panel: panelSchema,
  deny: z.partialRecord(z.enum(stages), z.array(plainTextSchema)),
  notes,
  evidence,
}) satisfies z.ZodType<Lexicon>;

const wordList = z.array(plainTextSchema);

/** What is looked for by name where no guide describes the page. */
export const finderSchema = z.strictObject({
  format,
  intents: z.record(z.enum(intents), z.strictObject({names: wordList, weak: wordList, addresses: wordList, veto: wordList})),
  account: wordList,
  beside: wordList,
  otherMenus: wordList,
}) satisfies z.ZodType<FinderWords>;

/** All questions in one locale. */
export const questionsSchema = z.strictObject({
  format,
  locale,
  questions: z.array(
    z.strictObject({
      id: idSchema,
      group: z.enum(faqGroups),
      question: plainTextSchema,
      aliases: z.array(plainTextSchema).exactOptional(),
      short: proseSchema,
      more: z.array(proseSchema).exactOptional(),
      page: pathSchema,
      evidence: packEvidence,
    }),
  ),
}) satisfies z.ZodType<Questions>;

/** What changed in the facts. */
export const changeLogSchema = z.strictObject({format, changes: changesSchema.shape.changes}) satisfies z.ZodType<Changes>;

const indexed = {id: idSchema, date: daySchema, hashes};
const found = {name: localizedSchema(plainTextSchema), hosts: z.array(hostPatternSchema)};

/** The list of all packs. */
export const indexSchema = z.strictObject({
  format,
  dataDate: daySchema,
  locales: z.array(locale),
  vendors: z.array(z.strictObject({...indexed, ...found, markers: z.array(markerSchema).exactOptional()})),
  browsers: z.array(z.strictObject({...indexed, agent: z.array(z.string()), rank: z.int()})),
  providers: z.array(z.strictObject({...indexed, ...found})),
  words: hashes,
  faq: hashes,
  changes: z.string(),
}) satisfies z.ZodType<PackIndex>;
