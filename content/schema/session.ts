import {z} from 'zod';
import {hostPatternSchema, pathSchema} from './basics.ts';
import {verifiedSchema} from './evidence.ts';

/** Something on a page that tells where one is. */
export const markerSchema = z.discriminatedUnion('by', [
  /** Something visible that matches. */
  z.strictObject({by: z.literal('css'), selector: z.string().min(1).max(200)}),
  z.strictObject({by: z.literal('host'), host: hostPatternSchema}),
  /** The path, or the part of it behind the hash, begins so. */
  z.strictObject({by: z.literal('path'), path: pathSchema}),
  z.strictObject({by: z.literal('title'), text: z.string().min(1).max(80)}),
  /** A key of storage; one `*` stands for the rest. */
  z.strictObject({by: z.literal('storage'), area: z.enum(['localStorage', 'sessionStorage']), key: z.string().min(1).max(80)}),
  /** A cookie that script may read. */
  z.strictObject({by: z.literal('cookie'), name: z.string().min(1).max(80)}),
]);
export type Marker = z.infer<typeof markerSchema>;

/** What a server's answer looks like. Every field that is given must hold. */
const answerSchema = z.strictObject({
  status: z.array(z.int().min(100).max(599)).min(1).optional(),
  /** The whole path, or its beginning, on which the request landed after redirects. */
  landsOn: pathSchema.optional(),
  /** A value inside the JSON answer: names joined by dots. */
  json: z.strictObject({path: z.string().min(1).max(80), equals: z.union([z.string(), z.number(), z.boolean(), z.null()])}).optional(),
  /** Text that the body holds. */
  body: z.string().min(1).max(120).optional(),
});
export type Answer = z.infer<typeof answerSchema>;

/**
 * A header whose value the page's script holds; read on the reader's press, kept in memory, used once.
 * What is stored is sent as it is, unless `path` or `fields` take something out of it.
 */
const headerSchema = z
  .strictObject({
    name: z.string().regex(/^[A-Za-z-]+$/),
    /** `cookie`: one that script may read; its value is decoded first. */
    area: z.enum(['localStorage', 'sessionStorage', 'cookie']),
    /** The key, or the cookie's name; one `*` stands for the rest. */
    key: z.string().min(1).max(80),
    /** Where the text lies in the stored JSON: names joined by dots. */
    path: z.string().min(1).max(80).optional(),
    /** Fields of the stored JSON, joined by `:` and written in base64. */
    fields: z.array(z.string()).min(1).max(4).optional(),
    /** Stands before the value: "Bearer ". */
    prefix: z.string().max(20).optional(),
    /** Headers that go with it and always say the same. */
    also: z
      .array(z.strictObject({name: z.string().regex(/^[A-Za-z-]+$/), text: z.string().max(80)}))
      .max(3)
      .optional(),
  })
  .refine(({path, fields}) => path === undefined || fields === undefined, 'give `path` or `fields`, not both');

/** One question to the server, sent once, after the reader acted. It must have no side effect. */
export const probeSchema = z.strictObject({
  method: z.enum(['GET', 'POST']),
  /** On the host that the reader is on. `{*}` stands for what the `*` of the header's key matched. */
  path: pathSchema,
  /** Text of a POST, sent as JSON. */
  body: z.string().max(400).optional(),
  header: headerSchema.optional(),
  /** `omit` where a 401 would open the browser's own password box. */
  credentials: z.enum(['same-origin', 'omit']).optional(),
  signedOut: answerSchema,
  signedIn: answerSchema.optional(),
  verified: verifiedSchema,
});
export type Probe = z.infer<typeof probeSchema>;

/**
 * How a surface's session is asked after. Only `probes` decide; `hints` (a login form, a cookie or a
 * key that is gone) are worth a sentence, never a "seen": pages show login forms while the server's
 * session lives on.
 */
export const sessionSchema = z.strictObject({
  probes: z.array(probeSchema).max(3),
  /** What a page of the signed-out shows. */
  login: z.array(markerSchema),
  /** Keys and cookies that are there while signed in. */
  signedIn: z.array(markerSchema).optional(),
  verified: verifiedSchema,
});
export type Session = z.infer<typeof sessionSchema>;
