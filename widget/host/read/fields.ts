import {checkExposure} from './exposure.ts';

/** What people write into and can lose. A search box is none, and a password is never looked at. */
export const writable =
  'textarea,select,[contenteditable=""],[contenteditable=true],[contenteditable=plaintext-only],input:not([type=hidden],[type=password],[type=submit],[type=button],[type=reset],[type=image],[type=search])';
/** What apps draw in a field's place. Its value is what it shows. */
const drawn = '[role=combobox],[role=switch],[role=slider],[role=checkbox],[role=radio],[aria-haspopup=listbox]';
export const fillable = `${writable},${drawn}`;
const passing =
  '[role=search] *,[role=searchbox],[aria-hidden=true],[aria-hidden=true] *,nav *,[class*=paginat] *,th *,.flatpickr-calendar *,#ui-datepicker-div *,[class*=datepicker-popper] *,[class*=picker-panel] *,[class*=picker-dropdown] *';
const seeking = /^(search|find|filter|keyword|搜|查|筛|篩|检索|検索|검색|suche|recherch|busca|cerca|поиск|بحث)/iu;
/** Marks of emphasis, pictures, lists: what can change in a text without a letter changing. */
const marks = 'b,strong,i,em,u,s,a,img:not([class^=ProseMirror]),li,h1,h2,h3,h4,td';

export type Field = HTMLInputElement & Pick<HTMLSelectElement, 'options' | 'selectedOptions'>;

/** The field that an element is or is in. What an event is dispatched on need not be an element. */
export function findField(element: Element): Element | undefined {
  let field = element.closest?.(fillable);
  for (let up = field; up && (up as HTMLElement).isContentEditable; up = up.parentElement) if (up.matches('[contenteditable]')) field = up;
  if (!field || !isField(field)) return undefined;
  // Some editors take the keys in a field that nobody sees: what shows around it is what was written.
  return field.localName === 'textarea' ? findShown(field) : field;
}

/** The field itself where it shows, else what shows around it. */
export function findShown(field: Element): Element {
  let shown: Element | null = field;
  while (shown && checkExposure(shown) === 'hidden') shown = shown.parentElement;
  return shown && shown.localName !== 'body' ? shown : field;
}

/** The only field in what is pressed, or close around it: a calendar's sign, a box with an arrow. */
export function findNear(element: Element): Element | undefined {
  let up: Element | null = element;
  if (/\p{L}{3}/u.test(element.closest?.('a,button,[role=button]')?.textContent ?? '')) return undefined;
  for (let steps = 0; up && steps < 5 && !up.matches('form,body,dialog,[role=dialog]'); steps += 1, up = up.parentElement) {
    const fields = listFields(up);
    if (fields.length) return fields.length === 1 ? fields[0] : undefined;
  }
  return undefined;
}

export const listFields = (root: ParentNode): readonly Element[] => [...root.querySelectorAll(fillable)].filter(isField);

/** Not what only shows, not what seeks or chooses rows, and not the name in a sign-in form, which the browser fills in. */
export function isField(element: Element): boolean {
  const {form, disabled, readOnly, labels, name, type} = element as Field;
  // Who picks a date may be kept from writing it.
  if (disabled || (readOnly && !isDrawn(element)) || element.matches(passing) || form?.querySelector?.('[type=password]')) return false;
  const says = element.getAttribute('placeholder') ?? element.getAttribute('aria-label') ?? '';
  if (!labels?.length && (seeking.test(says) || /^(q|query|search|keywords?)$/iu.test(name))) return false;
  return type !== 'checkbox' || !choosesRow(element);
}

/** A box in a row of a table that has one in its head as well. Some libraries make the head a table of its own. */
function choosesRow(box: Element): boolean {
  let up: Element | null = box.closest('td,[role=gridcell],[role=cell]');
  for (let steps = 0; up && steps < 9; steps += 1, up = up.parentElement) if (up.querySelector('th [type=checkbox],[role=columnheader] [type=checkbox]')) return true;
  return false;
}

/** A field whose value a widget of the page sets. */
export const isPicker = (element: Element): boolean =>
  /pick|date|calendar/iu.test(`${element.className} ${element.parentElement?.className} ${element.parentElement?.parentElement?.className}`);
/** Not a field of the browser's, or one that a widget of the page sets. */
export const isDrawn = (element: Element): boolean => (element.matches(drawn) && !element.matches('[type=checkbox]')) || (element.localName === 'input' && isPicker(element));

/** What a field holds, to be compared in memory and never kept elsewhere. Undefined where it keeps that to itself. */
export function readValue(element: Element): string | undefined {
  const {type, checked, files, selectedOptions, value, isContentEditable} = element as Field;
  if (isContentEditable) return element.textContent + Array.from(element.querySelectorAll(marks), ({localName}) => localName).join();
  if (selectedOptions) return Array.from(selectedOptions, ({index}) => index).join();
  if (files) return Array.from(files, ({name, size}) => name + size).join();
  if (/^(checkbox|radio)$/u.test(type)) return `${checked}`;
  if (element.matches(drawn)) return [value, element.ariaChecked, element.ariaValueNow, showAround(element)].join();
  if (typeof value === 'string') return value;
  return isClosed(element) ? undefined : (element.textContent ?? '');
}

/** Whether a reader can see it, or what is drawn over it in its place. */
export function isInSight(field: Element): boolean {
  let up: Element | null = field;
  if (field.checkVisibility?.() === false) return false;
  for (let steps = 0; up && steps < 4; steps += 1, up = up.parentElement) if (checkExposure(up) !== 'hidden') return true;
  return false;
}

/** What a widget shows, by the text in it or close around it. */
export function showAround(element: Element): string {
  let up: Element | null = element;
  for (let steps = 0; up && steps < 4; steps += 1, up = up.parentElement) if (up.textContent?.trim()) return up.textContent;
  return '';
}

/** An element that may hide its parts from us: we hear that something was written in it, and not what. */
export const isClosed = (element: Element): boolean => element.localName?.includes('-') && !element.shadowRoot && !element.firstElementChild;
