import type {Locale} from '../core/locale.ts';
import type {Weakness} from './signals.ts';

const en = {
  title: 'Describe a control',
  first: 'Open the menu that holds it first. Or point at it and press Alt+Shift+X.',
  pick: 'Pick on the page',
  focused: 'Take what had the focus',
  picking: 'Click the control. It is not pressed. Escape gives up.',
  copy: 'Copy',
  close: 'Close',
  good: 'Good: the guide finds it again, by more than one sign.',
  weak: 'Weak: it is found now, but the next redesign may lose it.',
  lost: 'Not usable: the guide would not find it by this.',
  why: {
    'no-name': 'It has no words of its own.',
    'one-sign': 'Only one sign speaks for it.',
    unsure: 'The guide would call it likely.',
    ambiguous: 'Others look the same.',
    another: 'The guide would point at another.',
    'not-found': 'Nothing speaks for it that lasts.',
  } satisfies Record<Weakness, string> as Record<Weakness, string>,
};
export type AuthorWords = typeof en;

const zhCN: AuthorWords = {
  title: '描述一个控件',
  first: '先打开它所在的菜单；也可以指着它，按 Alt+Shift+X。',
  pick: '在页面上选取',
  focused: '取刚才有焦点的',
  picking: '点一下那个控件，不会真的按下。按 Esc 放弃。',
  copy: '复制',
  close: '关闭',
  good: '好：指南能用不止一个特征再找到它。',
  weak: '弱：现在找得到，但下次改版可能就丢了。',
  lost: '不能用：凭这些，指南找不到它。',
  why: {
    'no-name': '它没有自己的文字。',
    'one-sign': '只有一个特征。',
    unsure: '指南只会说「很可能」。',
    ambiguous: '还有别的看起来一样。',
    another: '指南会指到另一个。',
    'not-found': '没有一个特征是稳定的。',
  },
};

const zhTW: AuthorWords = {
  title: '描述一個控制項',
  first: '先打開它所在的選單；也可以指著它，按 Alt+Shift+X。',
  pick: '在頁面上選取',
  focused: '取剛才有焦點的',
  picking: '點一下那個控制項，不會真的按下。按 Esc 放棄。',
  copy: '複製',
  close: '關閉',
  good: '好：指南能用不只一個特徵再找到它。',
  weak: '弱：現在找得到，但下次改版可能就不見了。',
  lost: '不能用：憑這些，指南找不到它。',
  why: {
    'no-name': '它沒有自己的文字。',
    'one-sign': '只有一個特徵。',
    unsure: '指南只會說「很可能」。',
    ambiguous: '還有別的看起來一樣。',
    another: '指南會指到另一個。',
    'not-found': '沒有一個特徵是穩定的。',
  },
};

const all: Readonly<Record<Locale, AuthorWords>> = {'zh-CN': zhCN, 'zh-TW': zhTW, en};
export const authorWords = (locale: Locale): AuthorWords => all[locale];
