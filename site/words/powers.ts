import type {Can, CookieReach, Power} from '../../content/plan/powers.ts';
import type {Localized} from '../../content/schema/basics.ts';

/** Words of the table of powers, and of the two pages about them. */
export const powerNames: Readonly<Record<Power, Localized<string>>> = {
  script: {'zh-CN': '网页里的脚本', 'zh-TW': '網頁裡的指令碼', en: 'Script in the page'},
  address: {'zh-CN': '服务器的应答', 'zh-TW': '伺服器的回應', en: 'The server’s answer'},
  extension: {'zh-CN': '我们的扩展', 'zh-TW': '我們的擴充功能', en: 'Our extension'},
};

export const canWords: Readonly<Record<Can, Localized<string>>> = {
  yes: {'zh-CN': '能', 'zh-TW': '能', en: 'yes'},
  no: {'zh-CN': '不能', 'zh-TW': '不能', en: 'no'},
  untried: {'zh-CN': '没试过', 'zh-TW': '沒試過', en: 'not tried'},
};

export const reachWords: Readonly<Record<CookieReach, Localized<string>>> = {
  host: {'zh-CN': '只限这个主机', 'zh-TW': '只限這個主機', en: 'this host only'},
  visible: {'zh-CN': '这一页的脚本看得到的', 'zh-TW': '這一頁的程式看得到的', en: 'those that script on this page sees'},
  received: {'zh-CN': '这个主机收到的', 'zh-TW': '這個主機收到的', en: 'those that this host receives'},
  domain: {'zh-CN': '整个域名的所有主机', 'zh-TW': '整個網域的所有主機', en: 'every host of the domain'},
  untried: canWords.untried,
};

export const tableWords = {
  title: {'zh-CN': '各种办法清得掉什么', 'zh-TW': '各種辦法清得掉什麼', en: 'What each way clears'},
  what: {'zh-CN': '留下的东西', 'zh-TW': '留下的東西', en: 'What was left'},
  whose: {'zh-CN': '哪些主机的 Cookie', 'zh-TW': '哪些主機的 Cookie', en: 'Whose cookies'},
  chromium: {'zh-CN': 'Chrome、Edge', 'zh-TW': 'Chrome、Edge', en: 'Chrome, Edge'},
  firefox: {'zh-CN': 'Firefox', 'zh-TW': 'Firefox', en: 'Firefox'},
  tried: {
    'zh-CN': '几乎每一格都由我们的自动测试在 Chromium 156 和 Firefox 153 ESR 里核对：页面里还剩什么，服务器还收到什么。Safari 没有试过。',
    'zh-TW': '幾乎每一格都由我們的自動測試在 Chromium 156 和 Firefox 153 ESR 裡核對：頁面裡還剩什麼，伺服器還收到什麼。Safari 沒有試過。',
    en: 'Our automated tests check nearly every cell in Chromium 156 and Firefox 153 ESR: by what is left in the page, and by what the server still receives. Safari was not tried.',
  },
} as const satisfies Record<string, Localized<string>>;

