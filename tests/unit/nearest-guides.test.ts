import {expect, test} from 'vitest';
import {codeIn, nearestGuides} from '../../site/scripts/nearest-guides.ts';

const listed = [
  {id: 'salesforce', names: ['salesforce', 'Salesforce', '赛富时'], hosts: []},
  {id: 'hubspot', names: ['hubspot', 'HubSpot'], hosts: []},
];
const near = (path: string): string[] => nearestGuides(path, listed).map(({id}) => id);

test.each([
  ['/en/guide/sales-force/logout', ['salesforce']],
  ['/zh-cn/guides/赛富时/', ['salesforce']],
  ['/zh-cn/guides/%E8%B5%9B%E5%AF%8C%E6%97%B6', ['salesforce']],
  ['/hubspot.html', ['hubspot']],
  ['/en/guides/', []],
  ['/en/', []],
  ['/%zz', []],
  ['/en/guides/nobody-knows-it/', []],
])('%s may have meant %j', (path, ids) => {
  expect(near(path)).toEqual(ids);
});

test('the language of an address', () => {
  expect([codeIn('/zh-TW/x'), codeIn('/en'), codeIn('/english/'), codeIn('/')]).toEqual(['zh-tw', 'en', undefined, undefined]);
});
