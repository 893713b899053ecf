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
    ['企业微信扫码登录后怎么退', 'guide:wecom'],
    ['netsweet 怎么退', 'guide:netsuite'],
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

describe('what the fingers slip to', () => {
  const out = ['guide:any-crm', 'topic:basics', 'faq:find-the-sign-out-control'];

  test.each(['ㄉㄥㄔㄨ', 'ㄉㄥ ㄔㄨ', 'ㄊㄨㄟˋㄔㄨ', '2/ tj', 'wjo4tj', 'ㄠㄟㄕㄟㄧㄔ', 'deng1 chu1', '登處', '腿出登錄'])('"%s" is read as a sign-out', (typed) => {
    expect(out).toContain(refs(tw.full.ask(typed))[0]);
    expect(tw.first.strange(typed)).toBe(true);
  });

  test.each(['j;4ru4au4a83', 'ㄨㄤˋㄐㄧˋㄇㄧˋㄇㄚˇ', '忘記蜜碼'])('"%s" is a forgotten password', (typed) => {
    expect(refs(tw.full.ask(typed))[0]).toBe('faq:forgot-password');
  });

  test.each(['d365 登出', '2fa', '360 瀏覽器', 'b24 登出'])('"%s" is no row of keys of the phonetic input', (typed) => {
    expect(refs(tw.full.ask(typed))[0]).not.toBe('guide:any-crm');
  });

  test('a name neither begins nor ends within a word', () => {
    expect(refs(zh.full.ask('重启电脑会退出吗'))[0]).toBe('faq:does-closing-sign-out');
  });
});

describe('messages as they are shown', () => {
  test.each([
    [zh, '您的登录已过期', 'faq:signed-out-by-itself'],
    [zh, '401', 'faq:signed-out-by-itself'],
    [tw, '工作階段已過期', 'topic:session-timeout'],
    [en, 'INVALID_SESSION_ID', 'topic:session-timeout'],
    [en, 'ERR_TOO_MANY_REDIRECTS', 'faq:sign-in-loop'],
    [en, 'Which account do you want to sign out of?', 'faq:microsoft-asks-which-account'],
  ])('are answered: %#', (engine, typed, page) => {
    expect(refs(engine.full.ask(typed)).slice(0, 3)).toContain(page);
  });
});

describe('what is asked elsewhere', () => {
  test.each(['抖音怎么退出登录', '哪个CRM好用', '纷享销客多少钱一年', 'crm是什么意思'])('"%s" gets the nearest pages, called that', (typed) => {
    expect(zh.full.ask(typed).near).toBe(true);
  });

  test('a product of ours beside it is answered', () => {
    expect(zh.full.ask('钉钉和微博怎么退出登录').near).toBe(false);
  });

  test('the choice comes all the same', () => {
    expect(zh.full.ask('支付宝注销')).toMatchObject({near: true, flag: 'fork'});
  });
});

describe('what is fetched first', () => {
  test('knows its own language, and says when a word is strange to it', () => {
    expect(zh.first.strange('怎么退出登录')).toBe(false);
    expect(zh.first.strange('tuichu denglu')).toBe(true);
    expect(en.first.strange('log out of all devices')).toBe(false);
    expect(en.first.strange('退出登录')).toBe(true);
    expect(zh.full.strange('tuichu denglu')).toBe(false);
    expect(en.first.strange('hotel guest book')).toBe(true);
  });

  test('what it explains is answered alike once the rest is there', () => {
    for (const [engine, asked] of [
      [zh, ['怎么退出登录', '注销', '清缓存', '退出所有设备', '忘记密码']],
      [en, ['log out', 'clear cache', 'session expired', 'hacked', 'delete account']],
    ] as const) {
      for (const typed of asked) {
        expect(engine.first.strange(typed)).toBe(false);
        expect(refs(engine.full.ask(typed))).toEqual(refs(engine.first.ask(typed)));
      }
    }
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

test('a word is marked where it begins, not in the middle of another', () => {
  const marked = (text: string, query: string): string[] => highlightParts(text, query).flatMap((part) => (part.marked ? [part.text] : []));
  expect(marked('If a dialog asks, logging out again', 'log out')).toEqual(['log', 'out']);
  expect(marked('在CRM里', 'crm')).toEqual(['CRM']);
});
