import {createHash} from 'node:crypto';
import {describe, expect, test} from 'vitest';
import {type Locale, locales} from '../../content/schema/basics.ts';
import {all, attribute, type BuiltPage, bytesOf, files, origin, pageAt, pages} from './built-site.ts';
import {type Element, textOf} from './html.ts';

/** The error page answers for every address, so it has none of its own. */
const addressed = pages.filter(({path}) => path !== '/404.html');
const whole = (path: string): string => new URL(path, origin).href;

type Link = {readonly to: URL; readonly written: string};

/** Everything on a page that leads or loads, made whole. */
function linksOf(page: BuiltPage): Link[] {
  return page.elements.flatMap((element) =>
    ['href', 'src', 'action']
      .map((name) => element.attributes[name])
      .filter((written) => written !== undefined)
      .map((written) => ({to: new URL(written, whole(page.path)), written})),
  );
}

const isOurs = ({to}: Link): boolean => to.origin === origin;
const fileFor = (path: string): string => (path.endsWith('/') ? `${path}index.html` : path);
const ids = new Map(pages.map((page) => [page.path, new Set(page.elements.flatMap(({attributes}) => attributes['id'] ?? []))]));

test('every script of the site holds something: what package.json says of side effects can empty them all', () => {
  const scripts = [...files].filter((path) => /^\/_site\/.+\.js$/u.test(path));
  expect(scripts.length).toBeGreaterThan(2);
  expect(scripts.filter((path) => bytesOf(path).length === 0)).toEqual([]);
});

describe('an internal link', () => {
  const links = pages.flatMap((page) =>
    linksOf(page)
      .filter(isOurs)
      .map((link) => ({from: page.path, ...link})),
  );

  test('leads to a page or a file that was built', () => {
    expect(links.length).toBeGreaterThan(1000);
    const dead = links.filter(({to}) => !files.has(fileFor(decodeURI(to.pathname)))).map(({from, written}) => `${from} -> ${written}`);
    expect([...new Set(dead)]).toEqual([]);
  });

  test('with a hash leads to an element of that id', () => {
    const hashed = links.filter(({to}) => to.hash !== '');
    expect(hashed.length).toBeGreaterThan(100);
    const lost = hashed.filter(({to}) => ids.get(to.pathname)?.has(decodeURIComponent(to.hash.slice(1))) !== true).map(({from, written}) => `${from} -> ${written}`);
    expect([...new Set(lost)]).toEqual([]);
  });
});

test('an id stands once on its page', () => {
  const twice = pages.flatMap((page) => {
    const given = page.elements.flatMap(({attributes}) => attributes['id'] ?? []);
    return given.filter((id, index) => given.indexOf(id) !== index).map((id) => `${page.path} #${id}`);
  });
  expect(twice).toEqual([]);
});

test('what a label or a description names by id is there', () => {
  const named = pages.flatMap((page) =>
    page.elements.flatMap(({attributes}) =>
      ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'].flatMap((name) => (attributes[name] ?? '').split(/\s+/u).filter(Boolean)).map((id) => ({page, id})),
    ),
  );
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter(({page, id}) => ids.get(page.path)?.has(id) !== true).map(({page, id}) => `${page.path} #${id}`)).toEqual([]);
});

describe('every page', () => {
  const code = (locale: Locale): string => `/${locale.toLowerCase()}/`;

  test('says the language of its address', () => {
    const languageOf = ({path}: BuiltPage): string => locales.find((locale) => path.startsWith(code(locale))) ?? 'en';
    expect(pages.filter((page) => attribute(all(page, 'html')[0], 'lang') !== languageOf(page)).map(({path}) => path)).toEqual([]);
  });

  test('exists in each of the three languages', () => {
    const lone = pages.flatMap(({path}) => {
      const from = locales.find((locale) => path.startsWith(code(locale)));
      return from === undefined ? [] : locales.map((locale) => path.replace(code(from), code(locale))).filter((other) => pageAt(other) === undefined);
    });
    expect(lone).toEqual([]);
  });

  test('has a title', () => {
    const titles = (page: BuiltPage): string[] => all(page, 'title').map(textOf);
    expect(pages.filter((page) => titles(page).length !== 1 || titles(page)[0] === '').map(({path}) => path)).toEqual([]);
  });

  test('has exactly one h1, and it says something', () => {
    const headings = (page: BuiltPage): string[] => all(page, 'h1').map(textOf);
    expect(pages.filter((page) => headings(page).length !== 1 || headings(page)[0] === '').map(({path}) => path)).toEqual([]);
  });

  test('names its own address as the canonical one', () => {
    const canonical = (page: BuiltPage): string[] =>
      all(page, 'link')
        .filter((link) => attribute(link, 'rel') === 'canonical')
        .map((link) => attribute(link, 'href'));
    expect(addressed.filter((page) => canonical(page).join() !== whole(page.path)).map(({path}) => path)).toEqual([]);
  });
});

