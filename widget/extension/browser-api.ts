/** The few parts of the extension API that are used, as Chromium and Firefox both have them. */
export type BrowserApi = {
  readonly action: {readonly onClicked: Listenable<(tab: {id?: number}) => void>};
  readonly runtime: {
    getURL(path: string): string;
    sendMessage(message: Message): Promise<unknown>;
    readonly onMessage: Listenable<(message: Message, sender: {tab?: {id?: number}}, answer: (value: unknown) => void) => boolean | undefined>;
  };
  readonly scripting: {executeScript(injection: {target: {tabId: number}; files: string[]}): Promise<unknown>};
  readonly storage: {
    readonly session: {get(key: string): Promise<Record<string, unknown>>; set(items: Record<string, unknown>): Promise<void>; remove(key: string): Promise<void>};
  };
  readonly tabs: {readonly onUpdated: Listenable<(tabId: number, change: {status?: string}) => void>};
};

type Listenable<F> = {addListener(listener: F): void};

/** What the page's part asks of the background: one of our own files, or this tab's walk. */
export type Message =
  | {readonly ask: 'file'; readonly name: string}
  | {readonly ask: 'read-walk'}
  | {readonly ask: 'write-walk'; readonly text: string}
  | {readonly ask: 'forget-walk'};

/** `chrome` in both browsers; Firefox has `browser` beside it. */
export const api = (globalThis as unknown as {chrome: BrowserApi}).chrome;
