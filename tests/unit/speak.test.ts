import {describe, expect, test} from 'vitest';
import {type Speech, speakPlainly} from '../../content/plan/speak.ts';
import {inline} from '../../content/plan/inline.ts';
import type {Locale} from '../../content/schema/basics.ts';
import type {Control} from '../../content/schema/control.ts';
import {readContent} from '../../site/knowledge.ts';

const {phrases} = readContent(process.cwd()).knowledge;
const controls: readonly Control[] = [
  {id: 'avatar', place: 'bar-end', looks: 'avatar', verified: 'sure'},
  {id: 'out', place: 'menu', label: {en: {text: 'Log Out', verified: 'sure'}, 'zh-CN': {text: '注销', verified: 'guess'}}, verified: 'sure'},
  {id: 'exit', place: 'menu', label: {'zh-CN': {text: '退出登录', verified: 'sure'}}, verified: 'sure'},
  {id: 'maybe', place: 'page', looks: 'gear', verified: 'guess'},
  {id: 'manager', place: 'bar-end', looks: 'avatar', label: {en: {text: 'Account manager', verified: 'guess'}}, verified: 'sure'},
];

function speech(locale: Locale, more: Partial<Speech> = {}): Speech {
  const book = phrases[locale];
  if (book === undefined) throw new Error(`no phrases in ${locale}`);
  return {phrases: book, locale, controls, notes: {}, confidence: (id) => (id === 'guess' ? 'model' : 'official'), ...more};
}

describe('a sentence', () => {
  test.each<[Locale, string]>([
    ['zh-CN', '点右上角的头像'],
    ['zh-TW', '點右上角的大頭貼'],
    ['en', 'Click your picture at the top right'],
  ])('in %s says what to press and where', (locale, expected) => {
    expect(speakPlainly({do: 'press', control: 'avatar'}, speech(locale))).toBe(expected);
  });

  test("quotes the label in the language of the interface, not the reader's", () => {
    expect(speakPlainly({do: 'press', control: 'out'}, speech('zh-CN', {interfaceLanguage: 'en'}))).toBe('点菜单里的「Log Out」');
  });

  test('without a known interface shows the sourced label, and the likely one as likely beside it', () => {
    expect(speakPlainly({do: 'press', control: 'out'}, speech('zh-CN'))).toBe('点菜单里的「Log Out」（中文界面很可能是「注销」）');
    expect(speakPlainly({do: 'press', control: 'exit'}, speech('en'))).toBe('Click “退出登录” in the menu');
  });

  test('words a claim that only general knowledge bears as likely, in every locale', () => {
    expect(speakPlainly({do: 'press', control: 'maybe'}, speech('en'))).toBe('Likely: Click the gear icon on the page');
    expect(speakPlainly({do: 'press', control: 'maybe'}, speech('zh-CN'))).toBe('很可能：点页面里的齿轮图标');
    expect(speakPlainly({do: 'press', control: 'maybe'}, speech('zh-TW'))).toBe('很可能：點頁面裡的齒輪圖示');
  });

  test('never puts brackets into brackets', () => {
    expect(speakPlainly({do: 'press', control: 'manager'}, speech('en'))).toBe('Click your picture “Account manager” (likely wording, not confirmed) at the top right');
    expect(speakPlainly({do: 'press', control: 'manager'}, speech('zh-CN'))).toBe('点右上角的头像「Account manager」（文字很可能如此，未经证实）');
  });

  test('says when a confirmation may not come', () => {
    expect(speakPlainly({do: 'press', control: 'avatar', when: 'asked'}, speech('en'))).toBe('If a dialog asks: Click your picture at the top right');
  });
});

describe('prose', () => {
  test('knows its marks and nothing else', () => {
    expect(inline('Press **now** [[Esc]], see `sid` and [this](guide:tryton#sign-out).')).toEqual([
      {kind: 'text', text: 'Press '},
      {kind: 'strong', text: 'now'},
      {kind: 'text', text: ' '},
      {kind: 'kbd', text: 'Esc'},
      {kind: 'text', text: ', see '},
      {kind: 'code', text: 'sid'},
      {kind: 'text', text: ' and '},
      {kind: 'ref', text: 'this', to: 'guide', id: 'tryton', hash: 'sign-out'},
      {kind: 'text', text: '.'},
    ]);
  });

  test('leaves markup and foreign schemes as text', () => {
    expect(inline('<b>x</b> [a](javascript:alert(1))').every(({kind}) => kind === 'text')).toBe(true);
  });
});