export const selfHost = {
  title: {'zh-CN': '由自己的服务器清理浏览器数据', 'zh-TW': '由自己的伺服器清除瀏覽器資料', en: 'Clear browser data from your own server'},
  lead: {
    'zh-CN': '指南全是静态文件。再加一个清理地址，就能清掉脚本够不着的 Cookie 和缓存。',
    'zh-TW': '指南全是靜態檔案。再加一個清除位址，就能清掉指令碼碰不到的 Cookie 和快取。',
    en: 'The guide is static files. One more address on your server clears the cookies and the cache that no script reaches.',
  },
  files: {'zh-CN': '文件', 'zh-TW': '檔案', en: 'The files'},
  filesText: {
    'zh-CN': '把 `/embed/` 和 `/packs/` 放到你的主机上，脚本标签改成你的地址。除此之外没有任何请求。',
    'zh-TW': '把 `/embed/` 和 `/packs/` 放到你的主機上，指令碼標籤改成你的位址。除此之外沒有任何請求。',
    en: 'Serve `/embed/` and `/packs/` from your host and put your address into the script tag. Nothing else is ever requested.',
  },
  address: {'zh-CN': '清理地址', 'zh-TW': '清除位址', en: 'The clear address'},
  addressText: {
    'zh-CN':
      '`clear-url` 是本主机上的一个路径。读者看过预览并确认之后，指南向它发一个 POST 请求，服务器用 `Clear-Site-Data` 应答。指南随后再问一次服务器是否还收到 Cookie，凭条只写看到的结果。',
    'zh-TW':
      '`clear-url` 是本主機上的一個路徑。讀者看過預覽並確認之後，指南向它送出一個 POST 要求，伺服器用 `Clear-Site-Data` 回應。指南接著再問一次伺服器是否還收到 Cookie，收據只寫看到的結果。',
    en: '`clear-url` is a path on the same host. After a preview and a confirmation the guide sends it one POST, and the server answers `Clear-Site-Data`. The guide then asks once more whether the server still gets cookies; the receipt says only what was seen.',
  },
  rules: [
    {
      'zh-CN': '只在 https 下有效（本机的 localhost 除外）。',
      'zh-TW': '只在 https 下有效（本機的 localhost 除外）。',
      en: 'It works over https only, or on localhost.',
    },
    {
      'zh-CN': '只接受本页脚本发来的请求：POST、`Sec-Fetch-Site: same-origin`、`Origin` 与主机相同、`X-Exit-Guide` 请求头。其他一律 403。',
      'zh-TW': '只接受本頁指令碼送來的要求：POST、`Sec-Fetch-Site: same-origin`、`Origin` 與主機相同、`X-Exit-Guide` 標頭。其他一律 403。',
      en: 'Only the page’s own script is answered: POST, `Sec-Fetch-Site: same-origin`, an `Origin` equal to the host, and the header `X-Exit-Guide`. Everything else gets 403.',
    },
    {
      'zh-CN': '不要求登录：清理在退出之后。',
      'zh-TW': '不要求登入：清除在登出之後。',
      en: 'It needs no sign-in: clearing comes after signing out.',
    },
    {
      'zh-CN': 'Firefox 只清应答的主机，所以每个主机和主域名都要有这个地址。Chrome 会清掉整个域名的 Cookie。',
      'zh-TW': 'Firefox 只清回應的主機，所以每個主機和主網域都要有這個位址。Chrome 會清掉整個網域的 Cookie。',
      en: 'Firefox clears the answering host only, so give every host and the bare domain the address. Chrome clears the cookies of the whole domain.',
    },
    {
      'zh-CN':
        '`"cache"` 在部分 Chrome 版本里要等几秒。我们仍然发送它：只有它能清掉 HTTP 缓存，也只有它能清掉后退键调出的旧页面；没有它，在 Firefox 里按后退，连标了 `no-cache` 的页面也可能再出现（这里试过）。',
      'zh-TW':
        '`"cache"` 在部分 Chrome 版本裡要等幾秒。我們仍然送出它：只有它能清掉 HTTP 快取，也只有它能清掉按上一頁叫出的舊頁面；沒有它，在 Firefox 裡按上一頁，連標了 `no-cache` 的頁面也可能再出現（這裡試過）。',
      en: '`"cache"` takes seconds in some versions of Chrome. The recipes send it all the same: nothing else empties the HTTP cache, or drops the page that Back would show. Without it, Back in Firefox may show even a page marked `no-cache` again (tried here).',
    },
  ],
  recipes: {'zh-CN': '配置', 'zh-TW': '設定', en: 'Recipes'},
  recipesText: {
    'zh-CN': '我们的测试用的就是这几个文件，在 Debian 的 nginx 和 Apache 上运行。',
    'zh-TW': '我們的測試用的就是這幾個檔案，在 Debian 的 nginx 和 Apache 上執行。',
    en: 'Our tests run these very files, on nginx and Apache from Debian.',
  },
} as const;

