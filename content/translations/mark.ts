import type {Filed, Knowledge} from '../rules/knowledge.ts';
import {mapTexts} from '../rules/texts.ts';
import type {Locale, Localized} from '../schema/basics.ts';
import type {Behind} from './lock.ts';

/** Names and questions stand in headings and lists, where a remark would be read as part of them. */
const prose = /^(?:notes\.|short$|lead$|more\.)/u;

/** The same knowledge with a remark behind every sentence whose translation is behind. Where none is, it is the same thing. */
export function markBehind(knowledge: Knowledge, behind: readonly Behind[], remark: Localized<string>): Knowledge {
  const late = new Map<string, Locale[]>();
  for (const {thing, field, locale} of behind) if (prose.test(field)) late.set(`${thing} ${field}`, [...(late.get(`${thing} ${field}`) ?? []), locale]);
  if (late.size === 0) return knowledge;
  const marked = <T>(files: readonly Filed<T>[]): Filed<T>[] =>
    files.map(({file, data}) => {
      const thing = file.replace(/^content\/|\.yaml$/gu, '');
      return {
        file,
        data: mapTexts(data, [], (field, texts) => {
          const told = {...texts};
          for (const locale of late.get(`${thing} ${field}`) ?? []) told[locale] = `${texts[locale]} ${remark[locale]}`;
          return told;
        }),
      };
    });
  const {vendors, browsers, identity, situations, faq} = knowledge;
  return {...knowledge, vendors: marked(vendors), browsers: marked(browsers), identity: marked(identity), situations: marked(situations), faq: marked(faq)};
}
