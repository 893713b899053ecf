/** An id as an embedder wrote it; undefined where it is none. A wrong attribute never throws. */
export const readId = (text: string | null | undefined): string | undefined => (text != null && /^[a-z0-9-]{1,60}$/u.test(text) ? text : undefined);

/** The embedder's support address: https or mailto, nothing else. */
export function readContact(text: string | null | undefined): string | undefined {
  return text != null && URL.canParse(text) && /^(https|mailto):$/u.test(new URL(text).protocol) ? text : undefined;
}

/** The embedder's clear address: a path of the page's own host, nothing else. */
export const readClearUrl = (text: string | null | undefined): string | undefined => (text != null && /^\/(?![/\\])[\w.~/-]{1,200}$/u.test(text) ? text : undefined);
