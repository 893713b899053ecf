import type {Locale} from '../../content/schema/basics.ts';

/** A locale as it stands in an address: `zh-cn`. Apart, so that scripts can have it without the schemas. */
export type LocaleCode = Lowercase<Locale>;

export const codeOf = (locale: Locale): LocaleCode => locale.toLowerCase() as LocaleCode;
