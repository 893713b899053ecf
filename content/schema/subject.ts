import {z} from 'zod';
import {hostPatternSchema, httpsUrlSchema, idSchema, localizedSchema, plainTextSchema, proseSchema} from './basics.ts';
import {controlSchema} from './control.ts';
import {evidenceSchema, noteIdSchema, sourceIdSchema, sourceSchema, verifiedSchema} from './evidence.ts';
import {markerSchema, sessionSchema} from './session.ts';
import {taskSchema} from './task.ts';

/** Prose, in each locale, with the claim's evidence. */
export const noteSchema = localizedSchema(proseSchema);
export type Note = z.infer<typeof noteSchema>;

export const surfaceKinds = ['web', 'desktop', 'ios', 'android', 'embedded', 'cli'] as const;

/** One place where a product is used, with its own controls and its own way out. */
export const surfaceSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(surfaceKinds),
  name: localizedSchema(plainTextSchema),
  /** What tells this surface from the others of the same vendor. */
  markers: z.array(markerSchema).optional(),
  controls: z.array(controlSchema),
  tasks: z.array(taskSchema),
  /** Selectors of what the app itself marks as unsaved. */
  dirty: z.array(z.string().min(1).max(200)).optional(),
  session: sessionSchema.optional(),
  /** What must be known on this surface. */
  note: noteIdSchema.optional(),
  verified: verifiedSchema,
});
export type Surface = z.infer<typeof surfaceSchema>;

/** What a vendor can be asked about. */
export const topics = [
  'other-devices',
  'password',
  'mfa',
  'passkeys',
  'login-history',
  'connected-apps',
  'unsaved-work',
  'autosave',
  'backup',
  'session-timeout',
  'sso',
  'closing-window',
  'clearing',
  'embedding',
  'keep-signed-in',
  'single-logout',
  'signs-back-in',
] as const;
export type Topic = (typeof topics)[number];

/** One answer. `unknown` is an answer, and is shown as one. */
export const factSchema = z
  .strictObject({
    about: z.enum(topics),
    value: z.enum(['yes', 'partly', 'no', 'unknown']),
    note: noteIdSchema,
    verified: verifiedSchema.optional(),
  })
  .refine((fact) => fact.value === 'unknown' || fact.verified !== undefined, 'name the evidence, or say `value: unknown`');
export type Fact = z.infer<typeof factSchema>;

/** What vendors, browsers and identity providers have in common. */
export const subjectShape = {
  id: idSchema,
  name: localizedSchema(plainTextSchema),
  /** What people type: nicknames, older names, misspellings, pinyin. */
  aliases: z.array(plainTextSchema),
  hosts: z.array(hostPatternSchema),
  surfaces: z.array(surfaceSchema).min(1),
  facts: z.array(factSchema),
  /** What people trip over. */
  pitfalls: z.array(z.strictObject({note: noteIdSchema, verified: verifiedSchema})),
  /** What we looked for and did not find. */
  unknowns: z.array(noteIdSchema),
  notes: z.record(idSchema, noteSchema),
  sources: z.record(sourceIdSchema, sourceSchema),
  evidence: z.record(idSchema, evidenceSchema),
};

/** The maker of a CRM or workplace, or `any-crm`: what holds where no guide exists. */
export const vendorSchema = z.strictObject({
  ...subjectShape,
  kind: z.enum(['crm', 'workplace', 'generic']),
  site: httpsUrlSchema.optional(),
  selfHosted: z.boolean(),
  /** Other hosts of the vendor (help, status) that links may lead to. */
  linkHosts: z.array(hostPatternSchema).optional(),
  /** What tells the product where hosts cannot (self-hosted). Any one visible marker is enough. */
  markers: z.array(markerSchema).optional(),
  /** Identity providers that people often enter it with. */
  providers: z.array(idSchema).optional(),
  clearing: z
    .strictObject({
      /** Every site whose data belongs to this product. */
      sites: z.array(hostPatternSchema),
      cost: noteIdSchema.optional(),
      /** What stays in the browser after a sign-out. */
      leaves: z
        .array(z.strictObject({where: z.enum(['cookie', 'localStorage', 'sessionStorage', 'indexedDB', 'cacheStorage']), key: z.string().max(80), note: noteIdSchema}))
        .optional(),
      verified: verifiedSchema,
    })
    .optional(),
});
export type Vendor = z.infer<typeof vendorSchema>;

/** A browser: surfaces are `desktop`, `android`, `ios`; tasks carry a `purpose`. */
export const browserSchema = z.strictObject({
  ...subjectShape,
  /** Parts of the user agent string, of which any one tells it; order of trial is `rank`, low first. */
  agent: z.array(z.string().min(1).max(40)),
  rank: z.int(),
});
export type Browser = z.infer<typeof browserSchema>;

/** An identity provider: surfaces are kinds of account (`work`, `personal`). */
export const providerSchema = z.strictObject({...subjectShape, linkHosts: z.array(hostPatternSchema).optional()});
export type Provider = z.infer<typeof providerSchema>;
