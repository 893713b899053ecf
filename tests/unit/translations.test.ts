import {describe, expect, test} from 'vitest';
import type {Localized} from '../../content/schema/basics.ts';
import {type Lock, record, standing, type Translated} from '../../content/translations/lock.ts';
import {markBehind} from '../../content/translations/mark.ts';
import {readContent} from '../../site/knowledge.ts';
import {readLock, readTexts} from '../../site/translations.ts';

const root = process.cwd();
const {knowledge} = readContent(root);
const never = () => false;
const text = (texts: Localized<string>, field = 'notes.a'): Translated => ({thing: 'vendors/acme', field, texts});
const first = text({'zh-CN': '先保存。', 'zh-TW': '先儲存。', en: 'Save first.'});
const lock = record([first], {}, never);
const source = (words: string, others: Partial<Localized<string>> = {}): Translated => text({...first.texts, 'zh-CN': words, ...others});

describe('a translation', () => {
  test('is in step with what was taken down', () => {
    expect(standing([first], lock)).toEqual({behind: [], unrecorded: []});
  });

  test('is behind when its source changed and it did not', () => {
    expect(standing([source('先保存，再退出。')], lock)).toEqual({
      behind: [
        {thing: 'vendors/acme', field: 'notes.a', locale: 'zh-TW'},
        {thing: 'vendors/acme', field: 'notes.a', locale: 'en'},
      ],
      unrecorded: [],
    });
  });

  test('is behind alone when the other was brought up', () => {
    const {behind} = standing([source('先保存，再退出。', {en: 'Save, then leave.'})], lock);
    expect(behind.map(({locale}) => locale)).toEqual(['zh-TW']);
  });

  test('stays behind however often the lock is written', () => {
    const changed = [source('先保存，再退出。')];
    expect(standing(changed, record(changed, lock, never)).behind).toHaveLength(2);
  });

  test('is in step again when somebody says that it still fits', () => {
    const changed = [source('先保存！')];
    expect(
      standing(
        changed,
        record(changed, lock, ({field}) => field === 'notes.a'),
      ),
    ).toEqual({behind: [], unrecorded: []});
    expect(
      standing(
        changed,
        record(changed, lock, ({field}) => field === 'notes.b'),
      ).behind,
    ).toHaveLength(2);
  });

  test('that was brought up asks to be taken down, or the next change would go unseen', () => {
    const brought = [source('先保存，再退出。', {'zh-TW': '先儲存，再登出。', en: 'Save, then leave.'})];
    expect(standing(brought, lock)).toEqual({behind: [], unrecorded: ['vendors/acme notes.a']});
    const anew = record(brought, lock, never);
    expect(standing(brought, anew)).toEqual({behind: [], unrecorded: []});
    expect(standing([source('只保存。', {'zh-TW': '先儲存，再登出。', en: 'Save, then leave.'})], anew).behind).toHaveLength(2);
  });

  test('that is new or gone asks to be taken down', () => {
    const second = text(first.texts, 'notes.b');
    expect(standing([first, second], lock).unrecorded).toEqual(['vendors/acme notes.b']);
    expect(standing([], lock).unrecorded).toEqual(['vendors/acme notes.a']);
  });
});

test('the lock is a short line a text', () => {
  expect(lock).toEqual({'vendors/acme': {'notes.a': expect.stringMatching(/^(?:[0-9a-z]{5} ){2}[0-9a-z]{5}$/u)}});
});

test('every text of the content is taken down and none is behind', () => {
  const texts = readTexts(root, knowledge);
  expect(texts.length).toBeGreaterThan(2500);
  expect(texts.filter(({thing}) => thing.startsWith('topics/')).length).toBeGreaterThan(5);
  expect(standing(texts, readLock(root))).toEqual({behind: [], unrecorded: []});
});

test('a text that is changed in the real content is found behind, by its place', () => {
  const texts = readTexts(root, knowledge).map((one) =>
    one.thing === 'vendors/tryton' && one.field.startsWith('notes.') ? {...one, texts: {...one.texts, 'zh-CN': `${one.texts['zh-CN']}变`}} : one,
  );
  const late: Lock = readLock(root);
  const {behind} = standing(texts, late);
  expect(new Set(behind.map(({thing}) => thing))).toEqual(new Set(['vendors/tryton']));
  expect(behind.length).toBeGreaterThan(20);
});

describe('a page', () => {
  const remark = {'zh-CN': '（旧）', 'zh-TW': '（晚！）', en: '(late!)'};
  const fact = 'notes.fact-password';

  test('shows a remark behind the sentence, in the locale that is behind, and nowhere else', () => {
    const marked = markBehind(knowledge, [{thing: 'vendors/salesforce', field: fact, locale: 'en'}], remark);
    const told = JSON.stringify(marked);
    expect(told.split('(late!)')).toHaveLength(2);
    expect(told).not.toContain('（晚！）');
    expect(marked.vendors.find(({data}) => data.id === 'salesforce')?.data.notes['fact-password']?.en).toMatch(/ \(late!\)$/u);
  });

  test('shows none in a name', () => {
    expect(JSON.stringify(markBehind(knowledge, [{thing: 'vendors/salesforce', field: 'name', locale: 'en'}], remark))).not.toContain('(late!)');
  });

  test('costs nothing where nothing is behind', () => {
    expect(markBehind(knowledge, [], remark)).toBe(knowledge);
  });
});
