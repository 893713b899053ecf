import {brotliCompressSync} from 'node:zlib';
import type {Answers} from '../../../content/schema/answers.ts';
import {openSearch} from '../../../content/search/search.ts';
import {randomFrom} from '../bench.ts';

/** Bytes and milliseconds with as many pages: rows of our own, each with a word or two that no other has. */
export function growth(answers: Answers, counts: readonly number[], questions: readonly string[], seed: number): Record<string, number> {
  const random = randomFrom(seed);
  const figures: Record<string, number> = {};
  for (const count of counts) {
    const rows = Array.from({length: count}, (_, at) => {
      const row = answers.rows[at];
      if (row !== undefined) return row;
      const [ref, title, keys = ''] = random.pick(answers.rows);
      const word = random.below(1e9).toString(36);
      return [`${ref}-${at}`, `${title} ${word}`, `${keys === '' ? word : `${keys.split('|').slice(0, 4).join('|')}|${word}`}`] as const;
    });
    const data = {...answers, rows};
    const begun = performance.now();
    const search = openSearch(data);
    const open = performance.now() - begun;
    const asked = performance.now();
    for (const question of questions) search.ask(question);
    figures[`${count} pages brotli`] = brotliCompressSync(JSON.stringify(data)).length;
    figures[`${count} pages open ms`] = Math.round(open);
    figures[`${count} pages ask ms`] = Math.round(((performance.now() - asked) / questions.length) * 100) / 100;
  }
  return figures;
}
