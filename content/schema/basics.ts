import {z} from 'zod';

/** The languages that every page and pack exists in, zh-CN first because it is written first. */
export const locales = ['zh-CN', 'zh-TW', 'en'] as const;
export type Locale = (typeof locales)[number];

/** An id: lower case words joined by hyphens. It is an address, so it never changes. */
export const idSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens');

/** A day, as in `2026-11-24`. */
export const daySchema = z.iso.date('use a day as in 2026-11-24');

/** Text that is shown as it is: one line, no markup. */
export const plainTextSchema = z
  .string()
  .min(1, 'write some text')
  .max(400, 'keep it under 400 characters')
  .refine((text) => !/[<\p{Cc}]/u.test(text), 'use plain text: no "<", no line breaks');

/** The words on a control, exactly as its maker shows them. */
export const labelTextSchema = plainTextSchema.max(90, 'a label is short: at most 90 characters');

/**
 * Prose with a closed set of marks: `**strong**`, `` `code` ``, `[[Ctrl+C]]` for keys, and
 * `[words](guide:salesforce#other-devices)` or an https address for links. See content/plan/inline.ts.
 */
export const proseSchema = z
  .string()
  .min(1, 'write some text')
  .max(1200, 'split it: at most 1,200 characters')
  .refine((text) => !/<\/?[a-z!]/iu.test(text), 'use the marks of content/plan/inline.ts, never HTML')
  .refine(
    (text) => !/\]\((?!https:\/\/|(?:guide|topic|faq|situation|browser|identity|embed):)/u.test(text),
    'link with https:// or guide: topic: faq: situation: browser: identity: embed:',
  );

/** The same thing in each locale. A missing locale is an error: nothing is shown half translated. */
export const localizedSchema = <T extends z.ZodType>(schema: T) => z.strictObject({'zh-CN': schema, 'zh-TW': schema, en: schema});
export type Localized<T> = Readonly<Record<Locale, T>>;

/** An address that a reader may follow. Only https, no user name in it. */
export const httpsUrlSchema = z
  .string()
  .max(500)
  .refine((text) => {
    try {
      const url = new URL(text);
      return url.protocol === 'https:' && url.username === '' && url.password === '';
    } catch {
      return false;
    }
  }, 'use a whole https:// address');

/** A host, or `*.` and a host for it and everything below; `app-*.hubspot.com` for numbered ones. */
export const hostPatternSchema = z.string().regex(/^(\*\.)?([a-z0-9*-]+\.)+[a-z]{2,}$/, 'use a host as in *.my.salesforce.com');

/** A path on the vendor's own host, with its query if need be. */
export const pathSchema = z
  .string()
  .max(300)
  .regex(/^\/(?!\/)[^\s<>"\\]*$/, 'use a path that begins with one slash');
