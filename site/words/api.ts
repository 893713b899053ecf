import type {Locale} from '../../content/schema/basics.ts';

/** The words of the page about the static API. Prose with the marks of content/plan/inline.ts. */
type ApiWords = {
  readonly title: string;
  readonly description: string;
  readonly lead: string;
  readonly files: string;
  readonly filesText: string;
  readonly file: string;
  readonly holds: string;
  readonly index: string;
  readonly pack: string;
  readonly browser: string;
  readonly identity: string;
  readonly words: string;
  readonly lexicon: string;
  readonly finder: string;
  readonly faq: string;
  readonly changes: string;
  readonly schema: string;
  readonly reading: string;
  readonly readingPoints: readonly string[];
  readonly change: string;
  readonly changeLead: string;
  readonly changePoints: readonly string[];
  readonly back: string;
};

const en: ApiWords = {
  title: 'The data, for programs',
  description: 'The static API of Exit Guide: files, schemas, evidence, and the rule of how they may change.',
  lead: 'What these guides know also comes as JSON files. No key, no account, nothing to install: fetch them, or copy the folder to your own host.',
  files: 'Files',
  filesText: 'All below `/packs/v1/`. `{locale}` is `zh-CN`, `zh-TW` or `en`.',
  file: 'File',
  holds: 'What it holds',
  index: 'Every vendor, browser and sign-in account: id, name, hosts, the newest day of its evidence, and a hash of each of its packs.',
  pack: 'One CRM as it is met on the web: controls with their labels and signals, the steps of each stage, how to ask whether the session has ended, notes, evidence.',
  browser: 'One browser: how to clear one site or everything, saved passwords, private windows.',
  identity: 'One sign-in account, such as Google or WeChat: how to leave it.',
  words: 'Sentences, stages and situations, as the panel says them.',
  lexicon: 'Words that a button must not carry, the notes of the general steps, and the panel’s words about clearing.',
  finder: 'Words by which a sign-out is found where no guide describes the page.',
  faq: 'All questions with their answers.',
  changes: 'What changed in the facts, the newest first.',
  schema: 'JSON Schema of each kind: `index`, `pack`, `words`, `lexicon`, `finder`, `faq`, `changes`.',
  reading: 'How to read it',
  readingPoints: [
    'Fetch `index.json` first. A pack whose hash you know has not changed.',
    'Every claim names its evidence in `verified`: the day (`on`), the way (`by`) and how sure we are (`confidence`). `model` means that nobody has checked: say “likely” where you show it.',
    '`overdue` stands where a claim should have been checked again by now.',
    'A label is written in the language of the CRM’s interface, letter by letter. Do not translate it.',
    'Prose has a few marks and no HTML: `**strong**`, `[[Ctrl+C]]` for keys, `[words](guide:hubspot)` for a page of ours, `[words](https://…)`, and backticks around code.',
    'A session question (`probes`) has no side effect. Sign-out addresses do: never fetch one to test it.',
  ],
  change: 'How it may change',
  changeLead: 'Within format 1:',
  changePoints: [
    'Files, fields and values of a list may be **added**. Skip what you do not know.',
    'Nothing is removed or renamed, and nothing comes to mean something else. An id never changes, and is not given to anything else.',
    'Anything that breaks this is a new format at `/packs/v2/`. Format 1 then stays for twelve months.',
    'A file with a `format` higher than you know is not for you: stop and say so.',
    'Facts may change on any day. `changes.json` tells which.',
  ],
  back: 'The guide inside your CRM',
};

