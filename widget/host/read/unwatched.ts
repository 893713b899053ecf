import {isField, writable, type Field} from './fields.ts';

export const listFields = (root: ParentNode): readonly Element[] => [...root.querySelectorAll(writable)].filter(isField);

/**
 * Whether a field that nobody watched was changed. `value` and `defaultValue` only tell where the
 * page's own HTML made the field: React copies the one to the other, Vue never sets the other.
 */
export function judgeUnwatched(element: Element): 'changed' | 'same' | 'unsure' {
  const {type, checked, defaultChecked, files, options, value, defaultValue} = element as Field;
  const is = (changed: boolean) => (changed ? 'changed' : 'same');
  if (files) return is(files.length > 0);
  // Where no option is marked in the HTML, script chose: that says nothing.
  if (options) return is([...options].some((option) => option.defaultSelected) && [...options].some((option) => option.selected !== option.defaultSelected));
  if (value === undefined) return element.textContent?.trim() ? 'unsure' : 'same';
  const isBox = type === 'checkbox' || type === 'radio';
  if (isManaged(element)) return !isBox && value ? 'unsure' : 'same';
  return is(isBox ? checked !== defaultChecked : value !== defaultValue);
}

/** True where a framework left its marks on the field or around it. */
function isManaged(element: Element): boolean {
  for (let up: Element | null = element; up; up = up.parentElement) {
    if (up.matches('[data-v-app],[ng-version],[data-reactroot]')) return true;
    // The keys of a form are the names of its fields.
    if (up.localName !== 'form' && Reflect.ownKeys(up).some((key) => /^(Symbol\()?_+(v|react|ng|svelte|assign)/iu.test(String(key)))) return true;
  }
  return false;
}

/** What the field is called on the page. */
export function nameField(element: Element): string {
  const {labels} = element as Field;
  const read = (name: string) => element.getAttribute(name);
  const around = element.closest('label,td,[class*=form-item],[class*=field]')?.querySelector('label,legend')?.textContent;
  const name = labels?.[0]?.textContent || read('aria-label') || read('placeholder') || around || read('title') || read('name') || '';
  return name.replace(/\s+/gu, ' ').trim().slice(0, 60);
}
