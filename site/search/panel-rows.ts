import type {Answers, MoreWords, PanelAnswers} from '../../content/schema/answers.ts';
import {partsOf} from '../../content/search/likeness.ts';
import {openGuess} from '../../content/search/guess.ts';
import {openReader} from '../../content/search/read.ts';
import {openSearch} from '../../content/search/search.ts';
import {folder} from '../../content/search/units.ts';
import {isTerm, openVocabulary, termSign} from '../../content/search/vocabulary.ts';
import {wordsOf} from '../words/words.ts';
import {titled} from './keys.ts';
import {rowOf} from './row-of.ts';

/** A way to ask for a page, as somebody says it and as the index reads it. */
export type Way = {readonly said: string; readonly key: string};

/** Without it, what says no would be read as its contrary: 不是自己的电脑. */
const saysNo = /^(?:[不没沒]|not? |did(?: no|n)t )/u;
/** What the panel can answer where it stands. Products it knows already: it stands on their pages. */
const answered = /^(?:faq|situation|topic):/u;

/**
 * The part of an index that the panel asks, and the forms of terms that it leaves to what comes with strange words.
 * `ways`: by row, how the content itself asks for it; what is strange in one may wait for `more`.
 */
export function panelAnswersOf(answers: Answers, more: MoreWords, ways: readonly (readonly Way[])[]): {panel: PanelAnswers; rare: string[]} {
  const words = wordsOf(answers.locale);
  const kept = answers.rows.flatMap(([ref], number) => (answered.test(ref) ? [number] : []));
  const moved = new Map(kept.map((number, at) => [number, at]));
  const bare: PanelAnswers = {
    ...answers,
    weak: '',
    sections: {},
    senses: answers.senses.map(({section: _section, to, ...sense}) => ({...sense, ...(to && {to: to.flatMap((number) => moved.get(number) ?? [])})})),
    nearest: answers.nearest.flatMap((number) => moved.get(number) ?? []),
    rows: kept.map((number) => {
      const [ref, title, , , , about = ''] = answers.rows[number] ?? ['', ''];
      return rowOf([ref, title, '', '', '', about]);
    }),
    words: {
      title: words.searchLabel,
      field: words.searchHint,
      back: words.backToChoices,
      nearest: words.panelNearest,
      attendance: words.searchAttendance,
      warning: `${words.warningSearch}${answers.locale === 'en' ? '. ' : '。'}${words.warningText}`,
    },
  };
  // A topic's headings are no ways to ask.
  const own = trimmed(kept.map((number) => (answers.rows[number]?.[0].startsWith('topic:') === true ? [] : (ways[number] ?? []))));
  const panel = withWays(bare, more, own);
  const {terms, rare} = usualForms(panel, [...panel.rows.map(([, title]) => title), ...own.flatMap((list) => list.map(({said}) => said))], {often: 3, loose: true});
  return {panel: inPanel({...panel, terms}), rare};
}

/**
 * The panel's rows with their titles among the ways to ask. Words that one row alone has are left out where its title leads
 * there without them: who types such a one waits for the strange words anyway.
 */
function inPanel(bare: PanelAnswers): PanelAnswers {
  const panel = titled(bare);
  const counts = new Map<string, number>();
  for (const [, , ways = ''] of panel.rows) for (const token of new Set(ways.split(/[| ]/u))) counts.set(token, (counts.get(token) ?? 0) + 1);
  const isShared = (token: string): boolean => isTerm(token) || (counts.get(token) ?? 0) > 1;
  const short = panel.rows.map(([ref, title, ways = '', names = '', sections = '', about = '']) => {
    const keys = ways.split('|').map((key) => key.split(' ').filter(isShared).join(' '));
    return rowOf([ref, title, [...new Set(keys)].filter((key) => key !== '').join('|'), names, sections, about]);
  });
  const whole = new Set<number>();
  for (;;) {
    const rows = panel.rows.map((row, at) => (whole.has(at) ? row : (short[at] ?? row)));
    const search = openSearch({...panel, rows});
    const lost = rows.flatMap(([ref, title, , , , about], at) =>
      search
        .ask(title, about)
        .answers.slice(0, 2)
        .some((answer) => answer.ref === ref)
        ? []
        : [at],
    );
    if (lost.every((at) => whole.has(at))) return {...panel, rows};
    for (const at of lost) whole.add(at);
  }
}

