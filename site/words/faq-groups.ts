import type {Localized} from '../../content/schema/basics.ts';
import type {faqGroups} from '../../content/schema/faq.ts';

/** The groups of questions, named. */
export const groupsIn: Readonly<Record<(typeof faqGroups)[number], Localized<string>>> = {
  'sign-out': {'zh-CN': '退出登录', 'zh-TW': '登出', en: 'Signing out'},
  'other-devices': {'zh-CN': '其他设备', 'zh-TW': '其他裝置', en: 'Other devices'},
  'shared-computer': {'zh-CN': '公用电脑', 'zh-TW': '公用電腦', en: 'Shared computers'},
  account: {'zh-CN': '账号安全', 'zh-TW': '帳號安全', en: 'The account'},
  browser: {'zh-CN': '浏览器', 'zh-TW': '瀏覽器', en: 'The browser'},
  sso: {'zh-CN': '单点登录', 'zh-TW': '單一登入', en: 'Single sign-on'},
  work: {'zh-CN': '工作内容', 'zh-TW': '工作內容', en: 'Your work'},
  company: {'zh-CN': '公司', 'zh-TW': '公司', en: 'The company'},
};
