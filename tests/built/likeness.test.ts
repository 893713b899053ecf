import {expect, test} from 'vitest';
import {locales} from '../../content/schema/basics.ts';
import {readContent} from '../../site/knowledge.ts';
import {hasFullFacts, likeness, median} from '../report/likeness.ts';
import {mainText} from '../report/main-text.ts';

const full = readContent(process.cwd())
  .knowledge.vendors.filter(({data}) => hasFullFacts(data))
  .map(({data}) => data.id);

/** One guide for forty CRMs would be one guide: between two of them, less than half of the words are the same. */
test.each(locales)('guides of vendors with full facts differ, in %s', (locale) => {
  expect(full.length).toBeGreaterThan(10);
  const middle = median(likeness(full.map((id) => ({id, text: mainText(id, locale)}))).map(({value}) => value));
  console.log(`Median Jaccard of 5-character shingles between ${full.length} guides in ${locale}: ${middle.toFixed(3)}`);
  expect(middle).toBeLessThanOrEqual(0.5);
  expect(middle).toBeGreaterThan(0);
});
