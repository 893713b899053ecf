import type {Model} from '../core/model.ts';
import {receiptRecord} from '../core/receipt-record.ts';
import type {Walk} from '../core/walk.ts';
import type {Way} from './keep.ts';
import {say} from './words.ts';

/** On paper and as a file the receipt stands alone: its marks are said in words beside them. */
const paper = 'body{max-width:34em;margin:2em auto;font:1em/1.6 system-ui}table{width:100%}th,td{text-align:start;font-weight:400}ul{padding:0;list-style:none}.mark{display:none}';
/** How long a browser may take to begin to print. Milliseconds. */
const printTime = 2000;

/** Keeps the receipt one way and tells in `told` what came of it. A page's policy may forbid any of them, and not every browser says so. */
export function keepBy(way: Way, told: Element, model: Model, walk: Walk): void {
  const receipt = (told.getRootNode() as ShadowRoot).querySelector<HTMLElement>('.receipt');
  if (receipt === null) return;
  const tell = (key: string, holes?: Record<string, string>): void => told.replaceChildren(say(model, key, holes));
  // biome-ignore lint/performance/useDomNodeTextContent: it is to be read as it stands, line by line.
  const shown = receipt.innerText;
  const copy = (text: string): void => {
    const written = navigator.clipboard?.writeText(text) ?? Promise.reject();
    written.then(
      () => tell('receipt-copied'),
      () => {
        tell('receipt-by-hand');
        const plain = Object.assign(document.createElement('pre'), {textContent: text, tabIndex: 0});
        told.append(plain);
      },
    );
  };
  // No page can see whether a file was written: so it is said where to look, and what to do if it is not there.
  const save = (text: string, inPlace: string): void => {
    const file = `exit-guide-receipt.${way}`;
    const isForbidden = !download(file, way === 'html' ? 'text/html' : 'application/json', text);
    tell(isForbidden ? 'receipt-not-saved' : 'receipt-saved', {file});
    const button = Object.assign(document.createElement('button'), {type: 'button', className: 'plain', textContent: say(model, 'receipt-copy-text')});
    button.dataset['keepText'] = '';
    button.onclick = () => copy(inPlace);
    told.append(button);
  };
  if (way === 'copy') return copy(shown);
  if (way === 'print') {
    told.replaceChildren();
    return print(receipt, told, () => tell('receipt-not-printed'));
  }
  if (way === 'html') return save(pageOf(receipt, model.settings.locale), shown);
  const record = JSON.stringify(receiptRecord(walk, model), null, 2);
  save(record, record);
}

/** Prints the receipt out of a frame of its own, which goes when that is done: the page around it is not touched. */
function print(receipt: HTMLElement, beside: Element, onRefused: () => void): void {
  const frame = document.createElement('iframe');
  frame.className = 'sr';
  frame.onload = () => {
    const {contentDocument, contentWindow} = frame;
    if (contentDocument === null || contentWindow === null || contentDocument.body.firstChild !== null) return;
    contentDocument.documentElement.lang = receipt.closest<HTMLElement>('[lang]')?.lang ?? '';
    contentDocument.body.append(contentDocument.importNode(receipt, true));
    const sheet = new (contentWindow as Window & typeof globalThis).CSSStyleSheet();
    sheet.replaceSync(paper);
    contentDocument.adoptedStyleSheets = [sheet];
    // Where printing is forbidden it never begins, and nothing else tells.
    const refused = setTimeout(() => {
      frame.remove();
      onRefused();
    }, printTime);
    contentWindow.onbeforeprint = () => clearTimeout(refused);
    contentWindow.onafterprint = () => frame.remove();
    contentWindow.print();
  };
  beside.after(frame);
}

/** The receipt as a page: what stands in the panel, and no more. */
const pageOf = (receipt: Element, locale: string): string =>
  `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>Exit Guide</title><style>${paper}</style>${new XMLSerializer().serializeToString(receipt).replace(/<!--.*?-->/gsu, '')}`;

/**
 * Saves by an address that holds it all: nothing is asked of anybody. False where the browser did not even begin: a
 * sandboxed page may not save, and where there is a Navigation API no download is told by it then.
 */
function download(file: string, type: string, text: string): boolean {
  const {navigation} = window as {navigation?: EventTarget};
  let begun = navigation === undefined;
  const note = (): void => {
    begun = true;
  };
  navigation?.addEventListener('navigate', note, {once: true});
  Object.assign(document.createElement('a'), {download: file, href: `data:${type};charset=utf-8,${encodeURIComponent(text)}`}).click();
  navigation?.removeEventListener('navigate', note);
  return begun;
}
