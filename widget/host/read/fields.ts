/** What people write into and can lose. A search box is none, and a password is never looked at. */
export const writable =
  'textarea,select,[contenteditable=""],[contenteditable=true],[contenteditable=plaintext-only],input:not([type=hidden],[type=password],[type=submit],[type=button],[type=reset],[type=image],[type=search])';
const passing = '[role=search] *,[role=searchbox],[aria-hidden=true] *';

export type Field = HTMLInputElement & Pick<HTMLSelectElement, 'options' | 'selectedOptions'>;

/** The field that an element is or is in. What an event is dispatched on need not be an element. */
export function findField(element: Element): Element | undefined {
  let field = element.closest?.(writable);
  for (let up = field; up && (up as HTMLElement).isContentEditable; up = up.parentElement) if (up.matches('[contenteditable]')) field = up;
  return field && isField(field) ? field : undefined;
}

/** Not what only shows, and not the name in a sign-in form, which the browser fills in. */
export function isField(element: Element): boolean {
  const {form, disabled, readOnly} = element as Field;
  return !disabled && !readOnly && !element.matches(passing) && !form?.querySelector('[type=password]');
}

/** What a field holds, to be compared in memory and never kept elsewhere. */
export function readValue(element: Element): string {
  const {type, checked, files, selectedOptions, value, isContentEditable} = element as Field;
  if (isContentEditable) return element.textContent ?? '';
  if (selectedOptions) return Array.from(selectedOptions, ({index}) => index).join();
  if (files) return Array.from(files, ({name, size}) => name + size).join();
  return /^(checkbox|radio)$/u.test(type) ? `${checked}` : value;
}
