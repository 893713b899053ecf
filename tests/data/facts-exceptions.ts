const described = 'the fact file describes the control in words of its own; there are none on it';
const native = 'an id inside a phone app, which no page and so no widget can look at';

/** What of `facts.json` a vendor's file need not hold, as the test writes it, and why. An exception that nothing needs fails. */
export const exceptions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  erpnext: {
    "css button:has(svg) with the user's full name": described,
    'label en CRM + own name': described,
  },
  fxiaoke: {
    'css #app-portal header': 'only the container of an avatar that nobody has seen: it would mark the whole bar',
    'text 登出': 'a guess for when the sourced label is not there; content/lexicon/find.yaml has it for every CRM',
    'text Sign out': 'a guess for when the sourced label is not there; content/lexicon/find.yaml has it for every CRM',
    'resource-id com.facishare.fs:id/LinearLayout_h_view': native,
    'label zh-TW 退出登錄': 'one of two guesses; nobody has seen an interface in traditional Chinese',
  },
  hubspot: {
    'label en your account name': described,
    'label zh-TW 右上角的帳戶名稱': described,
    'label zh-TW 設定圖示': described,
    'address https://app.hubspot.com/l/settings/user-preferences/security': 'only its form is seen in public links; this page of it is a guess',
  },
  salesforce: {
    'accessibility-id ProfileMenuUtilityCellLabel_Pending Changes': native,
    'accessibility-id userProfilePhoto': native,
    'accessibility-id ProfileMenuUtilityCellLabel_Log Out': native,
    'accessibility-id profileMenuCell_Log Out': native,
    'resource-id com.salesforce.chatter:id/user_avatar_icon': native,
    'resource-id com.salesforce.chatter:id/logout_standard_title': native,
    'label zh-CN 头像(右上角)': described,
    'label en App Registration: Salesforce Authenticator': 'one row of many on a page that the steps lead to',
    'address /lightning/settings/personal/AdvancedUserDetails/home': 'the fact file marks it as general knowledge; the steps lead there by their labels',
  },
  tryton: {
    "css a[aria-label='Logout']": 'the labels say the same: an accessible name is compared with them',
    "css a[aria-label='注销']": 'the labels say the same: an accessible name is compared with them',
    'label en Cancel': 'the button beside the one to press; the control names that one',
    'label zh-CN 数据库': 'a field of the sign-in page, which the marker of a signed-out page knows by its id',
  },
  'wukong-crm': {
    'text button containing 退出登录': described,
  },
};
