import type {Control} from '../../../content/schema/control.ts';
import {simplify} from './names.ts';

/** The page's own language speaks loudest; a page may yet show a label in another. */
export function weighLabels({label, signals}: Control, language: string): Map<string, number> {
  const tongue = (tag: string) => tag.split('-')[0];
  const labels = new Map<string, number>();
  for (const [tag, {text}] of Object.entries(label ?? {})) labels.set(simplify(text), !language || tongue(tag) === tongue(language) ? 60 : 45);
  for (const signal of signals ?? []) if (signal.by === 'text') labels.set(simplify(signal.text), 60);
  labels.delete('');
  return labels;
}

/** What a text must look like to be worth a closer look: most of a page's ten thousand are not. */
export function hintAt(words: readonly string[]): RegExp {
  const loosely = (word: string) => [...word].map((letter) => (letter === '?' ? '[?？]' : letter)).join('[^\\p{L}\\p{N}]*');
  // The last are letters in full width.
  return new RegExp(words.length ? [...words.map(loosely), '[\\uff21-\\uff5a]'].join('|') : '(?!)', 'iu');
}

/** How the words begin, as an attribute may hold them: whatever is set between letters comes later. */
export const beginningsOf = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.map((word) => (/^\p{Script=Latin}/u.test(word) ? word.slice(0, 2) : ([...word][0] ?? ''))).filter(Boolean));
