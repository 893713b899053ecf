import {expect, test} from 'vitest';
import {locales} from '../../content/schema/basics.ts';
import {openGuess} from '../../content/search/guess.ts';
import {openSearch} from '../../content/search/search.ts';
import {moreWords, panelAnswers, shortAnswers} from '../../widget/core/answer-files.ts';
import {openLibrary} from '../../widget/core/library.ts';
import {textAt} from './built-site.ts';

/** The built files behind the widget's own reader, which refuses what is too long, too deep or too new. */
const library = openLibrary((name) => Promise.resolve(textAt(`/packs/v1/${name}`)));

test.each(locales)('the widget reads every general file that its panel fetches, in %s', async (locale) => {
  const readings = {
    index: await library.index(),
    finder: await library.finder(),
    words: await library.words(locale),
    lexicon: await library.lexicon(locale),
    'panel-answers': await panelAnswers(library, locale),
    'more-words': await moreWords(library, locale),
    'short-answers': await shortAnswers(library, locale),
  };
  expect(Object.entries(readings).flatMap(([name, reading]) => (reading.kind === 'read' ? [] : [`${name}: ${reading.code}`]))).toEqual([]);
});

test.each(locales)('what the widget read answers in both scripts and by sound, in %s', async (locale) => {
  const [answers, words] = [await panelAnswers(library, locale), await moreWords(library, locale)];
  if (answers.kind !== 'read' || words.kind !== 'read') throw new Error('the panel has no index');
  const search = openSearch(answers.value, {words: words.value, guess: openGuess});
  const first = (typed: string): string | undefined => search.ask(typed).answers[0]?.ref;
  expect(first('清缓存')).toMatch(/clear|cleared/u);
  expect(first('清緩存')).toBe(first('清缓存'));
  expect(first('qing huancun')).toBe(first('清缓存'));
});
