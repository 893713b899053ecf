import {z} from 'zod';
import {httpsUrlSchema, idSchema, pathSchema} from './basics.ts';
import {noteIdSchema, verifiedSchema} from './evidence.ts';

/** The stages of a way out. Their order belongs to the situation, never to this list. */
export const stages = ['save', 'secure', 'other-devices', 'sign-out', 'prove', 'identity', 'clear', 'recheck'] as const;
export type Stage = (typeof stages)[number];

/** `narrow`: only where the window is narrow and the control shows. `asked`: only if the dialog comes. */
const when = z.enum(['narrow', 'asked']).optional();

/** One thing that the reader does. */
export const actionSchema = z.discriminatedUnion('do', [
  z.strictObject({do: z.literal('press'), control: idSchema, when}),
  z.strictObject({do: z.literal('choose'), control: idSchema, when}),
  z.strictObject({do: z.literal('tick'), control: idSchema}),
  /** Into a field; `text` is typed as it is. */
  z.strictObject({do: z.literal('type'), control: idSchema, text: z.string().max(80).optional()}),
  /** A page of the vendor: a path on the host that the reader is on. */
  z.strictObject({do: z.literal('open'), path: pathSchema, verified: verifiedSchema.optional()}),
  /** A whole address on a host of the vendor, provider or browser maker. */
  z.strictObject({do: z.literal('visit'), url: httpsUrlSchema, verified: verifiedSchema.optional()}),
  z.strictObject({do: z.literal('keys'), keys: z.string().max(40), mac: z.string().max(40).optional()}),
  /** A browser-internal address, shown as text to copy: no page can link to it. */
  z.strictObject({do: z.literal('paste'), text: z.string().regex(/^(chrome|edge|about|opera|vivaldi|brave|browser|qqbrowser|se):[^\s<>"]+$/)}),
  z.strictObject({do: z.literal('close'), what: z.enum(['tab', 'tabs', 'windows', 'app'])}),
  /** What the widget looks at, and the reader where there is no widget. */
  z.strictObject({do: z.literal('check'), what: z.enum(['unsaved', 'other-tabs', 'session', 'reopen', 'back', 'left', 'provider'])}),
  z.strictObject({do: z.literal('ask'), who: z.enum(['admin', 'support', 'it'])}),
  /** Anything else, in prose. */
  z.strictObject({do: z.literal('read'), note: noteIdSchema}),
]);
export type Action = z.infer<typeof actionSchema>;

/** How it is known that a task was done. */
export const proofSchema = z.discriminatedUnion('by', [
  /** The session question of the surface. */
  z.strictObject({by: z.literal('session')}),
  /** What the widget counts in the browser afterwards. */
  z.strictObject({by: z.literal('residue')}),
  /** The unsaved-work guard. */
  z.strictObject({by: z.literal('unsaved')}),
  /** Nothing can be seen from here: the reader says so. */
  z.strictObject({by: z.literal('reader')}),
]);

/** What a task of a browser is for. */
export const purposes = ['clear-one-site', 'clear-all', 'saved-passwords', 'private-window', 'close-all-private', 'browser-sign-out'] as const;

/** One job within a stage: what is pressed, and how it is known to be done. */
export const taskSchema = z.strictObject({
  id: idSchema,
  stage: z.enum(stages),
  actions: z.array(actionSchema).min(1).max(14),
  proof: proofSchema,
  purpose: z.enum(purposes).optional(),
  /** Ends the session that the reader is working in: nothing that needs the session may follow. */
  endsThisSession: z.literal(true).optional(),
  /** A new password is typed: never advised on a computer that is not one's own. */
  typesPassword: z.literal(true).optional(),
  /** Only when the plain way does not work. */
  fallback: z.literal(true).optional(),
  /** Another way to do the same: shown under that task, not as a step of its own. */
  alternativeTo: idSchema.optional(),
  needs: z.enum(['admin', 'paid-plan']).optional(),
  /** "Up to an hour": how long it takes to reach everywhere. */
  delay: noteIdSchema.optional(),
  /** What is lost by doing it. Said before the button. */
  cost: noteIdSchema.optional(),
  /** What else must be known. */
  note: noteIdSchema.optional(),
  verified: verifiedSchema,
});
export type Task = z.infer<typeof taskSchema>;
