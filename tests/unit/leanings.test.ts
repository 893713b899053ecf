import {describe, expect, test} from 'vitest';
import {openLeanings} from '../../content/search/leaning.ts';
import type {Reading} from '../../content/search/read.ts';
import {unitsOf} from '../../content/search/units.ts';
import {learn} from '../../site/search/learn.ts';
import {indexOf} from './search-index.ts';

const reading = (text: string): Reading => ({units: unitsOf(text), tokens: [], terms: new Set(), names: [], maybe: []});
/** Thirty pages with four ways to ask each: far enough apart for gaps of more than a letter. */
const pages = Array.from({length: 30}, (_, at) => `faq:p${at}`);
const learnt = openLeanings(learn(pages.map((page, at) => [page, [`how ${at}x goes`, `why ${at}x stops`, `${at}x now`, 'how now'].map(reading)] as const)));
const best = (text: string): string | undefined => [...learnt.lean(reading(text)).pages].sort((a, b) => b[1] - a[1])[0]?.[0];

describe('what is learnt from ways to ask', () => {
  test.each([0, 3, 25, 26, 29])('leads to page %i by the word that only it has', (at) => {
    expect(best(`does ${at}x matter`)).toBe(`faq:p${at}`);
  });

  test('leans nowhere where every page says the same, or none', () => {
    expect(learnt.lean(reading('how now')).pages.size).toBe(0);
    expect(learnt.lean(reading('quite other words')).pages.size).toBe(0);
  });

  test('says what needs a flag', () => {
    const {lean} = openLeanings(
      learn([
        ...pages.map((page) => [page, [reading('where is the button')]] as const),
        ['flag:fork', ['erase me for ever', 'please erase me for ever', 'erase all of me for ever'].map(reading)],
      ]),
    );
    expect(lean(reading('erase me for ever')).flag).toBe('fork');
    expect(lean(reading('where is it')).flag).toBeUndefined();
  });
});

const indexes = (['zh-CN', 'zh-TW', 'en'] as const).map(indexOf);
const [zh, tw, en] = indexes.map(({full}) => full);

describe('said in words that no list has', () => {
  test.each([
    [zh, '这号我以后都用不上了，整个抹掉'],
    [tw, '我想把自己的帳號停掉，資料全刪'],
    [tw, '刪除 HubSpot 帳戶'],
    [en, 'wipe me and all my data off it forever'],
    [en, 'get rid of my HubSpot profile completely'],
  ])('closing the account has its choice: %#', (search, typed) => {
    expect(search?.ask(typed).flag).toBe('fork');
  });

  test.each([
    [zh, '用完了怎么走'],
    [zh, '刚注册的账号怎么登出系统'],
    [zh, '我要把这台电脑上的痕迹都删了'],
    [tw, '下班前要怎麼離開系統'],
    [en, 'done for the day how do i get out'],
    [en, 'wipe my browser history'],
  ])('a way out has none: %#', (search, typed) => {
    expect(search?.ask(typed).flag).toBeUndefined();
  });

  test.each([
    [zh, '钉钉退前一家公司'],
    [tw, '不小心按到離開這個組織'],
    [en, 'i clicked leave this team by accident'],
    [en, 'quit the company in DingTalk'],
  ])('leaving a company has its warning: %#', (search, typed) => {
    expect(search?.ask(typed).flag).toBe('warning');
  });

  test.each([
    [zh, '线索池怎么分给业务员'],
    [zh, '下周北京气温'],
    [en, 'write an email to a new client'],
    [en, 'hubspot price per seat'],
  ])('what is no matter of ours is called that: %#', (search, typed) => {
    expect(search?.ask(typed).near).toBe(true);
  });

  test('small words tell what is asked: being signed out is not signing out', () => {
    expect(
      zh
        ?.ask('写着写着就被退出来了')
        .answers.slice(0, 3)
        .map(({ref}) => ref),
    ).toContain('faq:signed-out-by-itself');
    expect(
      en
        ?.ask('it boots me off while i type')
        .answers.slice(0, 3)
        .map(({ref}) => ref),
    ).toContain('faq:signed-out-by-itself');
  });
});

describe('slips', () => {
  test.each([
    [tw, 'dynamic365 怎麼登出', 'guide:dynamics-365'],
    [en, 'salesforse1 log out', 'guide:salesforce'],
    [zh, 'qiye weixin tuichu', 'guide:wecom'],
    [en, 'pipdrive loog oout', 'guide:pipedrive'],
    [en, 'chorme clear cookes', 'browser:chrome'],
  ])('a number behind a name, a letter twice, a name in two words: %#', (search, typed, page) => {
    const {answers, near, flag} = search?.ask(typed) ?? {answers: [], near: true};
    expect(answers.slice(0, 3).map(({ref}) => ref)).toContain(page);
    expect({near, flag}).toEqual({near: false, flag: undefined});
  });
});

test.each(['偵測到新的登入活動', '搵唔到登出掣', '所有瀏覽器都登出了嗎', '時間範圍選哪個'])('"%s" is answered the same in both scripts, whatever came first', async (typed) => {
  const {Converter: simplified} = await import('opencc-js/t2cn');
  const plain = simplified({from: 't', to: 'cn'})(typed);
  for (const {first, full} of indexes.slice(0, 2)) {
    const refs = (text: string): string[] =>
      (first.strange(text) ? full : first)
        .ask(text)
        .answers.slice(0, 3)
        .map(({ref}) => ref);
    expect(refs(plain)).toEqual(refs(typed));
  }
});
