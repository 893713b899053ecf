import {describe, expect, test} from 'vitest';
import {type BuiltPage, pages, pagesIn} from './built-site.ts';
import {around, type Element, hasClass, languageOf, textOf} from './html.ts';

/** What holds one thought: a rule about a paragraph is asked of these. A row of a table is read as a whole. */
const blockTags = new Set(['p', 'li', 'h1', 'h2', 'h3', 'h4', 'tr', 'caption', 'dt', 'dd', 'summary', 'label', 'figcaption', 'title', 'a', 'button']);
/** Attributes that are read out or shown. */
const spoken = ['aria-label', 'title', 'alt', 'placeholder', 'content'];

type Block = {readonly path: string; readonly text: string};

/** Words that are not ours: on a control (a drawing has no others), in code, the title of a source, in another language. */
const isSomebodyElses = (element: Element, language: string): boolean =>
  ['code', 'kbd', 'cite', 'text', 'script', 'style'].includes(element.tag) ||
  hasClass(element, 'label') ||
  hasClass(element, 'sources') ||
  (element.attributes['lang'] ?? language) !== language;

/** The element's own words in a language, without those of blocks below it and without somebody else's. */
function ownWords(element: Element, language: string): string {
  const gather = (of: Element): string =>
    of.children
      .map((child) => {
        if (typeof child === 'string') return child;
        if (isSomebodyElses(child, language)) return ' ';
        return child.tag !== 'a' && blockTags.has(child.tag) ? ' ' : gather(child);
      })
      .join('');
  return gather(element).replace(/\s+/gu, ' ').trim();
}

/** Every paragraph and every spoken attribute of a page that is in the language. */
function blocksOf(page: BuiltPage, language: string): Block[] {
  return page.elements.flatMap((element) => {
    const outer = [...around(element)];
    if (languageOf(element) !== language || outer.some((one) => isSomebodyElses(one, language))) return [];
    const isBlock = blockTags.has(element.tag) && !(element.tag === 'a' && outer.slice(1).some(({tag}) => blockTags.has(tag)));
    const texts = isBlock || hasLooseText(element) ? [ownWords(element, language)] : [];
    return [...texts, ...spoken.flatMap((name) => element.attributes[name] ?? [])].filter(Boolean).map((text) => ({path: page.path, text}));
  });
}

/** Words that stand in no paragraph, as in a bare `<div>`. */
const hasLooseText = (element: Element): boolean =>
  ![...around(element)].some(({tag}) => blockTags.has(tag)) && element.children.some((child) => typeof child === 'string' && child.trim() !== '');

/** Words in quotation marks are named, not used: what a CRM writes on its controls, or a term. */
const withoutQuoted = (text: string): string => text.replace(/「[^」]*」|『[^』]*』|“[^”]*”/gu, '「」');

const tell = (blocks: readonly Block[]): string[] => [...new Map(blocks.map(({path, text}) => [text, `${path} ${text.slice(0, 120)}`])).values()];

const traditional = pagesIn('zh-tw').flatMap((page) => blocksOf(page, 'zh-TW'));
const simplified = pagesIn('zh-cn').flatMap((page) => blocksOf(page, 'zh-CN'));
const english = pagesIn('en').flatMap((page) => blocksOf(page, 'en'));

test('there are words of each language to read', () => {
  for (const blocks of [traditional, simplified, english]) expect(blocks.length).toBeGreaterThan(1000);
});

test('nothing of a page is left unread', () => {
  const [page] = pages.filter(({path}) => path === '/en/guides/any-crm/');
  if (page === undefined) throw new Error('/en/guides/any-crm/ was not built');
  const read = blocksOf(page, 'en')
    .map(({text}) => text)
    .join(' ');
  const main = page.elements.filter(({tag}) => tag === 'h1' || tag === 'h2').map(textOf);
  expect(main.length).toBeGreaterThan(5);
  expect(main.filter((heading) => !read.includes(heading))).toEqual([]);
});

describe('traditional Chinese', () => {
  test('says 登出, 帳號, 裝置, 快取, 預設, 儲存, 選單 and 螢幕, never the mainland words', () => {
    const foreign = /退出登录|登录|账号|设备|缓存|默认|保存|菜单|屏幕/u;
    expect(tell(traditional.filter(({text}) => foreign.test(withoutQuoted(text))))).toEqual([]);
  });

  test('has no mainland word in traditional letters either', () => {
    const foreign = /退出登錄|登錄|賬號|設備|緩存|默認|菜單|屏幕/u;
    expect(tell(traditional.filter(({text}) => foreign.test(withoutQuoted(text))))).toEqual([]);
  });
});

/**
 * 注销 signs out in one product and deletes the account in the next. So it is never our own word for signing
 * out: outside quotation marks a sentence with it names what is closed (账号, 帳戶, 企业 ...), or says beside it
 * that something is closed or deleted, or sets it against 退出 or 登出.
 */
describe('注销 and 註銷', () => {
  const word = /注销|註銷/u;
  const allowed = [
    /(?:注销|註銷)(?:或[删刪]除)?(?:账号|账户|帳號|帳戶|企业|企業)/u,
    /(?:关闭|關閉|删除|刪除)(?:账号|帳號|帳戶)/u,
    /(?:注销|註銷)(?:还是|還是|和|與)(?:退出|登出)|(?:退出登录|退出|登出)(?:还是|還是|和|與)(?:注销|註銷)/u,
  ];
  const said = [...simplified, ...traditional].filter(({text}) => word.test(text));
  const sentences = said
    .flatMap(({path, text}) =>
      withoutQuoted(text)
        .split(/[。！？；]/u)
        .map((sentence) => ({path, text: sentence})),
    )
    .filter(({text}) => word.test(text));

  test('stand in quotation marks, or are about closing an account', () => {
    expect(said.length).toBeGreaterThan(20);
    expect(sentences.length).toBeGreaterThan(5);
    expect(tell(sentences.filter(({text}) => !allowed.some((pattern) => pattern.test(text))))).toEqual([]);
  });
});

/** By whose rule, or in which case, or that nobody need: one of these makes it no blanket advice. */
test('no paragraph tells to change passwords by the calendar without saying when that holds', () => {
  const calendar = /定期|週期|周期|regularly|periodic|every \d+ days|every (?:few|three|six) months/iu;
  const password = /密码|密碼|password/iu;
  const condition =
    /规定|規定|公司|单位|單位|不用|不必|不要|不得|不赞成|不贊成|要不要|必须强制|必須強制|等级保护|等級保護|PCI|\bno\b|\bnot\b|don.t|without|only if|employer|company|rules?\b|policy/iu;
  const said = [...simplified, ...traditional, ...english].filter(({text}) => calendar.test(text) && password.test(text));
  expect(said.length).toBeGreaterThan(2);
  expect(tell(said.filter(({text}) => !condition.test(text)))).toEqual([]);
});
