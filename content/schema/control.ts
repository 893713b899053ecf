import {z} from 'zod';
import {idSchema, labelTextSchema, pathSchema} from './basics.ts';
import {verifiedSchema} from './evidence.ts';

/** Where a control sits, in the words of the schematic. */
export const places = [
  'bar-start',
  'bar-end',
  'side-top',
  'side-bottom',
  'menu',
  'menu-bottom',
  'dialog',
  'page',
  'tab',
  'row',
  'settings',
  'top-menu',
  'tray',
  'phone-bar',
  'phone-tabs',
  'phone-menu',
  'browser-bar',
  'browser-menu',
  'browser-page',
  'browser-dialog',
] as const;
export type Place = (typeof places)[number];

/** What a control looks like when it has no words of its own, or beside them. */
export const looks = [
  'avatar',
  'account-name',
  'gear',
  'menu',
  'more',
  'exit-icon',
  'arrow',
  'bin',
  'shield',
  'site-info',
  'button',
  'link',
  'item',
  'tab',
  'field',
  'box',
  'row',
] as const;
export type Look = (typeof looks)[number];

/** One thing that speaks for a control. Unordered; candidates are scored over all of them. */
export const signalSchema = z.discriminatedUnion('by', [
  /** A CSS selector, as the vendor's own tests or code use it. */
  z.strictObject({by: z.literal('css'), selector: z.string().min(1).max(200), verified: verifiedSchema.optional()}),
  /** An ARIA role, explicit or that of the tag. */
  z.strictObject({by: z.literal('role'), role: z.enum(['button', 'link', 'menuitem', 'tab', 'textbox', 'checkbox', 'option'])}),
  /** A test id: `data-testid`, `data-test-id`, `data-test` or `data-qa`. */
  z.strictObject({by: z.literal('testid'), value: z.string().min(1).max(80), verified: verifiedSchema.optional()}),
  /** The `id` attribute. */
  z.strictObject({by: z.literal('id'), value: z.string().min(1).max(80), verified: verifiedSchema.optional()}),
  /** The whole text or accessible name, beyond the labels, which always speak. */
  z.strictObject({by: z.literal('text'), text: labelTextSchema, verified: verifiedSchema.optional()}),
  /** The path that a link leads to. */
  z.strictObject({by: z.literal('address'), path: pathSchema, verified: verifiedSchema.optional()}),
]);
export type Signal = z.infer<typeof signalSchema>;

/** The words on a control in one language of the CRM's interface. */
export const labelSchema = z.strictObject({text: labelTextSchema, verified: verifiedSchema});

/** A thing that the reader presses, opens, chooses or fills. */
export const controlSchema = z.strictObject({
  id: idSchema,
  place: z.enum(places),
  looks: z.enum(looks).optional(),
  /** Keyed by the language of the CRM's interface, not the reader's: `en`, `zh-CN`, `zh-TW`, `ja` ... */
  label: z.record(z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/), labelSchema).optional(),
  /** Empty or absent where the control can only be described. */
  signals: z.array(signalSchema).max(12).optional(),
  verified: verifiedSchema,
});
export type Control = z.infer<typeof controlSchema>;