describe('the alternates of every page', () => {
  const alternatesOf = (page: BuiltPage): {language: string; href: string}[] =>
    all(page, 'link')
      .filter((link) => attribute(link, 'rel') === 'alternate')
      .map((link) => ({language: attribute(link, 'hreflang'), href: attribute(link, 'href')}));

  test('are the three languages and x-default', () => {
    const languages = (page: BuiltPage): string =>
      alternatesOf(page)
        .map(({language}) => language)
        .sort()
        .join(' ');
    expect(addressed.filter((page) => languages(page) !== [...locales, 'x-default'].sort().join(' ')).map(({path}) => path)).toEqual([]);
  });

  test('exist, in the language that they are said to be in', () => {
    const wrong = addressed.flatMap((page) =>
      alternatesOf(page)
        .filter(({language, href}) => {
          const other = pageAt(href.slice(origin.length));
          return !href.startsWith(origin) || other === undefined || (language !== 'x-default' && attribute(all(other, 'html')[0], 'lang') !== language);
        })
        .map(({language, href}) => `${page.path} ${language} ${href}`),
    );
    expect(wrong).toEqual([]);
  });

  test('name the page in return', () => {
    // The root page stands for all three languages and is the alternate of none.
    const oneWay = addressed
      .filter(({path}) => path !== '/')
      .flatMap((page) =>
        alternatesOf(page)
          .filter(({href}) => {
            const other = pageAt(href.slice(origin.length));
            return other === undefined || !alternatesOf(other).some((back) => back.href === whole(page.path));
          })
          .map(({href}) => `${page.path} <- ${href}`),
      );
    expect(oneWay).toEqual([]);
  });
});

describe('the content security policy of every page', () => {
  const metasOf = (page: BuiltPage): Element[] => all(page, 'meta').filter((meta) => attribute(meta, 'http-equiv').toLowerCase() === 'content-security-policy');
  const policyOf = (page: BuiltPage): Record<string, string[]> =>
    Object.fromEntries(
      attribute(metasOf(page)[0], 'content')
        .split(';')
        .map((directive) => directive.trim().split(/\s+/u))
        .map(([name = '', ...sources]) => [name, sources]),
    );
  /** A policy may name what is inline by its hash. */
  const isHashed = (page: BuiltPage, directive: string, text: string): boolean =>
    (['sha256', 'sha384', 'sha512'] as const).some((kind) => policyOf(page)[directive]?.includes(`'${kind}-${createHash(kind).update(text).digest('base64')}'`));
  const contentOf = ({children}: Element): string => children.filter((child) => typeof child === 'string').join('');

  test('is there, once', () => {
    expect(pages.filter((page) => metasOf(page).length !== 1).map(({path}) => path)).toEqual([]);
  });

  test('comes before anything that it governs', () => {
    const late = pages.filter((page) => {
      const [meta] = metasOf(page);
      const governed = page.elements.findIndex(({tag, attributes}) => tag === 'script' || tag === 'style' || attributes['rel'] === 'stylesheet');
      return meta === undefined || (governed !== -1 && page.elements.indexOf(meta) > governed);
    });
    expect(late.map(({path}) => path)).toEqual([]);
  });

  test('forbids what it does not name, and names nothing unsafe', () => {
    const loose = pages.filter((page) => {
      const policy = policyOf(page);
      const sources = Object.values(policy).flat();
      return policy['default-src']?.join() !== "'none'" || sources.some((source) => /^'unsafe-|^\*|^data:|^http:|^https:$/u.test(source));
    });
    expect(loose.map(({path}) => path)).toEqual([]);
  });

  test('names every script that is inline', () => {
    expect(pages.flatMap((page) => all(page, 'script')).length).toBeGreaterThan(100);
    const inline = pages.flatMap((page) =>
      all(page, 'script')
        .filter((script) => script.attributes['src'] === undefined && !isHashed(page, 'script-src', contentOf(script)))
        .map(() => page.path),
    );
    expect(inline).toEqual([]);
  });

  test('names every style that is inline', () => {
    const inline = pages.flatMap((page) =>
      all(page, 'style')
        .filter((style) => !isHashed(page, 'style-src', contentOf(style)))
        .map(() => page.path),
    );
    expect(inline).toEqual([]);
  });

  test('meets no style attribute and no handler attribute', () => {
    const inline = pages.flatMap((page) =>
      page.elements.flatMap(({tag, attributes}) =>
        Object.keys(attributes)
          .filter((name) => name === 'style' || name.startsWith('on'))
          .map((name) => `${page.path} <${tag} ${name}>`),
      ),
    );
    expect(inline).toEqual([]);
  });
});

describe('a link to somebody else', () => {
  const outward = pages.flatMap((page) =>
    all(page, 'a')
      .filter((link) => link.attributes['href'] !== undefined)
      .map((link) => ({page, link, to: new URL(attribute(link, 'href'), whole(page.path))}))
      .filter(({to}) => to.origin !== origin),
  );
  const show = ({page, to}: (typeof outward)[number]): string => `${page.path} ${to.href}`;

  test('is an https address, or one to write to', () => {
    expect(outward.length).toBeGreaterThan(100);
    expect(outward.filter(({to}) => !['https:', 'mailto:'].includes(to.protocol)).map(show)).toEqual([]);
  });

  test('gives the other page no hold on ours', () => {
    const https = outward.filter(({to}) => to.protocol === 'https:');
    expect(https.length).toBeGreaterThan(100);
    expect(https.filter(({link}) => !attribute(link, 'rel').split(' ').includes('noopener')).map(show)).toEqual([]);
  });
});

test('no page leads or loads over http', () => {
  const plain = pages.flatMap((page) =>
    linksOf(page)
      .filter(({to}) => to.protocol === 'http:')
      .map(({written}) => `${page.path} ${written}`),
  );
  expect(plain).toEqual([]);
});

test('nothing is loaded from anybody else', () => {
  const loaded = pages.flatMap((page) =>
    page.elements.flatMap((element) => {
      const address =
        element.attributes['src'] ??
        (element.tag === 'link' && /stylesheet|icon|preload|modulepreload|manifest/u.test(attribute(element, 'rel')) ? element.attributes['href'] : undefined);
      return address === undefined ? [] : [{from: page.path, to: new URL(address, whole(page.path))}];
    }),
  );
  expect(loaded.length).toBeGreaterThan(100);
  expect(loaded.filter(({to}) => to.origin !== origin).map(({from, to}) => `${from} ${to.href}`)).toEqual([]);
});
