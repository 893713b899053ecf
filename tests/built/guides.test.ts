import {describe, expect, test} from 'vitest';
import {brotliCompressSync} from 'node:zlib';
import {locales} from '../../content/schema/basics.ts';
import type {Control} from '../../content/schema/control.ts';
import type {Vendor} from '../../content/schema/subject.ts';
import {readContent} from '../../site/knowledge.ts';
import {all, attribute, type BuiltPage, bytesOf, pageAt, textAt} from './built-site.ts';
import {hasClass, languageOf, textOf} from './html.ts';

const vendors = readContent(process.cwd()).knowledge.vendors.map(({data}) => data);
const guides = vendors.flatMap((vendor) => locales.map((locale) => ({vendor, locale, path: `/${locale.toLowerCase()}/guides/${vendor.id}/`})));

/** What a reader is told to press, anywhere on the vendor's surfaces. */
const pressedControls = (vendor: Vendor): Control[] =>
  vendor.surfaces.flatMap(({controls, tasks}) => {
    const pressed = new Set(tasks.flatMap(({actions}) => actions.flatMap((action) => ('control' in action ? [action.control] : []))));
    return controls.filter(({id}) => pressed.has(id));
  });

/** Labels that somebody wrote down, as `zh-CN:退出登录`. */
const sourcedLabels = (vendor: Vendor, {label = {}}: Control): string[] =>
  Object.entries(label)
    .filter(([, {verified}]) => vendor.evidence[verified]?.confidence !== 'model')
    .map(([language, {text}]) => `${language}:${text.replace(/\s+/gu, ' ').trim()}`);

const labelsOn = (page: BuiltPage): Set<string> =>
  new Set(page.elements.filter((element) => hasClass(element, 'label')).map((element) => `${languageOf(element)}:${textOf(element)}`));

test('every vendor has a guide in every language', () => {
  expect(guides.length).toBeGreaterThanOrEqual(15);
  expect(guides.filter(({path}) => pageAt(path) === undefined).map(({path}) => path)).toEqual([]);
});

test.each(vendors.map(({id}) => id))('the guides of %s show the sourced words of every control, in the language that they are in', (id) => {
  const own = guides.filter(({vendor}) => vendor.id === id);
  expect(own).toHaveLength(locales.length);
  const missing = own.flatMap(({vendor, locale, path}) => {
    const page = pageAt(path);
    const shown = page === undefined ? new Set<string>() : labelsOn(page);
    return pressedControls(vendor).flatMap((control) => {
      const sourced = sourcedLabels(vendor, control);
      const inOwn = sourced.filter((label) => label.startsWith(`${locale}:`));
      // The reader's language comes first; where nobody wrote it down there, another one must show.
      const wanted = inOwn.length > 0 ? inOwn : sourced;
      return wanted.length === 0 || wanted.some((label) => shown.has(label)) ? [] : [`${path} ${control.id} ${wanted.join(' | ')}`];
    });
  });
  expect(missing).toEqual([]);
});

test('the plan for a shared computer holds the sign-out, on every guide', () => {
  const names = new Map(locales.map((locale) => [locale, readContent(process.cwd()).knowledge.phrases[locale]?.stages['sign-out'] ?? '']));
  const without = guides.filter(({vendor, locale, path}) => {
    if (!vendor.surfaces[0]?.tasks.some(({stage, fallback}) => stage === 'sign-out' && !fallback)) return false;
    const page = pageAt(path);
    const plans = page?.elements.filter((element) => attribute(element, 'data-plan') === 'shared-computer') ?? [];
    return !plans.some((plan) => textOf(plan).includes(names.get(locale) ?? '?'));
  });
  expect(without.map(({path}) => path)).toEqual([]);
});

test('sourced labels are there to be shown', () => {
  expect(vendors.flatMap((vendor) => pressedControls(vendor).flatMap((control) => sourcedLabels(vendor, control))).length).toBeGreaterThan(30);
});

describe('a guide page', () => {
  const brotli = (path: string): number => brotliCompressSync(bytesOf(path)).length;
  /** Scripts that a script loads before it runs. */
  const importsOf = (path: string): string[] =>
    [...textAt(path).matchAll(/(?:from|import)\s*["']([^"']+\.js)["']/gu)].flatMap(([, written = '']) => {
      const address = new URL(written, `https://site.test${path}`).pathname;
      return [address, ...importsOf(address)];
    });

  const weighed = guides.map(({path}) => {
    const page = pageAt(path);
    if (page === undefined) throw new Error(`${path} was not built`);
    const sheets = all(page, 'link')
      .filter((link) => attribute(link, 'rel') === 'stylesheet')
      .map((link) => attribute(link, 'href'));
    const linked = all(page, 'script')
      .map((script) => attribute(script, 'src'))
      .filter(Boolean);
    const scripts = [...new Set(linked.flatMap((script) => [script, ...importsOf(script)]))];
    const sum = (paths: readonly string[]): number => paths.reduce((total, each) => total + brotli(each), 0);
    const figures = {html: brotli(`${path}index.html`), css: sum(sheets), js: sum(scripts)};
    return {path, styles: sheets.length + all(page, 'style').length, scripts, ...figures, all: figures.html + figures.css + figures.js};
  });

  test('has a style sheet and a script, whose bytes count', () => {
    expect(weighed.filter(({styles, js}) => styles === 0 || js === 0).map(({path}) => path)).toEqual([]);
  });

  test('costs 14,000 bytes at most with its styles and scripts', () => {
    console.log(`Guide pages, bytes of brotli:\n${weighed.map(({path, html, css, js, all: total}) => `${path} ${html} + ${css} + ${js} = ${total}`).join('\n')}`);
    expect(weighed.filter(({all: total}) => total > 14_000).map(({path, all: total}) => `${path} ${total}`)).toEqual([]);
  });
});
