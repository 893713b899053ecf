import {inline, plainText} from '../../content/plan/inline.ts';
import {packFormat} from '../../content/plan/pack-format.ts';
import type {Answers, AnswerRow, ShortAnswers} from '../../content/schema/answers.ts';
import {type Locale, locales} from '../../content/schema/basics.ts';
import type {SearchLexicon} from '../../content/schema/search-lexicon.ts';
import type {Vendor} from '../../content/schema/subject.ts';
import {openReader} from '../../content/search/read.ts';
import {openVocabulary, termSign} from '../../content/search/vocabulary.ts';
import {knowledge} from '../knowledge.ts';
import {guidePage} from '../model/guide-page.ts';
import {questions} from '../model/faq.ts';
import {situations} from '../model/plan.ts';
import {anyCrm, browsers, providers, type Subject, vendors} from '../model/subject.ts';
import {say, wordsOf} from '../words/words.ts';
import {foldTable, soundTable, toSimplified} from './scripts-and-sounds.ts';

/** A prose page as the index needs it. */
export type TopicWords = {readonly id: string; readonly locale: Locale; readonly title: string; readonly lead: string; readonly headings: readonly string[]};

/** A row before its keys are read. */
type Draft = {readonly ref: string; readonly title: string; readonly says?: readonly string[]; readonly names?: readonly string[]; readonly sections?: readonly string[]};

const bar = (words: readonly string[]): string => words.join('|');

/** The answer index of a locale: what `content/search` reads. */
export function answersOf(locale: Locale, topics: readonly TopicWords[]): Answers {
  const lexicon = lexiconOf();
  const drafts = draftsOf(locale, topics);
  const names = drafts.map((draft) => namesOf(draft, lexicon));
  const numbers = new Map(drafts.map(({ref}, number) => [ref, number]));
  const terms = Object.entries(lexicon.terms);
  const sign = new Map(terms.map(([id], number) => [id, termSign(number)]));
  const signs = (ids: string): string => ids.split(' ').map((id) => known(sign, id, 'term')).join('');

  const forms = terms.flatMap(([, {zh}]) => zh ?? []);
  const spoken = [...forms.filter((form) => !form.includes('*')), ...lexicon.phrases, ...lexicon.stop.zh, ...names.flat().filter((name) => /^\p{sc=Han}+$/u.test(name))];
  const used = new Set([...forms, ...lexicon.stop.zh, ...lexicon.phrases, ...names.flat(), ...drafts.flatMap(({says}) => says ?? [])].flatMap((text) => [...toSimplified(text)]));
  const head = {
    fold: foldTable(used, lexicon.fold),
    sounds: soundTable(
      spoken.map((text) => text.replace(/\P{sc=Han}/gu, '')),
      names.flat().filter((name) => /^\p{sc=Han}{2,}$/u.test(name)),
    ),
    stop: {zh: bar(lexicon.stop.zh), en: bar(lexicon.stop.en)},
    weak: bar([...new Set(lexicon.weak.map(toSimplified))]),
    terms: terms.map(([, {zh = [], en = [], unless}]) => (unless === undefined ? ([bar(zh), bar(en)] as const) : ([bar(zh), bar(en), bar(unless)] as const))),
    phrases: bar(lexicon.phrases),
  };
  const named = drafts.map((_, at) => ({names: bar(names[at] ?? [])}));
  const read = openReader(openVocabulary({...head, rows: named}));
  return {
    format: packFormat,
    locale,
    ...head,
    senses: lexicon.senses.map(({when, unless, section, flag, to}) => ({
      when: bar(when.map(signs)),
      ...(unless && {unless: signs(unless.join(' '))}),
      ...(section && {section}),
      ...(flag && {flag}),
      ...(to && {to: to.map((ref) => known(numbers, ref, 'page'))}),
    })),
    rows: drafts.map(({ref, title, says = [], sections}, at): AnswerRow => {
      const readings = says.map((text) => read(text));
      const own = readings.map(({tokens}) => tokens.join(' ')).filter((key) => key !== '');
      const about = [...new Set(ref.startsWith('faq:') ? [...aboutOf(read(title).names), ...aboutOf(readings[0]?.names ?? [])] : [])];
      return {
        ref,
        title,
        ...(own.length > 0 && {keys: bar([...new Set(own)])}),
        ...(names[at]?.length && {names: bar(names[at])}),
        ...(sections?.length && {sections: sections.join(' ')}),
        ...(about.length > 0 && {about}),
      };
    }),
  };
}

