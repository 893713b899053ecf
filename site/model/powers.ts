import {canClear, cookieReach, leavings, type Power, powers} from '../../content/plan/powers.ts';
import type {Locale, Localized} from '../../content/schema/basics.ts';
import {plainKnowledge} from '../knowledge.ts';
import {canWords, powerNames, reachWords, tableWords} from '../words/powers.ts';

/** Browsers that tests of ours drive. */
const tried = ['chromium', 'firefox'] as const;

export type PowerTable = {readonly heads: readonly string[]; readonly rows: readonly {readonly name: string; readonly cells: readonly string[]}[]};

/** One cell: said once where the browsers agree, else by browser. */
function cell(locale: Locale, said: (engine: (typeof tried)[number]) => Localized<string>): string {
  const [first, second] = tried.map((engine) => said(engine)[locale]);
  const [is, and] = locale === 'en' ? [': ', '; '] : ['：', '；'];
  return first === second ? (first ?? '') : tried.map((engine) => `${tableWords[engine][locale]}${is}${said(engine)[locale]}`).join(and);
}

/** The table of what each power clears, from the data that tests hold browsers to. */
export function powerTable(locale: Locale): PowerTable {
  const words = plainKnowledge().panel[locale] ?? {};
  const row = (name: string, said: (power: Power, engine: (typeof tried)[number]) => Localized<string>) => ({
    name,
    cells: powers.map((power) => cell(locale, (engine) => said(power, engine))),
  });
  return {
    heads: [tableWords.what[locale], ...powers.map((power) => powerNames[power][locale])],
    rows: [
      ...leavings.map((leaving) => row(words[`kind-${leaving}`] ?? leaving, (power, engine) => canWords[canClear[power][engine][leaving]])),
      row(tableWords.whose[locale], (power, engine) => reachWords[cookieReach[power][engine]]),
    ],
  };
}