/** What only one or two pages' ways hold is seldom typed by anybody else, and one term alone is a sense's to answer. */
function trimmed(ways: readonly (readonly Way[])[]): Way[][] {
  const counts = new Map<string, number>();
  for (const list of ways) for (const part of new Set(list.flatMap(({key}) => partsOf(key.split(' '))))) counts.set(part, (counts.get(part) ?? 0) + 1);
  return ways.map((list) =>
    list.flatMap(({said, key}) => {
      const tokens = key.split(' ').filter((token) => isTerm(token) || partsOf([token]).some((part) => (counts.get(part) ?? 0) > 2));
      return tokens.length === 0 || (tokens.length === 1 && tokens.every(isTerm)) ? [] : [{said, key: tokens.join(' ')}];
    }),
  );
}

/** A way to ask is kept only where titles and senses, and the ways that are kept, do not lead there already. */
function withWays(bare: PanelAnswers, words: MoreWords, ways: readonly (readonly Way[])[]): PanelAnswers {
  const kept = ways.map(() => new Set<string>());
  const panel = (): PanelAnswers => ({
    ...bare,
    rows: bare.rows.map(([ref, title, , , , about = ''], at) => rowOf([ref, title, [...(kept[at] ?? [])].join('|'), '', '', about])),
  });
  // What is kept may come before what was first without it, so it is asked again until all stand.
  for (let added = true; added; ) {
    const plain = openSearch(titled(panel()));
    const full = openSearch(titled(panel()), {words, guess: openGuess});
    added = false;
    for (const [at, list] of ways.entries()) {
      const [ref, , , , , about] = bare.rows[at] ?? [''];
      for (const {said, key} of list) {
        if (
          kept[at]?.has(key) === true ||
          (plain.strange(said) ? full : plain)
            .ask(said, about)
            .answers.slice(0, 2)
            .some((answer) => answer.ref === ref)
        )
          continue;
        kept[at]?.add(key);
        added = true;
      }
    }
  }
  return panel();
}

/**
 * Terms in the forms that somebody used in a question of ours, so `often` at least;
 * `loose`: of forms with something in between, too. Another form comes with the strange words, if without
 * it a question that has it is strange: a question is never understood otherwise for want of it.
 */
export function usualForms<Index extends Omit<Answers, 'words'>>(
  panel: Index,
  said: readonly string[],
  {often, loose}: {often: number; loose: boolean},
): {terms: string[]; rare: string[]} {
  const fold = folder(panel.fold);
  const texts = said.map(fold);
  const isUsual = (form: string): boolean => {
    const folded = fold(form);
    return texts.filter((text) => text.includes(folded)).length >= often;
  };
  const flagged = new Set(panel.senses.filter(({flag}) => flag === 'fork' || flag === 'warning').flatMap(({when}) => [...when]));
  const forms = panel.terms.map((list) => (list === '' ? [] : list.split('|')));
  const late = forms.map(
    (list, number) => new Set(flagged.has(termSign(number)) ? [] : list.filter((form) => (loose || !/[*§]/u.test(form)) && !saysNo.test(form) && !isUsual(form))),
  );
  const terms = (): string[] => forms.map((list, number) => list.filter((form) => late[number]?.has(form) !== true).join('|'));
  for (let more = true; more; ) {
    more = false;
    const usual = {...panel, terms: terms()};
    const search = openSearch(titled(usual));
    const read = openReader(openVocabulary(usual, [usual]));
    for (const [number, list] of late.entries()) {
      for (const form of list) {
        const {tokens} = read(form.replace(/[*§]/gu, ' '));
        // In a longer question it would be read as other terms are.
        const isStrange = search.strange(form.replace(/[*§]/gu, ' ')) && !tokens.every(isTerm);
        if (isStrange || tokens.join(' ') === termSign(number)) continue;
        list.delete(form);
        more = true;
      }
    }
  }
  return {terms: terms(), rare: late.map((list) => [...list].join('|'))};
}
