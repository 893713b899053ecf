import type {ShortAnswers} from '../../content/schema/answers.ts';
import type {Locale} from '../../content/schema/basics.ts';
import {plainText} from '../../content/plan/inline.ts';
import {packFormat} from '../../content/plan/pack-format.ts';
import {guideOf} from '../model/guide.ts';
import {vendors} from '../model/subject.ts';
import type {ToldTask} from '../model/task.ts';

/** What guides say first, as it is shown among answers: the way out. */
export const guideAnswersOf = (locale: Locale): ShortAnswers => ({
  format: packFormat,
  locale,
  texts: Object.fromEntries(
    vendors().flatMap((vendor) => {
      const [first] = guideOf(vendor, locale).answer;
      return first === undefined ? [] : [[`guide:${vendor.id}`, wayOut(first, locale)]];
    }),
  ),
});

/** One sentence for each action; what is only likely says so in its own. */
const wayOut = ({actions}: ToldTask, locale: Locale): string =>
  actions
    .map(({sentence}) => plainText(sentence))
    .map((text) => (/[.。！？!?]$/u.test(text) ? text : `${text}${locale === 'en' ? '.' : '。'}`))
    .join(locale === 'en' ? ' ' : '');
