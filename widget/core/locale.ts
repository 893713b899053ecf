import type {Locale} from '../../content/schema/basics.ts';

export type {Locale};

/** The first wish that we speak: any Chinese of Taiwan, Hong Kong or Macau is zh-TW, any other Chinese zh-CN, any English en; else en. */
export function readLocale(wishes: readonly string[]): Locale {
  for (const wish of wishes) {
    const tag = wish.toLowerCase().replaceAll('_', '-');
    if (/^zh-(tw|hk|mo|hant)/u.test(tag)) return 'zh-TW';
    if (/^zh(-|$)/u.test(tag)) return 'zh-CN';
    if (/^en(-|$)/u.test(tag)) return 'en';
  }
  return 'en';
}
