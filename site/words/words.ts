import type {Locale} from '../../content/schema/basics.ts';
import type {Topic} from '../../content/schema/subject.ts';
import {en, type Words} from './en.ts';
import {topicsIn} from './fact-topics.ts';
import {groupsIn} from './faq-groups.ts';
import {kindsIn} from './source-kinds.ts';
import {zhCN} from './zh-CN.ts';
import {zhTW} from './zh-TW.ts';

const all: Readonly<Record<Locale, Words>> = {'zh-CN': zhCN, 'zh-TW': zhTW, en};

/** Languages by their own name; what is spoken begins with what is shown. */
export const languageNames: Readonly<Record<Locale, {readonly long: string; readonly short: string; readonly spoken: string}>> = {
  'zh-CN': {long: '简体中文', short: '简', spoken: '简体中文'},
  'zh-TW': {long: '繁體中文', short: '繁', spoken: '繁體中文'},
  en: {long: 'English', short: 'EN', spoken: 'EN, English'},
};

export const wordsOf = (locale: Locale): Words => all[locale];

/** What a fact is about, as a question. */
export const topicName = (topic: Topic, locale: Locale): string => topicsIn[topic][locale];

export const faqGroupName = (group: keyof typeof groupsIn, locale: Locale): string => groupsIn[group][locale];

export const sourceKindName = (kind: keyof typeof kindsIn, locale: Locale): string => kindsIn[kind][locale];

/** Puts values into the holes of a sentence. A Latin name stands between spaces in Chinese, a Chinese one does not. */
export const say = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{([a-z]+)\}/giu, (hole, name: string) => String(values[name] ?? hole)).replace(/(?<=\p{sc=Han}) (?=\p{sc=Han})/gu, '');
