/** The page for a reader's languages, best first. Hong Kong and Macau read Traditional. */
export function localeFor(languages: readonly string[]): 'zh-CN' | 'zh-TW' | 'en' {
  for (const language of languages) {
    const tag = language.toLowerCase();
    if (/^zh-(hant|tw|hk|mo)/u.test(tag)) return 'zh-TW';
    if (tag.startsWith('zh')) return 'zh-CN';
    if (tag.startsWith('en')) return 'en';
  }
  return 'en';
}
