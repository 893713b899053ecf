import {advisesCalendar, closingForLeaving, foreignWord, ownWords} from './glossary.ts';
import type {Knowledge, Rule} from './knowledge.ts';
import type {Problem} from './problem.ts';
import {type Text, textsOf} from './texts.ts';

/** Each Chinese in its own words, 注销 never for signing out, no password changed by the calendar. */
export const wordsAreChosen: Rule = {
  name: 'words are chosen',
  check: (knowledge) =>
    [...textsOf(knowledge), ...changesOf(knowledge)].flatMap(({file, field, texts}): Problem[] => {
      const at = (locale: string, say: string): Problem => ({file, field: `${field}.${locale}`, say});
      return [
        ...(['zh-TW', 'zh-CN'] as const).flatMap((locale) => {
          const word = foreignWord(ownWords(texts[locale]), locale);
          return word === undefined ? [] : [at(locale, `${word} is not said in ${locale}; use the word of the glossary, or quote it if it stands on a control`)];
        }),
        ...(['zh-CN', 'zh-TW'] as const).flatMap((locale) =>
          closingForLeaving(texts[locale]).map(() => at(locale, '注销 closes an account; write 退出登录 or 登出, or quote it if it stands on a control')),
        ),
        ...Object.entries(texts).flatMap(([locale, text]) =>
          advisesCalendar(ownWords(text)) ? [at(locale, 'say when a password must be changed by the calendar, or advise to change it after a suspicion only')] : [],
        ),
      ];
    }),
};

const changesOf = ({changes}: Knowledge): Text[] => changes.map(({what}, index) => ({file: 'content/changes.yaml', field: `changes[${index}].what`, texts: what}));
