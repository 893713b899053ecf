import type {Localized} from '../../content/schema/basics.ts';
import type {Topic} from '../../content/schema/subject.ts';

/** Each topic as the question that a reader has. */
export const topicsIn: Readonly<Record<Topic, Localized<string>>> = {
  'other-devices': {'zh-CN': '能结束其他设备上的登录吗？', 'zh-TW': '能結束其他裝置上的登入嗎？', en: 'Can you end sessions on other devices?'},
  password: {'zh-CN': '能自己改密码吗？', 'zh-TW': '能自己改密碼嗎？', en: 'Can you change your password yourself?'},
  mfa: {'zh-CN': '有双重验证吗？', 'zh-TW': '有雙重驗證嗎？', en: 'Is there two-step sign-in?'},
  passkeys: {'zh-CN': '能用通行密钥吗？', 'zh-TW': '能用通行密鑰嗎？', en: 'Are there passkeys?'},
  'login-history': {'zh-CN': '能看登录记录吗？', 'zh-TW': '能看登入紀錄嗎？', en: 'Can you see past sign-ins?'},
  'connected-apps': {'zh-CN': '能管理已连接的应用吗？', 'zh-TW': '能管理已連結的應用程式嗎？', en: 'Can you manage connected apps?'},
  'unsaved-work': {'zh-CN': '没保存时会提醒吗？', 'zh-TW': '沒儲存時會提醒嗎？', en: 'Does it warn about unsaved work?'},
  autosave: {'zh-CN': '会自动保存吗？', 'zh-TW': '會自動儲存嗎？', en: 'Does it save by itself?'},
  backup: {'zh-CN': '能导出或备份数据吗？', 'zh-TW': '能匯出或備份資料嗎？', en: 'Can data be exported or backed up?'},
  'session-timeout': {'zh-CN': '闲置后会自动退出吗？', 'zh-TW': '閒置後會自動登出嗎？', en: 'Does an idle session end by itself?'},
  sso: {'zh-CN': '支持单点登录吗？', 'zh-TW': '支援單一登入嗎？', en: 'Is there single sign-on?'},
  'closing-window': {'zh-CN': '关掉窗口就退出了吗？', 'zh-TW': '關掉視窗就登出了嗎？', en: 'Does closing the window sign you out?'},
  clearing: {'zh-CN': '清理浏览器就退出了吗？', 'zh-TW': '清理瀏覽器就登出了嗎？', en: 'Does clearing the browser sign you out?'},
  embedding: {'zh-CN': '能在里面加网页脚本吗？', 'zh-TW': '能在裡面加網頁指令碼嗎？', en: 'Can a script be added to it?'},
  'keep-signed-in': {'zh-CN': '有「保持登录」吗？', 'zh-TW': '有「保持登入」嗎？', en: 'Is there “stay signed in”?'},
  'single-logout': {'zh-CN': '退出时登录用的账号也会退出吗？', 'zh-TW': '登出時，登入用的帳號也會登出嗎？', en: 'Does signing out also end the sign-in account?'},
  'signs-back-in': {'zh-CN': '退出后会被自动登录回来吗？', 'zh-TW': '登出後會自動登入回來嗎？', en: 'Does it sign you back in by itself?'},
};
