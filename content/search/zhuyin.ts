/** Taiwan's phonetic signs by the keys that they are typed with, and by the letters of pinyin. */
const keys = '1qaz2wsxedcrfv5tgbyhnujm8ik,9ol.0p;/-';
const signs = 'ㄅㄆㄇㄈㄉㄊㄋㄌㄍㄎㄏㄐㄑㄒㄓㄔㄕㄖㄗㄘㄙㄧㄨㄩㄚㄛㄜㄝㄞㄟㄠㄡㄢㄣㄤㄥㄦ';
const initials = 'b p m f d t n l g k h j q x zh ch sh r z c s'.split(' ');
const finals = 'a o e e ai ei ao ou an en ang eng er'.split(' ');
/** After a sign between first and last: `ㄧㄡ` is `iu`, and `you` where it stands alone. */
const glides: Readonly<Record<string, string>> = {
  ㄧ: 'i:yi ia:ya io:yo i:yi ie:ye iai:yai i:yi iao:yao iu:you ian:yan in:yin iang:yang ing:ying i:yi',
  ㄨ: 'u:wu ua:wa uo:wo u:wu u:wu uai:wai ui:wei u:wu u:wu uan:wan un:wen uang:wang ong:weng u:wu',
  ㄩ: 'u:yu u:yu u:yu u:yu ue:yue u:yu u:yu u:yu u:yu uan:yuan un:yun u:yu iong:yong u:yu',
};
const syllable = /([ㄅ-ㄙ]?)([ㄧㄨㄩ]?)([ㄚ-ㄦ]?)[ˇˋˊ˙ ]*/guy;

/** `dengchu` for `ㄉㄥㄔㄨ`; undefined where it is no row of syllables. */
export function spellSigns(text: string): string | undefined {
  let said = '';
  let at = 0;
  while (at < text.length) {
    syllable.lastIndex = at;
    const [all = '', first = '', glide = '', last = ''] = syllable.exec(text) ?? [];
    if (first + glide + last === '') return undefined;
    const begin = first === '' ? '' : (initials[signs.indexOf(first)] ?? '');
    const end = last === '' ? '' : (finals[signs.indexOf(last) - signs.indexOf('ㄚ')] ?? '');
    // Only what hisses stands without a vowel.
    if (glide + last === '' && !/^[zcs]h?$|^r$/u.test(begin)) return undefined;
    const [inside = '', alone = ''] = glide === '' ? [] : (glides[glide]?.split(' ')[last === '' ? 0 : signs.indexOf(last) - signs.indexOf('ㄚ') + 1]?.split(':') ?? []);
    const rime = glide === '' ? end || 'i' : first === '' ? alone : inside;
    said += begin + (glide === 'ㄩ' && /^[nl]$/u.test(begin) ? rime.replace('u', 'v') : rime);
    at += all.length;
  }
  return said;
}

/** What the same keys write where the other input is on: `ㄉㄥ` for `2/`, and `log` for `ㄠㄟㄕ`. */
export const signsOf = (text: string): string => [...text].map((key) => signs[keys.indexOf(key)] ?? {'3': 'ˇ', '4': 'ˋ', '6': 'ˊ', '7': '˙'}[key] ?? key).join('');
export const keysOf = (text: string): string => [...text].map((sign) => keys[signs.indexOf(sign)] ?? sign).join('');