export const extension = {
  title: {'zh-CN': '浏览器扩展', 'zh-TW': '瀏覽器擴充功能', en: 'The browser extension'},
  lead: {
    'zh-CN': '有些 CRM 不许网页加载外部脚本。扩展不用 CRM 配合，就能在任何页面上打开同一份指南。',
    'zh-TW': '有些 CRM 不許網頁載入外部指令碼。擴充功能不用 CRM 配合，就能在任何頁面上開啟同一份指南。',
    en: 'Some CRMs do not allow outside scripts. The extension opens the same guide on any page, without the CRM doing anything.',
  },
  get: {'zh-CN': '安装', 'zh-TW': '安裝', en: 'Install it'},
  getText: {
    'zh-CN':
      '在源代码的文件夹里运行 `npm install`，再运行 `npm run build`，会生成 `dist/extension/chromium` 和 `dist/extension/firefox`。在 Chrome 或 Edge 的扩展管理页打开开发者模式，加载第一个文件夹；在 Firefox 的 `about:debugging` 里把第二个加载为临时扩展，Firefox 重启后就没了。',
    'zh-TW':
      '在原始碼的資料夾裡執行 `npm install`，再執行 `npm run build`，會產生 `dist/extension/chromium` 和 `dist/extension/firefox`。在 Chrome 或 Edge 的擴充功能管理頁開啟開發人員模式，載入第一個資料夾；在 Firefox 的 `about:debugging` 裡把第二個載入為暫時的附加元件，Firefox 重新啟動後就沒了。',
    en: 'In the source folder run `npm install`, then `npm run build`. It writes `dist/extension/chromium` and `dist/extension/firefox`. Load the first on the extensions page of Chrome or Edge, in developer mode. Load the second in Firefox at `about:debugging`, as a temporary add-on: it is gone when Firefox restarts.',
  },
  managed: {'zh-CN': '给整个单位安装', 'zh-TW': '給整個單位安裝', en: 'For a whole organisation'},
  managedText: {
    'zh-CN':
      '把文件夹打包成 `.crx`，把它和 `update.xml` 放在同一个网址下，再用策略强制安装。扩展的设置也写在策略里：`locale` 是语言，`contact` 是你们的客服，`vendors` 说明哪台主机上是哪个 CRM，`policy` 是你们自己的规定，写一两句，`pack` 是你们自己的数据包（JSON 文字）。网站的访问权仍由每个人自己给。',
    'zh-TW':
      '把資料夾打包成 `.crx`，把它和 `update.xml` 放在同一個網址下，再用原則強制安裝。擴充功能的設定也寫在原則裡：`locale` 是語言，`contact` 是你們的客服，`vendors` 說明哪台主機上是哪個 CRM，`policy` 是你們自己的規定，寫一兩句，`pack` 是你們自己的資料包（JSON 文字）。網站的存取權仍由每個人自己給。',
    en: 'Pack the folder into a `.crx`, put it beside `update.xml` on a server of yours, and install it by policy. The policy also sets it up: `locale` is the language, `contact` your support, `vendors` says which CRM stands at which host, `policy` is your own rule in a sentence or two, and `pack` a pack of your own as JSON text. Access to a site is still given by each person.',
  },
  managedFiles: {
    'zh-CN': '`EXTENSION-ID` 是扩展管理页上显示的 id，`VERSION` 是 `manifest.json` 里的版本。Linux 上的 Chromium 从 `/etc/chromium/policies/managed/` 读取策略。',
    'zh-TW': '`EXTENSION-ID` 是擴充功能管理頁上顯示的 id，`VERSION` 是 `manifest.json` 裡的版本。Linux 上的 Chromium 從 `/etc/chromium/policies/managed/` 讀取原則。',
    en: '`EXTENSION-ID` is the id on the extensions page, `VERSION` the version in `manifest.json`. Chromium on Linux reads policies from `/etc/chromium/policies/managed/`.',
  },
  managedFirefox: {
    'zh-CN':
      'Firefox 用 `firefox-policies.json`：改名为 `policies.json`，放进 Firefox 安装目录下的 `distribution` 文件夹。扩展压成 `.xpi`（就是 zip）。没有 Mozilla 签名的扩展，只有 Firefox ESR、开发者版和 Nightly 肯装，而且要关掉签名检查，就是 `Preferences` 那几行。普通版 Firefox 要先在 addons.mozilla.org 签名，签好后把那几行删掉。我们在 Debian 的 Firefox 153 ESR 上试过。',
    'zh-TW':
      'Firefox 用 `firefox-policies.json`：改名為 `policies.json`，放進 Firefox 安裝目錄下的 `distribution` 資料夾。擴充功能壓成 `.xpi`（就是 zip）。沒有 Mozilla 簽章的擴充功能，只有 Firefox ESR、開發者版和 Nightly 肯裝，而且要關掉簽章檢查，就是 `Preferences` 那幾行。一般版 Firefox 要先在 addons.mozilla.org 簽章，簽好後把那幾行刪掉。我們在 Debian 的 Firefox 153 ESR 上試過。',
    en: 'Firefox takes `firefox-policies.json`: name it `policies.json` and put it into the folder `distribution` where Firefox is installed. The extension is zipped as an `.xpi`. What Mozilla has not signed only Firefox ESR, Developer Edition and Nightly install, and only with the check of signatures off: that is what the lines under `Preferences` do. For the usual Firefox have it signed at addons.mozilla.org, then drop those lines. Tried in Firefox 153 ESR from Debian.',
  },
  asks: {'zh-CN': '它要哪些权限', 'zh-TW': '它要哪些權限', en: 'What it asks for'},
  asksText: [
    {
      'zh-CN': '安装时：`activeTab`、`scripting`、`storage`。只有你按下按钮的那个标签页，没有任何网站的权限。',
      'zh-TW': '安裝時：`activeTab`、`scripting`、`storage`。只有你按下按鈕的那個分頁，沒有任何網站的權限。',
      en: 'At install: `activeTab`, `scripting`, `storage`. The tab whose button you press, and no site.',
    },
    {
      'zh-CN': '按「看看其他标签页」时：`tabs`。只看打开的标签页的地址，随时可以收回。',
      'zh-TW': '按「看看其他分頁」時：`tabs`。只看開著的分頁的位址，隨時可以收回。',
      en: 'When you press “Look in my other tabs”: `tabs`. Only the addresses of open tabs are read, and you can take it back there.',
    },
    {
      'zh-CN':
        '清理那一步，而且只针对当前网站（登录页在别处时，也包括你开始退出的那个）：`cookies` 和网站的访问权，Chrome 里还有 `browsingData`。不允许就什么都不清。清完看过剩下什么，这些权限就交还。',
      'zh-TW':
        '清除那一步，而且只針對目前的網站（登入頁在別處時，也包括你開始登出的那個）：`cookies` 和網站的存取權，Chrome 裡還有 `browsingData`。不允許就什麼都不清。清完看過剩下什麼，這些權限就交還。',
      en: 'At the clearing step, for the site you are on, and the one you began to leave if the sign-in page lies elsewhere: `cookies`, access to it, and in Chrome `browsingData`. If you refuse, nothing is cleared. It gives these back once it has looked what is left.',
    },
    {
      'zh-CN': '从不碰历史记录、密码、表单内容和下载。Cookie 逐个删除，不波及相邻的主机。',
      'zh-TW': '從不碰瀏覽紀錄、密碼、表單內容和下載。Cookie 逐個刪除，不波及相鄰的主機。',
      en: 'Never history, passwords, form entries or downloads. Cookies go one by one, so that no neighbouring host loses its own.',
    },
    {
      'zh-CN': 'Firefox 自己的清理接口会忽略端口，还会连带清掉所有网站的历史记录，所以我们不用它。它的网页缓存因此留着。',
      'zh-TW': 'Firefox 自己的清除介面會忽略連接埠，還會連帶清掉所有網站的瀏覽紀錄，所以我們不用它。它的網頁快取因此留著。',
      en: 'Firefox’s own interface for clearing ignores ports and can take the history of all sites, so it is never called. The page cache therefore stays there.',
    },
  ],
} as const;
