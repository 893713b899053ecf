import {z} from 'zod';
import {hostPatternSchema, idSchema, locales, localizedSchema, plainTextSchema, proseSchema} from './basics.ts';
import {controlSchema, labelSchema} from './control.ts';
import {markerSchema, sessionSchema} from './session.ts';
import {taskSchema} from './task.ts';

/** Stages that an embedder may leave out. Never signing out itself, nor its proof. */
export const hideable = ['secure', 'other-devices', 'identity', 'clear'] as const;

/** Stages that an embedder may add steps to. */
const ownStages = ['save', 'secure', 'other-devices', 'sign-out'] as const;

const text = z.union([plainTextSchema, localizedSchema(plainTextSchema)]);
const verified = idSchema.optional();

/** A control of ours with the evidence left out: it is the embedder's own word. */
const ownControl = controlSchema.extend({
  label: z.record(z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/), z.union([z.string().min(1).max(90), labelSchema])).optional(),
  verified,
});

const ownTask = taskSchema.extend({
  stage: z.enum(ownStages),
  /** Stands before or after this task of ours; without either, after all of them. Of the same id as one of ours, it replaces that. */
  before: idSchema.optional(),
  after: idSchema.optional(),
  verified,
});

const ownSurface = z.strictObject({
  /** A surface of ours, `all` for every one, or a new id for one of your own. */
  id: idSchema,
  name: text.optional(),
  markers: z.array(markerSchema).optional(),
  controls: z.array(ownControl).optional(),
  tasks: z.array(ownTask).optional(),
  /** Ids of tasks of ours that are left out. */
  remove: z.array(idSchema).optional(),
  dirty: z.array(z.string().min(1).max(200)).optional(),
  session: sessionSchema.extend({verified}).optional(),
});

const ownVendor = z.strictObject({
  /** A vendor of ours, or a new one. A new one needs `name`, and `hosts` or `markers` unless the attribute names it. */
  id: idSchema,
  name: text.optional(),
  hosts: z.array(hostPatternSchema).optional(),
  linkHosts: z.array(hostPatternSchema).optional(),
  markers: z.array(markerSchema).optional(),
  surfaces: z.array(ownSurface).optional(),
  notes: z.record(idSchema, z.union([proseSchema, localizedSchema(proseSchema)])).optional(),
});

/** A pack of an embedder's own: merged by id into ours, never into the files themselves. */
export const ownPackSchema = z.strictObject({
  format: z.literal(1),
  /** The panel's own words by key, in the languages that you change. */
  words: z.partialRecord(z.enum(locales), z.record(idSchema, plainTextSchema)).optional(),
  hide: z.array(z.enum(hideable)).optional(),
  vendors: z.array(ownVendor).optional(),
});
export type OwnPack = z.infer<typeof ownPackSchema>;
export type OwnVendor = z.infer<typeof ownVendor>;
export type OwnTask = z.infer<typeof ownTask>;
