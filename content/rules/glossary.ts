/**
 * Words that belong to one side of the strait, and letters that only one of them writes. Ours are 退出登录, 登录,
 * 账号, 设备, 缓存 in zh-CN and 登出, 登入, 帳號, 裝置, 快取 in zh-TW. What a control says is quoted and excepted.
 * Words that both sides use in some sense (程序, 支持, 用戶) are left out: a rule that cries wolf is switched off.
 */
const mainlandWords =
  /登錄|登陸|賬號|賬戶|設備|緩存|默認|菜單|屏幕|視頻|軟件|硬件|網絡|服務器|信息|短信|鼠標|文件夾|二維碼|掃碼|點擊|卸載|粘貼|數據|會話|打印|激活|窗口|標籤頁|標簽頁|超時|保存|郵箱|移動端|移動設備|搜索|自定義|字段|服務端|客戶端|隱私模式|訪問|令牌|解綁|導出|鏈接|運行/u;
/** 单点登出 is the mainland's word for single logout, too. */
const taiwanWords = /(?<!单点)登出|登入|裝置|视窗|网路|讯息|程式|软体|伺服器|萤幕|滑鼠|资料夹|使用者|帐号|帐户|快取|预设|资讯|网址列|选单|支援|列印|档案|页签|分页/u;

/** Simplified letters that have another form in Taiwan, by how often they are met. */
const simplifiedLetters = new RegExp(
  `[${'个们这来时会说对开关闭点录账号设备缓认单网络览浏签码证验权员经应数据库务确删发问题为从进还没过让选项须该双钟组织业户专页边风险术语转换记历间隐无处现见规门车长马东乐书买产亲仅价众优传伤体侧债储兴养冲决况冻净减创划则刚别剂办动劳励卖卫厂厅压参变启听响团园围图圆坏块坚场声壳够头夹奋奖妇娱孙学宁宝实审宽寻导将尔尘层属岁币师带帮广庄庆废张弹归当彻忆忧怀态总恋恶惊愿戏战扩扫扬执护报担拟拥择挂挡损摆摇敌断旧显晓暂机杀杂条极构枪标样栏树档桥检楼欢汇汉沟泪泽洁测济浅浓润涨渐湾湿满滚滞灭灯灵炉热爱状独狱猎环电画畅疗盐监盖盘矿砖离种积称稳穷窃竞笔简类粮纠红约级纪纯纲纳纵纷纸纹线练细终绍结绕绘给绝统继绩绪续维绿编缘缩罗罚职联肤胜脏脑脚脸艰艺节苏荐荣药莱获营萧蓝虑虽补装观视觉触计订讨训议讯讲许论访评识诉词译试话询详误请诸诺读课谁调谅谈谊谓谢谱贝负财责败货质贪贯购贴贵费贺资赏赖赚赛赞赢赵趋跃践踪轨轮软轻载较辅辆辑输达迁运远违连迟适递逻遗邮邻郑释针钥钱铁铃铅铜银链销锁错键锦镜闪闲闻阅队阳阴阵阶际陆陈随难静顶顺顾顿预领频颜额飞饭饮馆驱驶骑骗鱼鲜鸟鸡鸣麦黄齐齿龙'}]`,
  'u',
);

/** Words of which each locale must be free, outside quotation marks. */
export const foreignTo = {'zh-TW': [mainlandWords, simplifiedLetters], 'zh-CN': [taiwanWords]} as const;

/** Words in quotation marks are named, not used: what a CRM writes on its controls, or a term. */
export const withoutQuoted = (text: string): string => text.replace(/「[^」]*」|『[^』]*』|“[^”]*”/gu, '「」');

/** What is left of prose when code, keys and the targets of links are taken out as well. */
export const ownWords = (prose: string): string => withoutQuoted(prose.replace(/`[^`]*`|\[\[.*?\]\]/gu, '「」').replace(/\]\([^)\s]*\)/gu, ']'));

/** The first word that is foreign to the locale. */
export const foreignWord = (text: string, locale: keyof typeof foreignTo): string | undefined =>
  foreignTo[locale].map((pattern) => pattern.exec(text)?.[0]).find((word) => word !== undefined);

const closing = /注销|註銷/u;
/** What makes it plain that an account is closed: the thing that is closed stands behind, or signing out is set against it. */
const aboutClosing = [
  /(?:注销|註銷)(?:或[删刪]除)?(?:账号|账户|帳號|帳戶|企业|企業)/u,
  /(?:关闭|關閉|删除|刪除)(?:账号|帳號|帳戶)/u,
  /(?:注销|註銷)(?:还是|還是|和|與)(?:退出|登出)|(?:退出登录|退出|登出)(?:还是|還是|和|與)(?:注销|註銷)/u,
];

/**
 * Sentences that use 注销 as a word of our own for signing out. It signs out in one product and deletes the account
 * in the next; so outside quotation marks a sentence with it names what is closed (账号, 帳戶, 企业 ...), or says beside
 * it that something is closed or deleted, or sets it against 退出 or 登出.
 */
export const closingForLeaving = (text: string): string[] => closingSentences(text).filter((sentence) => !aboutClosing.some((pattern) => pattern.test(sentence)));

/** All sentences with 注销 outside quotation marks. */
export const closingSentences = (text: string): string[] =>
  withoutQuoted(text)
    .split(/[。！？；]/u)
    .filter((sentence) => closing.test(sentence));

const calendar = /定期|週期|周期|regularly|periodic|every \d+ days|every (?:few|three|six) months/iu;
const password = /密码|密碼|password/iu;
/** By whose rule, or in which case, or that nobody need: one of these makes it no blanket advice. */
const condition =
  /规定|規定|公司|单位|單位|不用|不必|不要|不得|不赞成|不贊成|要不要|必须强制|必須強制|等级保护|等級保護|PCI|\bno\b|\bnot\b|don.t|without|only if|employer|company|rules?\b|policy/iu;

/** Speaks of changing passwords by the calendar. */
export const speaksOfCalendar = (text: string): boolean => calendar.test(text) && password.test(text);
/** Advises it without saying when that holds. */
export const advisesCalendar = (text: string): boolean => speaksOfCalendar(text) && !condition.test(text);
