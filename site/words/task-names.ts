import type {Locale, Localized} from '../../content/schema/basics.ts';

/** The jobs that guides have in common, by the id of their task. */
const names: Readonly<Record<string, Localized<string>>> = {
  password: {'zh-CN': '修改密码', 'zh-TW': '變更密碼', en: 'Change the password'},
  'change-password': {'zh-CN': '修改密码', 'zh-TW': '變更密碼', en: 'Change the password'},
  'password-address': {'zh-CN': '按地址打开修改密码页', 'zh-TW': '用網址開啟變更密碼頁', en: 'Change the password by address'},
  mfa: {'zh-CN': '两步验证', 'zh-TW': '雙重驗證', en: 'Two-step sign-in'},
  'two-factor': {'zh-CN': '两步验证', 'zh-TW': '雙重驗證', en: 'Two-step sign-in'},
  'review-mfa': {'zh-CN': '两步验证', 'zh-TW': '雙重驗證', en: 'Two-step sign-in'},
  passkeys: {'zh-CN': '通行密钥', 'zh-TW': '通行密鑰', en: 'Passkeys'},
  'login-history': {'zh-CN': '登录记录', 'zh-TW': '登入紀錄', en: 'Past sign-ins'},
  'connected-apps': {'zh-CN': '已连接的应用', 'zh-TW': '已連結的應用程式', en: 'Connected apps'},
  'revoke-apps': {'zh-CN': '已连接的应用', 'zh-TW': '已連結的應用程式', en: 'Connected apps'},
  'end-all-sessions': {'zh-CN': '结束全部登录', 'zh-TW': '結束所有登入', en: 'End every session'},
  'end-one-session': {'zh-CN': '结束某一次登录', 'zh-TW': '結束其中一次登入', en: 'End one session'},
  'end-sessions': {'zh-CN': '结束别处的登录', 'zh-TW': '結束別處的登入', en: 'End sessions elsewhere'},
  'device-list': {'zh-CN': '结束别处的登录', 'zh-TW': '結束別處的登入', en: 'End sessions elsewhere'},
  'end-from-web': {'zh-CN': '结束别处的登录', 'zh-TW': '結束別處的登入', en: 'End sessions elsewhere'},
  'forget-browsers': {'zh-CN': '忘记受信任的浏览器', 'zh-TW': '移除受信任的瀏覽器', en: 'Forget trusted browsers'},
  'each-device': {'zh-CN': '逐台退出', 'zh-TW': '逐台登出', en: 'Sign out on each device'},
  'ask-admin': {'zh-CN': '请别人帮忙结束', 'zh-TW': '找人協助結束', en: 'Ask somebody who can end it'},
  'ask-to-end': {'zh-CN': '请别人帮忙结束', 'zh-TW': '找人協助結束', en: 'Ask somebody who can end it'},
  'ask-admin-end': {'zh-CN': '请别人帮忙结束', 'zh-TW': '找人協助結束', en: 'Ask somebody who can end it'},
  'direct-address': {'zh-CN': '用直接的地址', 'zh-TW': '用直接的網址', en: 'By direct address'},
  'clear-last': {'zh-CN': '最后的办法：清理', 'zh-TW': '最後的辦法：清理', en: 'Last resort: clear'},
  'end-all-instead': {'zh-CN': '从别处结束', 'zh-TW': '從別處結束', en: 'End it from elsewhere'},
  'end-elsewhere': {'zh-CN': '从别处结束', 'zh-TW': '從別處結束', en: 'End it from elsewhere'},
  'end-from-web-instead': {'zh-CN': '从别处结束', 'zh-TW': '從別處結束', en: 'End it from elsewhere'},
  'ask-support': {'zh-CN': '请客服帮忙', 'zh-TW': '找客服協助', en: 'Ask the support'},
  'ask-site': {'zh-CN': '请客服帮忙', 'zh-TW': '找客服協助', en: 'Ask the support'},
  unsaved: {'zh-CN': '这个标签页', 'zh-TW': '這個分頁', en: 'This tab'},
  'other-tabs': {'zh-CN': '其他标签页', 'zh-TW': '其他分頁', en: 'Other tabs'},
  'console-tabs': {'zh-CN': 'CRM 里面的标签', 'zh-TW': 'CRM 裡面的分頁', en: 'Tabs inside the CRM'},
  'inner-tabs': {'zh-CN': 'CRM 里面的标签', 'zh-TW': 'CRM 裡面的分頁', en: 'Tabs inside the CRM'},
  'pending-changes': {'zh-CN': '还没提交的改动', 'zh-TW': '還沒送出的變更', en: 'Changes not sent yet'},
  reopen: {'zh-CN': '重新打开', 'zh-TW': '重新開啟', en: 'Open it again'},
  back: {'zh-CN': '后退键', 'zh-TW': '上一頁', en: 'The Back button'},
  left: {'zh-CN': '留下了什么', 'zh-TW': '留下了什麼', en: 'What is left'},
};

/** What a task is called where several stand together. Tasks without a name stand without a heading. */
export const taskName = (id: string, locale: Locale): string | undefined => names[id]?.[locale];
