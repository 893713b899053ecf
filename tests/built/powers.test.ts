import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {canClear, cookieReach, engines, leavings, powers} from '../../content/plan/powers.ts';
import {locales} from '../../content/schema/basics.ts';
import {canWords, reachWords} from '../../site/words/powers.ts';
import {all, pageAt, textAt} from './built-site.ts';
import {elementsIn, textOf} from './html.ts';

const places = ['embed/self-host/', 'embed/extension/', 'topics/clear-browser/'];

describe.each(locales)('the table of powers in %s', (locale) => {
  test.each(places)('on %s is the one that browsers are held to', (place) => {
    const page = pageAt(`/${locale.toLowerCase()}/${place}`);
    if (page === undefined) throw new Error(`${place} was not built`);
    const [table] = all(page, 'table').filter(({attributes}) => 'data-powers' in attributes);
    if (table === undefined) throw new Error(`${place} has no table of powers`);
    const rows = [...elementsIn(table)].filter(({tag}) => tag === 'tr').map((row) => [...elementsIn(row)].filter(({tag}) => tag === 'td').map(textOf));
    const cells = rows.filter((row) => row.length > 0);
    expect(cells).toHaveLength(leavings.length + 1);
    for (const [at, leaving] of leavings.entries())
      for (const [column, power] of powers.entries()) {
        const told = cells[at]?.[column] ?? '';
        for (const engine of ['chromium', 'firefox'] as const)
          expect(
            told.split(/; |；/u).some((part) => part.endsWith(canWords[canClear[power][engine][leaving]][locale])),
            `${power} ${leaving} ${engine}: ${told}`,
          ).toBe(true);
        expect(/[;；]/u.test(told), told).toBe(canClear[power].chromium[leaving] !== canClear[power].firefox[leaving]);
      }
    for (const [column, power] of powers.entries())
      for (const engine of ['chromium', 'firefox'] as const) expect(cells.at(-1)?.[column]).toContain(reachWords[cookieReach[power][engine]][locale]);
  });

  test('has a word of the panel for each reach that a reader can meet', () => {
    const {panel} = JSON.parse(textAt(`/packs/v1/lexicon.${locale}.json`)) as {panel: Record<string, string>};
    for (const power of powers) for (const engine of engines) expect(panel[`clear-reach-${power}-${cookieReach[power][engine]}`], `${power} ${engine}`).toBeDefined();
  });

  test.each([
    ['self-host', ['nginx.conf', 'exit-guide-clear.conf', 'apache.conf', 'clear-address.mjs']],
    ['extension', ['update.xml', 'chromium-policy.json', 'firefox-policies.json']],
  ])('stands on %s beside the recipes as they are handed out', (place, recipes) => {
    const page = pageAt(`/${locale.toLowerCase()}/embed/${place}/`);
    const shown = page === undefined ? [] : all(page, 'pre').map(textOf);
    for (const file of recipes) expect(shown, file).toContain(readFileSync(`site/public/recipes/${file}`, 'utf8').replace(/\s+/gu, ' ').trim());
  });
});
