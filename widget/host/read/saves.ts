import {keepQuiet} from './listen.ts';
import type {Root} from './survey.ts';

/** What became of a change: told by what was pressed, what was sent and what the page then said. */
export type Saves = {
  /** Takes a press, a key or a form that is sent. `present` are the changes whose fields are there. */
  hear(event: Event, present: readonly object[]): void;
  /** Notes what a window sends. Only what has ended can be seen, and not by which method. */
  heed(view: Window & typeof globalThis): void;
  /** Reads what the page says from now on. */
  read(roots: readonly Root[]): void;
  judge(change: Change, isGone: boolean): 'saved' | 'given-up' | 'sending' | 'unsaved';
  end(): void;
};

/** A field's element, while there is one, and when it was changed last. */
type Change = {readonly at: number; readonly field: Element | undefined};
type Press = {readonly kind: 'save' | 'cancel'; readonly at: number; readonly present: readonly object[]};
type Request = {readonly at: number; readonly isDone: boolean; readonly url: string};

const saveNames =
  /^(save( (changes|all|draft|and .*|& .*))?|submit|update|apply|create|send|done|ok|confirm|[保儲] ?存|存 ?[档檔]|提 ?交|[确確] ?[定认認]|更 ?新|送 ?出|保存して?.*|speichern|guardar|enregistrer|salvar?|сохранить|저장|حفظ)$/iu;
const cancelNames =
  /^(cancel|close|discard.*|dismiss|×|✕|取 ?消|[关關] ?[闭閉]|放 ?[弃棄].*|キャンセル|閉じる|abbrechen|schließen|cancelar|cerrar|annuler|fermer|отмена|취소|닫기|إلغاء)$/iu;
const goOnNames = /next|continue|search|find|filter|下一步|继续|繼續|查询|查詢|搜|weiter|suivant|siguiente|次へ|다음/iu;
const closers = '[aria-label=close i],[class*=close],[data-dismiss],[data-bs-dismiss]';
const behind = '.modal,dialog,[class*=mask],[class*=backdrop],[class*=overlay]';
/** The page says that it kept the work: enough by itself, once something was sent. */
const kept =
  /(^|[^n]\b)saved( successfully)?[.!]?$|[已动動](保存|儲存|存檔)[。！!]?$|(保存|儲存)成功|保存しました|저장되|gespeichert[.!]?$|guardad[oa]s?[.!]?$|enregistrée?s?[.!]?$|сохранен/iu;
/** Good news, which may be of anything else: it counts after "Save" was pressed. */
const good = /success|成功|updated|created|submitted/iu;
const bad = /not\b|n't|fail|error|unable|[未不无無失错錯]|nicht|échec|erreur|ошиб/iu;

/** Clocks of windows are rounded. */
const slack = 5;
export const now = (): number => performance.timeOrigin + performance.now();

export function noticeSaves(): Saves {
  let presses: Press[] = [];
  let requests: Request[] = [];
  let keptAt = 0;
  let goodAt = 0;
  const views = new WeakSet<Window>();
  const observers: PerformanceObserver[] = [];

  const press = (kind: Press['kind'], present: readonly object[]) => {
    presses = [...presses.slice(-9), {kind, at: now(), present}];
  };
  const hear = (event: Event, present: readonly object[]) => {
    const target = event.composedPath()[0] as HTMLElement;
    if (event.type === 'submit') {
      if (!goOnNames.test(nameButton((event as SubmitEvent).submitter))) press('save', present);
    } else if (event.type === 'keydown') {
      const {key} = event as KeyboardEvent;
      if (key === 'Escape') press('cancel', present);
      // What is sent by Enter is the one field.
      else if (key === 'Enter')
        press(
          'save',
          present.filter((change) => (change as Change).field === target),
        );
    } else {
      const button = target.closest?.('button,a,[role=button],input');
      const name = nameButton(button);
      if (saveNames.test(name)) press('save', present);
      else if (cancelNames.test(name) || button?.matches(closers) || target.closest?.(closers) || target.matches?.(behind)) press('cancel', present);
    }
  };

  const take = (view: Window & typeof globalThis, entries: PerformanceEntryList) => {
    for (const {initiatorType, startTime, responseStatus, name} of entries as PerformanceResourceTiming[])
      if (/^(fetch|xmlhttprequest|beacon)$/u.test(initiatorType))
        requests = [...requests.slice(-49), {at: view.performance.timeOrigin + startTime + slack, isDone: responseStatus > 199 && responseStatus < 400, url: name}];
  };
  const pending: (() => void)[] = [];
  const heed = (view: Window & typeof globalThis) => {
    if (views.has(view)) return;
    views.add(view);
    const observer = new view.PerformanceObserver((list) => take(view, list.getEntries()));
    observer.observe({type: 'resource'});
    observers.push(observer);
    pending.push(() => take(view, observer.takeRecords()));
  };

  const listenTo = (records: readonly MutationRecord[]) => {
    for (const {target, addedNodes} of records)
      for (const node of addedNodes.length ? addedNodes : [target]) {
        const text = readShort(node.nodeType === 3 ? (node.parentNode ?? node) : node);
        if (!text || bad.test(text)) continue;
        if (kept.test(text)) keptAt = now();
        if (good.test(text)) goodAt = now();
      }
  };
  const reader = new MutationObserver(keepQuiet(listenTo));
  const read = (roots: readonly Root[]) => {
    for (const root of roots) reader.observe(root, {subtree: true, childList: true, characterData: true});
  };

  const judge = (change: Change, isGone: boolean) => {
    listenTo(reader.takeRecords());
    for (const takeAll of pending) takeAll();
    const after = requests.filter(({at}) => at >= change.at);
    const told = [...presses].reverse().find(({at, present}) => at >= change.at && present.includes(change));
    const sent = told ? after.filter(({at}) => at >= told.at) : [];
    if (isGone && told?.kind === 'cancel') return 'given-up';
    if (after.some(({at, isDone}) => isDone && at <= keptAt + slack)) return 'saved';
    if (told?.kind === 'save' && sent.at(-1)?.isDone && (isGone || sent.some(({at, isDone}) => isDone && at <= goodAt + slack))) return 'saved';
    // Some fields say themselves where they send what is in them.
    const own =
      change.field && ['put', 'post', 'patch'].map((method) => change.field?.getAttribute(`hx-${method}`) ?? change.field?.getAttribute(`data-hx-${method}`)).find(Boolean);
    if (own && after.some(({url, isDone}) => isDone && new URL(url).pathname === new URL(own, location.href).pathname)) return 'saved';
    return isGone && told ? 'sending' : 'unsaved';
  };
  const end = () => {
    reader.disconnect();
    for (const observer of observers.splice(0)) observer.disconnect();
  };
  return {hear, heed, read, judge, end};
}

/** What stands on a button. */
const nameButton = (button: Element | null | undefined): string =>
  (button?.textContent?.trim() || button?.getAttribute('aria-label') || (button as HTMLInputElement | undefined)?.value || button?.getAttribute('title') || '').trim();

/** The text in a node, or nothing where it is longer than a page's word on one thing. */
function readShort(node: Node): string {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  let text = '';
  for (let part: Node | null = node.nodeType === 3 ? node : walker.nextNode(); part; part = walker.nextNode()) {
    text += part.nodeValue;
    if (text.length > 90) return '';
  }
  return text.trim();
}