const zhCN: ApiWords = {
  title: '给程序用的数据',
  description: 'Exit Guide 的静态 API：有哪些文件和 Schema，依据怎么写，以后会怎么变。',
  lead: '指南里的内容，也以 JSON 文件提供。不用密钥，不用注册，也不用安装：直接取，或者把整个文件夹放到自己的服务器上。',
  files: '文件',
  filesText: '都在 `/packs/v1/` 下面。`{locale}` 是 `zh-CN`、`zh-TW` 或 `en`。',
  file: '文件',
  holds: '内容',
  index: '全部 CRM、浏览器和登录用的账号：id、名字、域名、最新一条依据的日期，以及每个数据包的哈希。',
  pack: '一款 CRM 的网页版：控件的文字和特征、每个阶段的步骤、怎么问服务器会话结束了没有、说明、依据。',
  browser: '一款浏览器：清一个网站、清全部、已存的密码、无痕窗口。',
  identity: '一种登录用的账号，比如 Google 或微信：怎么退出它。',
  words: '面板用的句子、阶段和情况。',
  lexicon: '按钮上不该出现的词、通用步骤的说明，还有面板上关于清理的文字。',
  finder: '没有指南的页面上，靠哪些词找到退出。',
  faq: '全部问题和答案。',
  changes: '事实有哪些变化，新的在前。',
  schema: '各种文件的 JSON Schema：`index`、`pack`、`words`、`lexicon`、`finder`、`faq`、`changes`。',
  reading: '怎么读',
  readingPoints: [
    '先取 `index.json`。哈希没变的数据包就没变。',
    '每一条都用 `verified` 指向依据：哪天（`on`）、用什么办法（`by`）、有多大把握（`confidence`）。`model` 表示没人核对过，显示时要说「很可能」。',
    '有 `overdue` 的依据，早该重新核对了。',
    '控件文字用的是 CRM 界面的语言，一字不差，不要翻译。',
    '正文只有几种记号，没有 HTML：`**强调**`、按键 `[[Ctrl+C]]`、本站页面 `[文字](guide:hubspot)`、外部链接 `[文字](https://…)`，代码用反引号。',
    '问会话用的 `probes` 没有副作用。退出用的地址有：别拿请求去试。',
  ],
  change: '会怎么变',
  changeLead: '格式 1 之内：',
  changePoints: [
    '文件、字段和可选值只会**增加**。不认识的就跳过。',
    '不删除，不改名，也不换意思。id 不变，也不会转给别的东西。',
    '做不到的，就是新格式，放在 `/packs/v2/`；格式 1 再保留十二个月。',
    '`format` 比你认识的大，就停下来，告诉用户。',
    '事实随时可能变，变了什么看 `changes.json`。',
  ],
  back: '放进你的 CRM',
};

const zhTW: ApiWords = {
  title: '給程式用的資料',
  description: 'Exit Guide 的靜態 API：有哪些檔案和 Schema，依據怎麼寫，往後會怎麼變。',
  lead: '指南裡的內容也有 JSON 檔。不必金鑰，不必註冊，也不必安裝：直接抓，或把整個資料夾放到自己的伺服器上。',
  files: '檔案',
  filesText: '都在 `/packs/v1/` 底下。`{locale}` 是 `zh-CN`、`zh-TW` 或 `en`。',
  file: '檔案',
  holds: '內容',
  index: '所有 CRM、瀏覽器和登入用的帳號：id、名稱、網域、最新一筆依據的日期，以及每個資料包的雜湊值。',
  pack: '一套 CRM 的網頁版：控制項的文字和特徵、各階段的步驟、怎麼問伺服器工作階段結束了沒、說明、依據。',
  browser: '一款瀏覽器：清一個網站、清全部、已存的密碼、無痕視窗。',
  identity: '一種登入用的帳號，例如 Google 或微信：怎麼登出它。',
  words: '面板用的句子、階段和狀況。',
  lexicon: '按鈕上不該出現的字、通用步驟的說明，還有面板上關於清除的文字。',
  finder: '沒有指南的頁面上，靠哪些字找到登出。',
  faq: '所有問題和答案。',
  changes: '事實有哪些變動，新的在前。',
  schema: '各種檔案的 JSON Schema：`index`、`pack`、`words`、`lexicon`、`finder`、`faq`、`changes`。',
  reading: '怎麼讀',
  readingPoints: [
    '先抓 `index.json`。雜湊值沒變的資料包就沒變。',
    '每一條都用 `verified` 指向依據：哪天（`on`）、用什麼方法（`by`）、多有把握（`confidence`）。`model` 表示沒人核對過，顯示時要說「很可能」。',
    '有 `overdue` 的依據，早該重新核對了。',
    '控制項的文字是 CRM 介面的語言，一字不差，不要翻譯。',
    '內文只有幾種記號，沒有 HTML：`**強調**`、按鍵 `[[Ctrl+C]]`、本站頁面 `[文字](guide:hubspot)`、外部連結 `[文字](https://…)`，程式碼用反引號。',
    '問工作階段用的 `probes` 沒有副作用。登出用的網址有：別拿請求去試。',
  ],
  change: '會怎麼變',
  changeLead: '格式 1 之內：',
  changePoints: [
    '檔案、欄位和可選的值只會**增加**。不認得的就略過。',
    '不刪除，不改名，也不換意思。id 不變，也不會轉給別的東西。',
    '做不到的，就是新格式，放在 `/packs/v2/`；格式 1 再留十二個月。',
    '`format` 比你認得的大，就停下來，告訴使用者。',
    '事實隨時可能變，變了什麼看 `changes.json`。',
  ],
  back: '放進你的 CRM',
};

const all: Readonly<Record<Locale, ApiWords>> = {'zh-CN': zhCN, 'zh-TW': zhTW, en};
export const apiWordsOf = (locale: Locale): ApiWords => all[locale];
