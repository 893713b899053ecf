import {type Field, isDrawn, showAround, writable} from './fields.ts';

/** `edited`: the reader was in it, but what it held at first is gone. */
export type Judgement = 'changed' | 'same' | 'edited' | 'unsure';

const touched = ':user-valid,:user-invalid';
const canTellTouched = CSS.supports('selector(:user-valid)');

/** How often a window heard this of the reader since it was loaded. Browsers count that by themselves. */
const countEvents = (view: Window, ...types: readonly string[]): number =>
  types.reduce((sum, type) => sum + ((view as Window & typeof globalThis).performance.eventCounts?.get(type) ?? Number.POSITIVE_INFINITY), 0);

/** Whether anything was written in a window, by keys, pasting or dropping. */
export const hasWritten = (view: Window, ...more: readonly string[]): boolean => countEvents(view, 'beforeinput', 'input', ...more) > 0;

/**
 * Whether a field that nobody watched was changed. Browsers know in which of their own fields a reader has
 * been at work (`:user-valid`). What a field held at first only tells where the page's own HTML made it:
 * React copies `value` into the attribute, Vue never sets it.
 */
export function judgeUnwatched(element: Element): Judgement {
  const {type, checked, defaultChecked, files, options, value, defaultValue} = element as Field;
  const view = element.ownerDocument.defaultView ?? window;
  // Angular tells by itself.
  if (element.matches('.ng-dirty,.ng-pristine')) return element.matches('.ng-dirty') ? 'changed' : 'same';
  if (files) return files.length ? 'changed' : 'same';
  // The press that opened the guide is one.
  if (isDrawn(element)) return countEvents(view, 'pointerdown') > 1 && (value || element.ariaChecked || showAround(element)) ? 'unsure' : 'same';
  if (value === undefined || (element as HTMLElement).isContentEditable) return element.textContent?.trim() && hasWritten(view) ? 'unsure' : 'same';
  const isBox = /^(checkbox|radio)$/u.test(type);
  const marked = options
    ? [...options].some((option) => option.defaultSelected)
    : isBox
      ? defaultChecked
      : element.hasAttribute('value') || (defaultValue && element.localName === 'textarea');
  const differs = options
    ? [...options].some((option) => option.selected !== (marked ? option.defaultSelected : !(element as HTMLSelectElement).multiple && option.index === 0))
    : isBox
      ? checked !== defaultChecked
      : value !== defaultValue;
  const managed = isManaged(element);
  if (!canTellTouched) return managed ? (!isBox && value ? 'unsure' : 'same') : differs && (marked || !options) ? 'changed' : 'same';
  // Steps by a key or the mouse are not told, so for them the HTML alone speaks.
  if (differs && marked && !managed && /^(number|range)$/u.test(type)) return 'changed';
  // A field that has not been left yet is not told either.
  if (!element.matches(touched) && !(element.matches(':focus') && hasWritten(view))) return 'same';
  if (differs && (marked || !(managed || wasSent(element as Field) || isFilledByScript(element as Field)))) return 'changed';
  return !differs && marked && !managed ? 'same' : 'edited';
}

/** Sending a form counts as having been in all of its fields: then that says nothing of one. */
const wasSent = ({form}: Field): boolean => {
  const fields = [...(form?.elements ?? [])].filter((field) => field.matches('input,select,textarea') && (field as Field).willValidate);
  return fields.length > 1 && fields.every((field) => field.matches(touched));
};

/** Script that fills in a form fills in more than the field that the reader was in. */
const isFilledByScript = ({form}: Field): boolean =>
  [...(form?.elements ?? [])].some(
    (field) => field.matches(`input:not(${touched},:focus),textarea:not(${touched},:focus)`) && (field as Field).value !== (field as Field).defaultValue,
  );

/** True where script left its marks on the field or around it: then script may have filled it in. */
function isManaged(element: Element): boolean {
  for (let up: Element | null = element; up; up = up.parentElement) {
    if (up.matches('[data-v-app],[ng-version],[data-reactroot],[x-data]')) return true;
    // The keys of a form are the names of its fields, those of a select the numbers of its options.
    if (up.localName !== 'form' && Reflect.ownKeys(up).some((key) => Number.isNaN(Number(String(key))))) return true;
  }
  const root = element.getRootNode();
  return 'host' in root && isManaged((root as ShadowRoot).host);
}

/** What the field is called on the page. */
export function nameField(element: Element): string {
  const {labels} = element as Field;
  const read = (name: string) => element.getAttribute(name);
  const by = (read('aria-labelledby') ?? '')
    .split(' ')
    .map((id) => (element.getRootNode() as Document).getElementById?.(id))
    .find((named) => named && !element.contains(named));
  const frame = element.localName === 'body' && element.ownerDocument.defaultView?.frameElement;
  const name =
    textOf(labels?.[0]) ||
    textOf(by) ||
    read('aria-label') ||
    read('placeholder') ||
    read('title') ||
    textOf(findLabel(element)) ||
    read('name') ||
    (frame ? nameField(frame) : '');
  return name.replace(/\s+/gu, ' ').trim().slice(0, 60);
}

/** The text of a label, without that of the field in it. */
function textOf(label: Element | null | undefined): string {
  let text = '';
  if (label)
    for (const node of label.childNodes) text += node.nodeType === 3 ? node.nodeValue : node.nodeType === 1 && !(node as Element).matches(writable) ? textOf(node as Element) : '';
  return text;
}

/** The nearest label or heading in front of a field that says nothing of itself. */
function findLabel(element: Element): Element | null {
  let up: Element | null = element;
  for (let steps = 0; up && steps < 5; steps += 1, up = up.parentElement)
    for (let before = up.previousElementSibling; before; before = before.previousElementSibling) {
      const label = before.matches('label,legend,h1,h2,h3,h4') ? before : before.querySelector('label,legend');
      if (label) return label;
    }
  return null;
}
