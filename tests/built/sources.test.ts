import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {load} from 'js-yaml';
import type {Source} from '../../content/schema/evidence.ts';
import {readContent} from '../../site/knowledge.ts';
import {all, attribute, pages} from './built-site.ts';
import {textOf} from './html.ts';

const {knowledge} = readContent(process.cwd());
const filed = [...knowledge.vendors, ...knowledge.browsers, ...knowledge.identity, ...knowledge.situations, ...knowledge.faq];

/** Topics carry their sources in their heads. */
const topicSources: readonly Source[] = readdirSync('content/topics', {recursive: true, encoding: 'utf8'})
  .filter((name) => name.endsWith('.mdx'))
  .flatMap((name) => {
    const [, head = ''] = readFileSync(join('content/topics', name), 'utf8').split(/^---$/mu);
    return (load(head) as {sources: Source[]}).sources;
  });
const sources: readonly Source[] = [...filed.flatMap(({data}) => Object.values(data.sources)), ...topicSources];

const links = pages.flatMap((page) => all(page, 'a').map((link) => ({page: page.path, href: attribute(link, 'href'), text: textOf(link)})));
const plain = (address: string): string => address.replace(/^https:\/\/(?:www\.)?/u, '').replace(/[/#]+$/u, '');

test('a source that must not be linked is never linked', () => {
  const unlinked = sources.filter(({link}) => link === false);
  const addresses = new Set(unlinked.flatMap(({url}) => (url === undefined ? [] : [plain(url)])));
  expect(addresses.size).toBeGreaterThan(0);
  expect(links.filter(({href}) => addresses.has(plain(href))).map(({page, href}) => `${page} ${href}`)).toEqual([]);
});

test('a source that must not be linked is still named', () => {
  const texts = pages.flatMap((page) => all(page, 'li', 'cite')).map(textOf);
  const titles = [
    ...new Set(
      filed
        .flatMap(({data}) => Object.values(data.sources))
        .filter(({link}) => link === false)
        .map(({title}) => title),
    ),
  ];
  expect(titles.length).toBeGreaterThan(0);
  expect(titles.filter((title) => !texts.some((text) => text.includes(title.replace(/\s+/gu, ' '))))).toEqual([]);
});

test('a package is never linked', () => {
  expect(sources.filter(({url}) => url?.startsWith('pkg:')).length).toBeGreaterThan(0);
  expect(links.filter(({href}) => href.includes('pkg:')).map(({page, href}) => `${page} ${href}`)).toEqual([]);
});

test('a source with an address that may be followed is linked where sources are listed', () => {
  const followed = knowledge.vendors.flatMap(({data}) =>
    Object.values(data.sources)
      .filter(({url, link}) => url?.startsWith('https://') && link !== false)
      .map(({url}) => ({id: data.id, url})),
  );
  expect(followed.length).toBeGreaterThan(20);
  // A guide may keep its sources on a page below it.
  expect(followed.filter(({id, url}) => !links.some(({page, href}) => page.startsWith(`/en/guides/${id}/`) && href === url))).toEqual([]);
});
