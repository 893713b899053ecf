import type {Locale} from '../../content/schema/basics.ts';

/** Words of the small CRM on which the guide can be tried. It is nobody's: no vendor, no names of real people. */
export type DemoWords = {
  readonly name: string;
  readonly records: string;
  readonly columns: readonly [string, string, string];
  readonly rows: readonly (readonly [string, string, string])[];
  readonly note: string;
  readonly save: string;
  readonly user: string;
  readonly initial: string;
  readonly account: string;
  readonly profile: string;
  readonly deleteAccount: string;
  readonly signOut: string;
  readonly signedOut: string;
  readonly signIn: string;
};

export const demoWords: Readonly<Record<Locale, DemoWords>> = {
  'zh-CN': {
    name: '示例客户簿',
    records: '客户',
    columns: ['公司', '联系人', '阶段'],
    rows: [
      ['晨光文具', '陈静', '报价'],
      ['远山茶业', '周牧', '洽谈'],
      ['白鹭印刷', '林可', '签约'],
      ['北街面包', '何晴', '回访'],
    ],
    note: '跟进记录',
    save: '保存',
    user: '王小满',
    initial: '王',
    account: '账户菜单',
    profile: '个人资料',
    deleteAccount: '注销账号',
    signOut: '退出登录',
    signedOut: '已退出登录',
    signIn: '重新登录',
  },
  'zh-TW': {
    name: '示範客戶簿',
    records: '客戶',
    columns: ['公司', '聯絡人', '階段'],
    rows: [
      ['晨光文具', '陳靜', '報價'],
      ['遠山茶業', '周牧', '洽談'],
      ['白鷺印刷', '林可', '簽約'],
      ['北街麵包', '何晴', '回訪'],
    ],
    note: '跟進紀錄',
    save: '儲存',
    user: '王小滿',
    initial: '王',
    account: '帳號選單',
    profile: '個人資料',
    deleteAccount: '刪除帳號',
    signOut: '登出',
    signedOut: '已登出',
    signIn: '重新登入',
  },
  en: {
    name: 'Sample CRM',
    records: 'Customers',
    columns: ['Company', 'Contact', 'Stage'],
    rows: [
      ['Larkspur Paper', 'Ada Finch', 'Quote'],
      ['Hillside Tea', 'Noor Hadley', 'Talks'],
      ['Egret Printing', 'Sam Okafor', 'Signed'],
      ['North Street Bakery', 'Iris Lund', 'Follow-up'],
    ],
    note: 'Notes of the last call',
    save: 'Save',
    user: 'Robin Vale',
    initial: 'R',
    account: 'Account menu',
    profile: 'Profile',
    deleteAccount: 'Delete account',
    signOut: 'Sign out',
    signedOut: 'You are signed out',
    signIn: 'Sign in again',
  },
};
