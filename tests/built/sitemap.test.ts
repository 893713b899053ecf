import {describe, expect, test} from 'vitest';
import {sitemap} from '../../site/build/sitemap.ts';
import {all, attribute, origin, pageAt, pages, textAt} from './built-site.ts';

const xml = textAt('/sitemap.xml');
const urls = xml.split('<url>').slice(1);
const addressOf = (url: string): string => /<loc>([^<]+)<\/loc>/u.exec(url)?.[1] ?? '';
const alternatesIn = (url: string): string[] => [...url.matchAll(/hreflang="([^"]+)" href="([^"]+)"/gu)].map(([, lang, href]) => `${lang} ${href}`).sort();

describe('the sitemap', () => {
  test('names every page of ours once, but those that ask not to be listed', () => {
    const wanted = pages
      .filter((page) => !all(page, 'meta').some((meta) => attribute(meta, 'name') === 'robots' && attribute(meta, 'content').includes('noindex')))
      .map(({path}) => new URL(path, origin).href);
    expect(wanted.length).toBeGreaterThan(300);
    expect(urls.map(addressOf).sort()).toEqual(wanted.sort());
  });

  test('names the same alternates as the page does', () => {
    const wrong = urls.filter((url) => {
      const page = pageAt(new URL(addressOf(url)).pathname);
      const told = page === undefined ? [] : all(page, 'link').filter((link) => attribute(link, 'rel') === 'alternate');
      return (
        alternatesIn(url).join() !==
        told
          .map((link) => `${attribute(link, 'hreflang')} ${attribute(link, 'href')}`)
          .sort()
          .join()
      );
    });
    expect(wrong.map(addressOf)).toEqual([]);
  });

  test('sends nobody to a page that is not translated', () => {
    const lone = sitemap([
      {
        address: 'https://a.test/en/x/',
        alternates: [
          {lang: 'en', href: 'https://a.test/en/x/'},
          {lang: 'zh-TW', href: 'https://a.test/zh-tw/x/'},
        ],
      },
    ]);
    expect(lone).toContain('hreflang="en"');
    expect(lone).not.toContain('zh-tw');
  });
});

test('robots may read everything and are told of the sitemap', () => {
  expect(textAt('/robots.txt')).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${origin}/sitemap.xml\n`);
});
