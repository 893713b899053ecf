/** Words that every question has and no answer turns on. */
const chatter = {
  zh: /怎么样|怎么|如何|怎样|怎麼|什么|什麼|请问|請問|我想|我要|想要|可以|能不能|可不可以|为什么|為什麼|系统|系統|吗|嗎|呢|啊|的|了|呀|\bcrm\b|[？?！!。，,、；;：:]/giu,
  en: /\b(how|do|does|did|i|to|my|the|a|an|of|from|in|on|is|it|can|you|what|when|where|why|should|please|crm|system|and|or|me)\b|[?!.,;:]/giu,
};

/** What people call it, and what the pages call it. Both scripts end at the pages' own words. */
const said: Readonly<Record<'zh-CN' | 'zh-TW' | 'en', readonly (readonly [RegExp, string])[]>> = {
  'zh-CN': [
    [/登出|登錄出|退登|下线|签退|注销|註銷|退出登陆|log ?out|sign ?out|log ?off/giu, '退出'],
    [/登陆|登入/gu, '登录'],
    [/帐号|帐户|账户|帳號/gu, '账号'],
    [/装置|裝置/gu, '设备'],
    [/快取/gu, '缓存'],
    [/cookies/giu, 'Cookie'],
  ],
  'zh-TW': [
    [/退出|註銷|注销|签出|簽出|log ?out|sign ?out|log ?off/giu, '登出'],
    [/登錄|登录|登陸/gu, '登入'],
    [/帐号|账号|賬號|帳戶/gu, '帳號'],
    [/设备|設備/gu, '裝置'],
    [/缓存|緩存/gu, '快取'],
    [/浏览器/gu, '瀏覽器'],
  ],
  en: [
    [/\b(log(ging|ged)?[ -]?(out|off)|sign(ing|ed)[ -]?(out|off)|sign[ -]?off|exit(ing)?)\b/giu, 'sign out'],
    [/\b(pc|laptop|machine)\b/giu, 'computer'],
    [/\b2fa|mfa\b/giu, 'two-step'],
  ],
};

export type SearchLocale = keyof typeof said;

/** The question in the pages' own words, without what every question has. */
export function bareQuery(typed: string, locale: SearchLocale): string {
  const same = ownWords(typed, locale);
  const bare = locale === 'en' ? same.replace(chatter.en, ' ') : same.replace(chatter.zh, ' ').replace(/\b(how|to|do|i|my)\b/gu, ' ');
  return bare.replace(/\s+/gu, ' ').trim();
}

/** Queries from strict to loose. Their answers are fused, so a loose one never hides a strict one. */
export function planQuery(typed: string, locale: SearchLocale): string[] {
  const plain = fold(typed);
  if (plain === '') return [];
  const bare = bareQuery(typed, locale);
  const words = wordsIn(bare === '' ? ownWords(typed, locale) : bare, locale);
  const quoted = bare !== '' && bare.length <= 12 && locale !== 'en' ? [`"${bare.replaceAll('"', '')}"`] : [];
  return [...new Set([...quoted, plain, bare, ...words])].filter((query) => query !== '' && query !== '""');
}

const fold = (typed: string): string => typed.normalize('NFKC').toLowerCase().trim().slice(0, 120);

const ownWords = (typed: string, locale: SearchLocale): string => said[locale].reduce((text, [pattern, word]) => text.replace(pattern, word), fold(typed));

/** Each word alone, for when no page holds them all. */
function wordsIn(text: string, locale: SearchLocale): string[] {
  const segmenter = new Intl.Segmenter(locale, {granularity: 'word'});
  const words = [...segmenter.segment(text)].filter(({isWordLike}) => isWordLike).map(({segment}) => segment);
  return words.filter((word) => word.length > 1).slice(0, 6);
}
