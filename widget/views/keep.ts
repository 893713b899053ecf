import {html, type TemplateResult} from 'lit/html.js';
import type {Model} from '../core/model.ts';
import {receiptRecord} from '../core/receipt-record.ts';
import type {Walk} from '../core/walk.ts';
import {say} from './words.ts';

/** On paper and as a file the receipt stands alone: its marks are said in words beside them. */
const paper = 'body{max-width:34em;margin:2em auto;font:1em/1.6 system-ui}table{width:100%}th,td{text-align:start;font-weight:400}ul{padding:0;list-style:none}.mark{display:none}';

/** Ways to keep the receipt. All stay on this computer. */
export const keep = (model: Model, walk: Walk): TemplateResult => html`<p class="keep">
  ${way('copy', say(model, 'copy'), (button) => copy(button, model))}
  ${way('print', say(model, 'receipt-print'), print)}
  ${way('html', say(model, 'receipt-html'), (button) => save('html', pageOf(button, model.settings.locale)))}
  ${way('json', say(model, 'receipt-json'), () => save('json', JSON.stringify(receiptRecord(walk, model), null, 2)))}
</p>`;

const way = (id: string, name: string, act: (button: HTMLElement) => void): TemplateResult =>
  html`<button type="button" class="plain" data-keep=${id} @click=${({currentTarget}: Event) => act(currentTarget as HTMLElement)}>${name}</button>`;

const receiptBeside = (button: Element): HTMLElement | null => (button.getRootNode() as ShadowRoot).querySelector('.receipt');

/** Copies the receipt as it reads, and says what came of it: a page's policy may forbid it. */
function copy(button: HTMLElement, model: Model): void {
  const tell = (key: string) => () => {
    button.textContent = say(model, key);
  };
  // biome-ignore lint/performance/useDomNodeTextContent: it is to be read as it stands, line by line.
  const written = navigator.clipboard?.writeText(receiptBeside(button)?.innerText ?? '') ?? Promise.reject();
  written.then(tell('receipt-copied'), tell('receipt-not-copied'));
}

/** Prints the receipt out of a frame of its own, which goes when that is done: the page around it is not touched. */
function print(button: HTMLElement): void {
  const frame = document.createElement('iframe');
  frame.className = 'sr';
  frame.onload = () => {
    const {contentDocument, contentWindow} = frame;
    const receipt = receiptBeside(button);
    if (contentDocument === null || contentWindow === null || receipt === null || contentDocument.body.firstChild !== null) return;
    contentDocument.documentElement.lang = receipt.closest<HTMLElement>('[lang]')?.lang ?? '';
    contentDocument.body.append(contentDocument.importNode(receipt, true));
    const sheet = new (contentWindow as Window & typeof globalThis).CSSStyleSheet();
    sheet.replaceSync(paper);
    contentDocument.adoptedStyleSheets = [sheet];
    contentWindow.onafterprint = () => frame.remove();
    contentWindow.print();
  };
  button.after(frame);
}

/** The receipt as a page: what stands in the panel, and no more. */
const pageOf = (button: Element, locale: string): string =>
  `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>Exit Guide</title><style>${paper}</style>${new XMLSerializer()
    .serializeToString(receiptBeside(button) ?? button)
    .replace(/<!--.*?-->/gsu, '')}`;

/** By an address that holds it all: nothing is asked of anybody. */
function save(kind: 'html' | 'json', text: string): void {
  const type = kind === 'html' ? 'text/html' : 'application/json';
  Object.assign(document.createElement('a'), {download: `exit-guide-receipt.${kind}`, href: `data:${type};charset=utf-8,${encodeURIComponent(text)}`}).click();
}
