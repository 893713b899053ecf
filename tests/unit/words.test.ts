import {describe, expect, test} from 'vitest';
import {likelySaysSo} from '../../content/rules/likely-says-so.ts';
import {wordsAreChosen} from '../../content/rules/words-are-chosen.ts';
import type {Knowledge} from '../../content/rules/knowledge.ts';
import type {Localized} from '../../content/schema/basics.ts';
import {readContent} from '../../site/knowledge.ts';

const {knowledge} = readContent(process.cwd());

/** The real content with other words in one note of Tryton, or with one more pitfall that only general knowledge bears. */
function withNote(note: Partial<Localized<string>>, pitfall = false): Knowledge {
  const changed = structuredClone(knowledge);
  const tryton = changed.vendors.find(({data}) => data.id === 'tryton')?.data;
  if (tryton === undefined) throw new Error('content/vendors/tryton.yaml is missing');
  tryton.notes['under-test'] = {'zh-CN': '先保存。', 'zh-TW': '先儲存。', en: 'Save first.', ...note};
  tryton.evidence['nobody'] = {on: '2026-11-24', by: 'model', confidence: 'model', sources: []};
  if (pitfall) tryton.pitfalls.push({note: 'under-test', verified: 'nobody'});
  return changed;
}
const words = (note: Partial<Localized<string>>): string[] => wordsAreChosen.check(withNote(note)).map(({field, say}) => `${field}: ${say}`);
const doubts = (note: Partial<Localized<string>>, pitfall: boolean): string[] => likelySaysSo.check(withNote(note, pitfall)).map(({field}) => field);

describe('words are chosen', () => {
  test.each([
    ['zh-TW', '請先退出登錄。', '登錄'],
    ['zh-TW', '在這個設備上', '設備'],
    ['zh-TW', '清除緩存', '緩存'],
    ['zh-TW', '賬號還在', '賬號'],
    ['zh-TW', '关闭視窗', '关'],
    ['zh-CN', '先登出再走', '登出'],
    ['zh-CN', '清掉快取', '快取'],
    ['zh-CN', '帐号还在', '帐号'],
  ])('%s: %s', (locale, text, word) => {
    expect(words({[locale]: text})).toEqual([expect.stringContaining(`notes.under-test.${locale}: ${word} is not said in ${locale}`)]);
  });

  test.each([
    ['zh-TW', '點「退出登录」。'],
    ['zh-TW', '打開 `/设备`。'],
    ['zh-CN', '点「登出」。'],
    ['zh-CN', '没有单点登出。'],
  ])('quoted labels, code and terms are nobody else’s: %s: %s', (locale, text) => {
    expect(words({[locale]: text})).toEqual([]);
  });

  test.each([
    ['zh-CN', '用完之后注销。', 1],
    ['zh-CN', '这里的退出叫「注销」。', 0],
    ['zh-CN', '注销账号是永久的。', 0],
    ['zh-TW', '用完就註銷。', 1],
  ])('注销 is no word for signing out: %s: %s', (locale, text, found) => {
    expect(words({[locale]: text})).toHaveLength(found);
  });

  test.each([
    ['en', 'Change your password regularly.', 1],
    ['zh-CN', '定期改密码。', 1],
    ['zh-TW', '定期更換密碼。', 1],
    ['en', 'Change it regularly only if your company’s rules say so; a password needs it after a suspicion.', 0],
    ['zh-CN', '不用定期改密码。', 0],
    ['en', 'See [when](faq:change-password-regularly).', 0],
  ])('no password by the calendar: %s: %s', (locale, text, found) => {
    expect(words({[locale]: text})).toHaveLength(found);
  });
});

describe('likely says so', () => {
  const likely = {'zh-CN': '很可能还在。', 'zh-TW': '很可能還在。', en: 'It likely stays.'};

  test('a claim that only general knowledge bears is worded as likely in every locale', () => {
    expect(doubts({}, true)).toEqual(['notes.under-test.zh-CN', 'notes.under-test.zh-TW', 'notes.under-test.en']);
    expect(doubts(likely, true)).toEqual([]);
    expect(doubts({}, false)).toEqual([]);
  });

  test('what one locale says is likely is likely in the others', () => {
    expect(doubts({...likely, en: 'It stays.'}, false)).toEqual(['notes.under-test.en']);
    expect(doubts({...likely, 'zh-CN': '还在。'}, false)).toEqual(['notes.under-test.zh-CN']);
  });
});
