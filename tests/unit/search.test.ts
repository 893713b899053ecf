import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {highlightParts} from '../../site/search/highlight-parts.ts';
import {edits} from '../../content/search/edits.ts';
import {stem, unitsOf} from '../../content/search/units.ts';
import {indexOf} from './search-index.ts';

const zh = indexOf('zh-CN');
const tw = indexOf('zh-TW');
const en = indexOf('en');
const refs = (outcome: {answers: readonly {ref: string}[]}): string[] => outcome.answers.map(({ref}) => ref);

describe('the choice between leaving and closing', () => {
  test.each(['注销', '怎样注销帐号', '钉钉注销', 'CRM注销流程', '註銷', '註銷帳號', '删除账号', 'zhuxiao', 'zxzh'])('comes for "%s"', (typed) => {
    expect(zh.full.ask(typed).flag).toBe('fork');
    expect(tw.full.ask(typed).flag).toBe('fork');
  });

  test.each(['close my account', 'delete account', 'how do I cancel my HubSpot account', '注销'])('comes for "%s" in English', (typed) => {
    expect(en.full.ask(typed).flag).toBe('fork');
  });

  test.each(['怎么退出登录', '退出所有设备', '钉钉退登', 'crm tuichu denglu'])('does not come for "%s", and no page about closing does', (typed) => {
    const outcome = zh.full.ask(typed);
    expect(outcome.flag).toBeUndefined();
    expect(refs(outcome).filter((ref) => /delete-account|cancel-account/u.test(ref))).toEqual([]);
  });

  test('does not come where only a tab is closed', () => {
    expect(en.full.ask('close the tab of my account').flag).toBeUndefined();
  });
});

describe('leaving a company', () => {
  test.each(['企业微信怎么退出企业', '退出团队', '飞书如何退出旧公司的账户', '退出企業'])('is warned of for "%s"', (typed) => {
    expect(zh.full.ask(typed).flag).toBe('warning');
  });

  test.each(['退出公司系统', '退出企业微信', '离职前怎么退出公司crm账号'])('is not meant by "%s"', (typed) => {
    expect(zh.full.ask(typed).flag).toBeUndefined();
  });
});

describe('a product in the question', () => {
  test('is answered by the section of its guide', () => {
    expect(zh.full.ask('HubSpot 怎么退出所有设备').answers[0]).toMatchObject({ref: 'guide:hubspot', hash: 'other-devices'});
    expect(en.full.ask('change my salesforce password').answers.find(({ref}) => ref === 'guide:salesforce')).toMatchObject({hash: 'secure'});
  });

  test.each([
    ['saleforce 退出', 'guide:salesforce'],
    ['纷亨销客怎么退出', 'guide:fxiaoke'],
    ['金碟怎么退出', 'guide:kingdee'],
    ['fenxiangxiaoke tuichu', 'guide:fxiaoke'],
    ['qywx', 'guide:wecom'],
    ['sfdc 退出', 'guide:salesforce'],
  ])('is known in "%s"', (typed, guide) => {
    expect(refs(zh.full.ask(typed))[0]).toBe(guide);
  });

  test('is not seen in an ordinary word', () => {
    expect(refs(en.full.ask('close the tab'))).not.toContain('guide:close');
    expect(refs(en.full.ask('log out of close crm'))[0]).toBe('guide:close');
  });
});

test.each(['怎么退出其他设备', '注销账号', '清缓存', '钉钉怎么退出', '工作階段逾時', '登出所有裝置'])('"%s" finds the same in both scripts', async (typed) => {
  const {Converter: traditional} = await import('opencc-js/cn2t');
  const {Converter: simplified} = await import('opencc-js/t2cn');
  for (const {full} of [zh, tw]) {
    expect(refs(full.ask(traditional({from: 'cn', to: 't'})(typed)))).toEqual(refs(full.ask(simplified({from: 't', to: 'cn'})(typed))));
  }
});

describe('what is fetched first', () => {
  test('knows its own language, and says when a word is strange to it', () => {
    expect(zh.first.strange('怎么退出登录')).toBe(false);
    expect(zh.first.strange('tuichu denglu')).toBe(true);
    expect(en.first.strange('log out of all devices')).toBe(false);
    expect(en.first.strange('退出登录')).toBe(true);
    expect(zh.full.strange('tuichu denglu')).toBe(false);
  });
});

describe('what nothing answers', () => {
  test.each(['红烧肉做法', '今天天气怎么样', '🙂', '   ', '?!'])('"%s" gets the nearest pages, called that', (typed) => {
    const outcome = zh.full.ask(typed);
    expect(outcome.near).toBe(true);
    expect(outcome.answers.length).toBeGreaterThan(2);
  });

  test('clocking out is out of scope', () => {
    expect(zh.full.ask('打卡签退').flag).toBe('out-of-scope');
  });
});

test('no question makes it throw, fall silent or take long', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({maxLength: 2000, unit: 'binary'}), fc.stringMatching(/^[退出注销登录a-z *+?()\\[\]{}|^$]{0,500}$/u)), (typed) => {
      const begun = performance.now();
      expect(zh.full.ask(typed).answers.length).toBeGreaterThan(0);
      expect(performance.now() - begun).toBeLessThan(1000);
    }),
    {numRuns: 60},
  );
});

test('a word loses its ending', () => {
  expect(['log', 'logs', 'logged', 'logging'].map(stem)).toEqual(['log', 'log', 'log', 'log']);
  expect(stem('cookies')).toBe(stem('cookie'));
  expect(stem('companies')).toBe(stem('company'));
});

test('two letters swapped are one slip', () => {
  expect(edits('dynamcis', 'dynamics', 2)).toBe(1);
  expect(edits('hubspot', 'hubspot', 1)).toBe(0);
  expect(edits('abc', 'xyz', 1)).toBe(2);
});

test('Chinese and Latin script need no space between them', () => {
  expect(unitsOf('d365怎么').map(({text}) => text)).toEqual(['d365', '怎', '么']);
});

test('a marked text is still the text', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, query) => {
      expect(
        highlightParts(text, query)
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
    }),
  );
  expect(highlightParts('怎么退出钉钉', '退出').filter(({marked}) => marked)).toEqual([{text: '退出', marked: true}]);
});
