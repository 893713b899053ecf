import {inline, plainText} from '../../content/plan/inline.ts';
import type {Locale} from '../../content/schema/basics.ts';
import {type Faq, faqGroups} from '../../content/schema/faq.ts';
import {knowledge} from '../knowledge.ts';
import {faqGroupName} from '../words/words.ts';
import {address} from './address.ts';

export const questions = (): readonly Faq[] => knowledge().faq.map(({data}) => data);

type Link = {href: string; name: string; text: string};

export const linkTo = ({id, question, short}: Faq, locale: Locale): Link => ({href: address(locale, 'faq', id), name: question[locale], text: plainText(inline(short[locale]))});

/** Questions by group, without groups that have none. */
export function faqGroupsOf(locale: Locale): {group: string; name: string; links: Link[]}[] {
  return faqGroups.flatMap((group) => {
    const links = questions()
      .filter((faq) => faq.group === group)
      .map((faq) => linkTo(faq, locale));
    return links.length === 0 ? [] : [{group, name: faqGroupName(group, locale), links}];
  });
}
