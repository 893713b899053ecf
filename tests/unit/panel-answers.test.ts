import {describe, expect, test} from 'vitest';
import {openGuess} from '../../content/search/guess.ts';
import {openSearch, type Search} from '../../content/search/search.ts';
import type {MoreWords, PanelAnswers} from '../../content/schema/answers.ts';
import {type Locale, locales} from '../../content/schema/basics.ts';
import {knowledge} from '../../site/knowledge.ts';
import {answerFiles} from '../../site/search/answer-rows.ts';
import {toTaiwan} from '../../site/search/scripts-and-sounds.ts';
import {topics} from './search-index.ts';

const files = new Map(answerFiles(topics).map(({name, text}) => [name, text]));
const read = <T>(name: string): T => JSON.parse(files.get(name) ?? '') as T;
const terms = Object.values(knowledge().search?.terms ?? {});

/** A question as the panel asks it: what is strange waits for the second file. */
function askerOf(locale: Locale): {plain: Search; full: Search; ask: (typed: string) => string[]} {
  const panel = read<PanelAnswers>(`panel-answers.${locale}.json`);
  const plain = openSearch(panel);
  const full = openSearch(panel, {words: read<MoreWords>(`more-words.${locale}.json`), guess: openGuess});
  return {plain, full, ask: (typed) => (plain.strange(typed) ? full : plain).ask(typed).answers.map(({ref}) => ref)};
}

describe.each(locales)('the panel in %s', (locale) => {
  const {plain, full, ask} = askerOf(locale);

  test('answers its own questions and topics by their titles', () => {
    const panel = read<PanelAnswers>(`panel-answers.${locale}.json`);
    const lost = panel.rows.flatMap(([ref, title, , , , about]) =>
      plain
        .ask(title, about)
        .answers.slice(0, 2)
        .some((answer) => answer.ref === ref)
        ? []
        : [`${ref} ${title}`],
    );
    expect(panel.rows.filter(([ref]) => ref.startsWith('topic:')).length).toBeGreaterThan(8);
    expect(lost).toEqual([]);
  });

  test('understands no word of the lexicon otherwise for having few of them at first', () => {
    const forms = terms.flatMap(({zh = [], en = []}) => (locale === 'en' ? en : locale === 'zh-TW' ? zh.map(toTaiwan) : zh)).filter((form) => !/[*§]/u.test(form));
    const understood = (search: Search, form: string): string => `${search.ask(form).flag ?? ''} ${search.ask(form).answers[0]?.ref ?? ''}`;
    expect(forms.length).toBeGreaterThan(400);
    expect(forms.filter((form) => !plain.strange(form) && understood(plain, form) !== understood(full, form))).toEqual([]);
  });

  test('gives no page about closing where a way out is asked for', () => {
    const typed = locale === 'en' ? ['log out', 'sign out of all devices', 'exit'] : ['退出登录', '登出所有裝置', '退登', 'tuichu denglu'];
    expect(typed.flatMap(ask).filter((ref) => /delete-account|cancel-account/u.test(ref))).toEqual([]);
  });
});
