import type {Locale} from '../../content/schema/basics.ts';

/** Said behind a sentence whose zh-CN, which is written first, has changed since it was translated. */
export const translationBehind: Readonly<Record<Locale, string>> = {
  'zh-CN': '（这一句比原文旧。）',
  'zh-TW': '（這句比簡體中文的原文舊。）',
  en: '(This sentence is older than the Chinese it was translated from.)',
};

/** The same for a page of prose. */
export const pageBehind: Readonly<Record<Locale, string>> = {
  'zh-CN': '这一页比原文旧。',
  'zh-TW': '這一頁比簡體中文的原文舊，內容可能有出入。',
  en: 'This page is older than the Chinese it was translated from, and may differ.',
};
