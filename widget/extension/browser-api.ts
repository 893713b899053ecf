/** A cookie as the extension API tells it; its value is never read. */
export type Cookie = {
  readonly name: string;
  readonly domain: string;
  readonly hostOnly: boolean;
  readonly httpOnly: boolean;
  readonly path: string;
  readonly secure: boolean;
  readonly storeId: string;
  readonly partitionKey?: object;
  readonly firstPartyDomain?: string;
};

/** What is asked for at the clearing step, never at install. */
export type Leave = {readonly permissions: readonly string[]; readonly origins: readonly string[]};

export type BrowserTab = {readonly id?: number; readonly windowId: number; readonly url?: string};

/** The few parts of the extension API that are used, as Chromium and Firefox both have them. */
export type BrowserApi = {
  /** There once the reader allowed it. */
  readonly cookies?: {
    getAll(filter: object): Promise<readonly Cookie[]>;
    getAllCookieStores(): Promise<readonly {readonly id: string; readonly tabIds: readonly number[]}[]>;
    remove(cookie: object): Promise<unknown>;
  };
  readonly permissions: {contains(leave: Leave): Promise<boolean>; request(leave: Leave): Promise<boolean>; remove(leave: Leave): Promise<boolean>};
  readonly runtime: {
    getURL(path: string): string;
    sendMessage(message: Message): Promise<unknown>;
    readonly onMessage: Listenable<(message: Message, sender: Sender, answer: (value: unknown) => void) => boolean | undefined>;
  };
  readonly scripting: {executeScript(injection: {target: {tabId: number}} & ({files: string[]} | {func: () => unknown})): Promise<readonly {readonly result?: unknown}[]>};
  readonly storage: {
    /** Rejects where no administrator set anything. */
    readonly managed: {get(): Promise<Record<string, unknown>>};
    readonly session: {get(key: string): Promise<Record<string, unknown>>; set(items: Record<string, unknown>): Promise<void>; remove(key: string): Promise<void>};
  };
  readonly tabs: {
    create(tab: {url: string; openerTabId: number}): Promise<unknown>;
    /** Addresses come only of tabs that the reader gave us leave for. */
    query(wanted: {active?: true; currentWindow?: true}): Promise<readonly BrowserTab[]>;
    update(tabId: number, change: {active: true}): Promise<unknown>;
    readonly onUpdated: Listenable<(tabId: number, change: {status?: string}) => void>;
  };
  readonly windows: {update(windowId: number, change: {focused: true}): Promise<unknown>};
};

export type Sender = {readonly tab?: {readonly id?: number; readonly incognito?: boolean}; readonly frameId?: number; readonly url?: string};

type Listenable<F> = {addListener(listener: F): void};

/** What the page's part asks of the background: one of our own files, this tab's walk, or what script cannot do. It never says where: the browser does. */
export type Message =
  | {readonly ask: 'file'; readonly name: string}
  | {readonly ask: 'managed'}
  | {readonly ask: 'read-walk'}
  | {readonly ask: 'write-walk'; readonly text: string /** The walk begins where the tab is. */; readonly anew: boolean}
  | {readonly ask: 'forget-walk'}
  | {readonly ask: 'leave'; readonly anew: boolean; readonly locale: string}
  | {readonly ask: 'clear'}
  | {readonly ask: 'count-hidden'};

/** `chrome` in both browsers; Firefox has `browser` beside it. */
export const api = (globalThis as unknown as {chrome: BrowserApi}).chrome;
