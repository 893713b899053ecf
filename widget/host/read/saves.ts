import {type Field, listFields} from './fields.ts';
import {keepQuiet} from './listen.ts';
import {frameOf} from './measure.ts';
import {holds, type Root} from './survey.ts';

/** What became of a change: told by what was pressed, what was sent and what the page then said. */
export type Saves = {
  /** Takes a press, a key or a form that is sent. `present` are the changed fields that are there. */
  hear(event: Event, present: readonly Element[]): void;
  /** Notes what a window sends. Only what has ended can be seen, and not by which method. */
  heed(view: Window & typeof globalThis): void;
  /** Reads what the page says from now on, until there is nothing to rest for. */
  read(roots: readonly Root[]): void;
  rest(): void;
  judge(change: Change, isGone: boolean): 'saved' | 'given-up' | 'sending' | 'unsaved';
  end(): void;
};

/** A field, when it was changed last, and when it was last seen in its place. */
type Change = {readonly at: number; readonly seenAt: number; readonly field: Element};
/** What it is about: all in a part of the page, which has its own place, and the fields that were there then. */
type Press = {readonly kind: 'save' | 'cancel' | 'next' | 'other'; readonly at: number; readonly scope: Node; readonly home: Node | null; readonly meant: readonly Element[]};
/** `isDone` is undefined where the browser does not say how it ended. */
type Request = {readonly at: number; readonly endAt: number; readonly isDone: boolean | undefined; readonly url: string};

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
/** A dialog closes this soon after it has been told to; later, a field that goes away goes for another reason. */
const closing = 2000;
/** An app that sends nothing that could be seen in this time keeps its work in another way. */
const sending = 30_000;
export const now = (): number => performance.timeOrigin + performance.now();

export function noticeSaves(): Saves {
  let presses: Press[] = [];
  let requests: Request[] = [];
  let keptAt = 0;
  let goodAt = 0;
  const views = new WeakSet<Window>();
  const observers: PerformanceObserver[] = [];

  const hear = (event: Event, present: readonly Element[]) => {
    const target = event.composedPath()[0] as HTMLElement;
    const isKey = event.type === 'keydown';
    const isSubmit = event.type === 'submit';
    const button = isSubmit ? (event as SubmitEvent).submitter : target.closest('button,a,[role=button],[type=submit],[type=button]');
    const name = nameButton(button);
    const isEscape = isKey && (event as KeyboardEvent).key === 'Escape';
    const kind =
      isEscape || (!isSubmit && !isKey && (cancelNames.test(name) || target.closest(closers) || target.matches(behind)))
        ? 'cancel'
        : goOnNames.test(name)
          ? 'next'
          : isKey || isSubmit || saveNames.test(name)
            ? 'save'
            : 'other';
    if (kind === 'other' && !button) return;
    // What is sent by Enter is the one field; Escape closes what it likes.
    const scope = isEscape ? document : isKey || isSubmit ? target : findScope(button ?? target);
    // What went out of the page with "Next" is kept with what came in its place.
    const carried = presses.flatMap((press) => (press.kind === 'next' && press.home && isIn(press.home, scope) ? press.meant : []));
    const meant = kind === 'other' ? [] : [...carried, ...present.filter((field) => isEscape || isIn(scope, frameOf(field) ?? field) || (field as Field).form === target)];
    presses = [...presses.slice(-29), {kind, at: now(), scope: kind === 'other' ? new Text() : scope, home: scope.parentNode, meant}];
  };

  const take = (view: Window & typeof globalThis, entries: PerformanceEntryList) => {
    for (const {initiatorType, startTime, responseEnd, responseStatus, name} of entries as PerformanceResourceTiming[])
      if (/^(fetch|xmlhttprequest|beacon)$/u.test(initiatorType)) {
        const {timeOrigin} = view.performance;
        const isDone = responseStatus ? responseStatus < 400 : undefined;
        requests = [...requests.slice(-49), {at: timeOrigin + startTime + slack, endAt: timeOrigin + responseEnd, isDone, url: name}];
      }
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
    const {field} = change;
    const after = requests.filter(({at}) => at >= change.at);
    const since = presses.filter(({at}) => at >= change.at);
    const covers = ({meant, scope}: Press) => meant.includes(field) || isIn(scope, frameOf(field) ?? field);
    const told = since.findLast((press) => /save|cancel/u.test(press.kind) && covers(press));
    const sent = told ? after.filter(({at, isDone}) => at >= told.at && isDone !== undefined) : [];
    const last = sent.at(-1);
    const isClosed = isGone && told?.meant.includes(field) && change.seenAt <= Math.max(told.at, last?.endAt ?? 0) + closing;
    if (isClosed && told?.kind === 'cancel') return 'given-up';
    // The page's word is on this change only where nothing else was pressed that it may be on.
    if (after.some(({at, isDone}) => isDone !== false && at <= keptAt + slack && since.every((press) => press.at > keptAt || covers(press)))) return 'saved';
    if (told?.kind === 'save' && last?.isDone && (isClosed || sent.some(({at, isDone}) => isDone && at <= goodAt + slack))) return 'saved';
    // Some fields say themselves where they send what is in them.
    const own = ['put', 'post', 'patch'].flatMap((method) => field.getAttribute(`hx-${method}`) ?? field.getAttribute(`data-hx-${method}`) ?? []);
    if (own[0] && after.some(({url, isDone}) => isDone && new URL(url).pathname === new URL(own[0] ?? '', location.href).pathname)) return 'saved';
    if (!isClosed) return 'unsaved';
    return last || !navigator.onLine || now() - (told?.at ?? 0) < sending ? 'sending' : 'saved';
  };
  const end = () => {
    reader.disconnect();
    for (const observer of observers.splice(0)) observer.disconnect();
  };
  return {hear, heed: keepQuiet(heed), read, rest: () => reader.disconnect(), judge, end};
}

const isIn = (outer: Node, inner: Node): boolean => holds(outer as Element, inner as Element);

/** The part of the page that a button is about: its form, else the closest that has any field. */
function findScope(button: Element): Node {
  const {form} = button as HTMLButtonElement;
  if (form) return form;
  let scope: Node = button;
  for (let up: Node | null = button; up; up = up.parentNode ?? (up as ShadowRoot).host ?? null) {
    scope = up;
    if ('querySelectorAll' in up && (listFields(up as ParentNode).length || (up as ParentNode).querySelector('iframe'))) break;
  }
  return scope;
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
