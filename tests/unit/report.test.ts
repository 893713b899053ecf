import {describe, expect, test} from 'vitest';
import {textsOf} from '../../content/rules/texts.ts';
import {readContent} from '../../site/knowledge.ts';
import {bareAnswers, claimsOf, countBy, sourcesWithoutAddress} from '../report/claims.ts';
import {jaccard, likeness, median, sameText, shingles} from '../report/likeness.ts';

const {knowledge} = readContent(process.cwd());

describe('the report', () => {
  test('finds evidence for every claim of the content', () => {
    const claims = claimsOf(knowledge);
    expect(claims.length).toBeGreaterThan(3000);
    expect(claims.filter(({evidence}) => evidence === undefined)).toEqual([]);
    expect(bareAnswers(knowledge)).toEqual([]);
  });

  test('finds the claim that has none', () => {
    const changed = structuredClone(knowledge);
    const data = changed.vendors.find((vendor) => vendor.data.id === 'tryton')?.data;
    if (data === undefined) throw new Error('content/vendors/tryton.yaml is missing');
    data.facts.push({about: 'sso', value: 'yes', note: 'x'});
    data.pitfalls.push({note: 'x', verified: 'nowhere'});
    expect(bareAnswers(changed)).toEqual(['vendors/tryton sso']);
    expect(claimsOf(changed).filter(({evidence}) => evidence === undefined)).toHaveLength(1);
  });

  test('counts, the most frequent first', () => {
    expect(countBy(['b', 'a', 'c', 'a'], (letter) => letter)).toEqual([
      ['a', 2],
      ['b', 1],
      ['c', 1],
    ]);
  });

  test('lists sources without an address by their title', () => {
    const listed = sourcesWithoutAddress(knowledge);
    expect(listed.length).toBeGreaterThan(10);
    expect(listed.every(({title}) => title !== '')).toBe(true);
  });
});

describe('likeness', () => {
  test('is one for the same text, none for another, and in between for half', () => {
    expect(jaccard(shingles('sign out of it'), shingles('sign  out of it'))).toBe(1);
    expect(jaccard(shingles('abcdefgh'), shingles('zyxwvuts'))).toBe(0);
    expect(jaccard(shingles('abcdef'), shingles('abcdeg'))).toBeCloseTo(1 / 3);
    expect(jaccard(shingles('abc'), shingles('abc'))).toBe(0);
  });

  test('is asked of every pair', () => {
    expect(likeness(['a', 'b', 'c', 'd'].map((id) => ({id, text: 'the same text'}))).map(({value}) => value)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  test.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
    [[], 0],
  ])('the median of %o is %d', (values, middle) => {
    expect(median(values)).toBe(middle);
  });
});

describe('two languages', () => {
  test('share no text beyond labels, codes and names', () => {
    const texts = textsOf(knowledge).filter(({field}) => !/(?:^|\.)name$/u.test(field));
    expect(texts.flatMap(({file, field, texts: each}) => sameText(each).map((pair) => `${file} ${field} ${pair.join(' ')}`))).toEqual([]);
  });

  test('are told where they do', () => {
    const same = '先在自己的手机上打开它再看一次有没有';
    expect(sameText({'zh-CN': same, 'zh-TW': same, en: 'Look once more.'})).toEqual([['zh-CN', 'zh-TW']]);
    expect(sameText({'zh-CN': '点「退出登录并清除这台电脑上的全部数据」', 'zh-TW': '按「退出登录并清除这台电脑上的全部数据」', en: 'x'})).toEqual([]);
    expect(sameText({'zh-CN': 'Sign out first, then close.', 'zh-TW': '先登出再關掉。', en: 'Sign out first, then close.'})).toEqual([['zh-CN', 'en']]);
  });
});