/** What an answer says, for those short enough to be shown where the question was asked. */
export const shortAnswersOf = (locale: Locale, topics: readonly TopicWords[]): ShortAnswers => ({
  format: packFormat,
  locale,
  texts: Object.fromEntries([
    ...questions().map(({id, short}) => [`faq:${id}`, short[locale]]),
    ...situations().map(({id, lead}) => [`situation:${id}`, lead[locale]]),
    ...topics.filter((topic) => topic.locale === locale).map(({id, lead}) => [`topic:${id}`, lead]),
  ]),
});

/** Every file of the answer index, by its name below `/packs/v1/`. */
export const answerFiles = (topics: readonly TopicWords[]): {name: string; text: string}[] =>
  locales.flatMap((locale) => [
    {name: `answers.${locale}.json`, text: JSON.stringify(answersOf(locale, topics))},
    {name: `short-answers.${locale}.json`, text: JSON.stringify(shortAnswersOf(locale, topics))},
  ]);

function lexiconOf(): SearchLexicon {
  const {search} = knowledge();
  if (search === undefined) throw new Error('content/lexicon/search.yaml is missing');
  return search;
}

function known<T>(map: ReadonlyMap<string, T>, id: string, what: string): T {
  const found = map.get(id);
  if (found === undefined) throw new Error(`content/lexicon/search.yaml names the ${what} "${id}", which there is not`);
  return found;
}

function draftsOf(locale: Locale, topics: readonly TopicWords[]): Draft[] {
  const words = wordsOf(locale);
  const otherScript = (text: string): boolean => locale === 'en' && /\p{sc=Han}/u.test(text);
  const everyLocale = (texts: Readonly<Record<Locale, string>>): string[] => [texts['zh-CN'], texts['zh-TW'], texts.en];
  const guides = vendors().filter(({kind}) => kind !== 'generic');
  return [
    ...guides.map((vendor) => ({
      ref: `guide:${vendor.id}`,
      title: say(words.guideTitle, {name: vendor.name[locale]}),
      names: rawNames(vendor),
      sections: sectionsOf(vendor, locale),
    })),
    {ref: `guide:${anyCrm().id}`, title: words.anyGuideTitle, says: [words.anyGuideTitle], sections: sectionsOf(anyCrm(), locale)},
    ...providers().map((provider) => ({ref: `identity:${provider.id}`, title: provider.name[locale], names: rawNames(provider)})),
    ...browsers().map((browser) => ({ref: `browser:${browser.id}`, title: browser.name[locale], names: rawNames(browser)})),
    ...situations().map(({id, says, name}) => ({ref: `situation:${id}`, title: says[locale], says: [...everyLocale(says), ...everyLocale(name)]})),
    ...topics
      .filter((topic) => topic.locale === locale)
      .map(({id, title, headings}) => ({
        ref: `topic:${id}`,
        title,
        says: [title, ...headings, ...topics.filter((other) => other.id === id && other.locale !== locale).map((other) => other.title)],
      })),
    ...questions().map(({id, question, aliases = []}) => ({
      ref: `faq:${id}`,
      title: question[locale],
      says: [...everyLocale(question), ...aliases].filter((text) => !otherScript(text)),
    })),
  ].map((draft) => ('says' in draft ? {...draft, says: draft.says.map(toSimplified)} : draft));
}

function sectionsOf(vendor: Vendor, locale: Locale): string[] {
  const {guide, blocks} = guidePage(vendor, locale);
  return ['sign-out', ...blocks.map(({stage}) => stage), ...(guide.otherSurfaces.length > 0 ? ['surfaces'] : []), ...(vendor.facts.length > 0 ? ['facts'] : [])];
}

/** Names in every language, nicknames, and what stands in the address. */
function rawNames({name, aliases, hosts}: Subject): string[] {
  const parts = Object.values(name).flatMap((text) => text.split(/\s*[/（）()]\s*/u));
  const labels = hosts.map((host) => /([a-z0-9-]{4,})\.(?:[a-z]{2,3}\.)?[a-z]+$/u.exec(host)?.[1] ?? '');
  return [...parts, ...aliases, ...labels];
}

/** Names in one script, each once; what is a question and no name is left out. */
function namesOf({names = []}: Draft, lexicon: SearchLexicon): string[] {
  const asks = (['out', 'closing'] as const).flatMap((id) => lexicon.terms[id]?.zh ?? []).filter((form) => form.length > 1 && !form.includes('*'));
  const plain = names.map((name) => toSimplified(name.normalize('NFKC').toLowerCase().trim())).filter((name) => name.length > 1 && !lexicon.stop.en.includes(name) && !asks.some((form) => name.includes(form)));
  const same = (name: string): string => name.replace(/[\s._·-]/gu, '');
  return plain.filter((name, at) => plain.findIndex((other) => same(other) === same(name)) === at);
}

/** Products that have a guide: what is told of DingTalk is told of its guide, its browser and its sign-in. */
const aboutOf = (rows: readonly number[]): readonly number[] => rows;
