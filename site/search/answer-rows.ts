import {packFormat} from '../../content/plan/pack-format.ts';
import type {Answers, AnswerRow, AnswerWords, Leanings, MoreWords, ShortAnswers} from '../../content/schema/answers.ts';
import {type Locale, locales} from '../../content/schema/basics.ts';
import type {SearchLexicon} from '../../content/schema/search-lexicon.ts';
import type {Vendor} from '../../content/schema/subject.ts';
import {openGuess} from '../../content/search/guess.ts';
import {openReader, type Reading} from '../../content/search/read.ts';
import {folder, reader} from '../../content/search/units.ts';
import {isTerm, mostTerms, openVocabulary, termSign} from '../../content/search/vocabulary.ts';
import {knowledge} from '../knowledge.ts';
import {guidePage} from '../model/guide-page.ts';
import {questions} from '../model/faq.ts';
import {situations} from '../model/plan.ts';
import {anyCrm, browsers, providers, type Subject, vendors} from '../model/subject.ts';
import {say, wordsOf} from '../words/words.ts';
import {keyOf, titled} from './keys.ts';
import {learn} from './learn.ts';
import {rowOf} from './row-of.ts';
import {panelAnswersOf, usualForms, type Way} from './panel-rows.ts';
import {foldTable, soundTable, spell, taiwanVariants, toSimplified, toTaiwan} from './scripts-and-sounds.ts';

/** A prose page as the index needs it. */
export type TopicWords = {readonly id: string; readonly locale: Locale; readonly title: string; readonly lead: string; readonly headings: readonly string[]};

/** A row before its keys are read. */
type Draft = {readonly ref: string; readonly title: string; readonly says?: readonly string[]; readonly names?: readonly string[]; readonly sections?: readonly string[]};

/** What comes nearest where nothing answers. */
const nearest = ['guide:any-crm', 'faq:find-the-sign-out-control', 'situation:left-signed-in', 'topic:basics', 'situation:cannot-sign-out', 'faq:check-signed-out'];

const bar = (words: readonly string[]): string => words.join('|');
/** As the engine reads what is typed: its own words it takes as they are. */
const plain = folder('');

/**
 * Both files of a locale's index, before titles are among the ways to ask: what `content/search` reads first, and what it
 * reads for words that it does not know then. `ways`: how each row's page is asked for.
 */
type AnswerIndex = {readonly answers: Answers; readonly more: MoreWords; readonly ways: readonly (readonly Way[])[]};

function indexOf(locale: Locale, everywhere: Readonly<Record<Locale, readonly Draft[]>>, learnt?: Leanings): AnswerIndex {
  const lexicon = lexiconOf();
  const words = wordsOf(locale);
  const drafts = everywhere[locale];
  const names = drafts.map((draft) => namesOf(draft, lexicon, locale));
  const numbers = new Map(drafts.map(({ref}, number) => [ref, number]));
  const terms = Object.entries(lexicon.terms);
  if (terms.length > mostTerms) throw new Error(`content/lexicon/search.yaml has ${terms.length} terms, and there are signs for ${mostTerms}`);
  const sign = new Map(terms.map(([id], number) => [id, termSign(number)]));
  const signs = (ids: string): string =>
    ids
      .split(' ')
      .map((id) => known(sign, id, 'term'))
      .join('');

  const used = new Set(
    [
      ...terms.flatMap(([, {zh}]) => zh ?? []),
      ...lexicon.stop.zh,
      ...lexicon.phrases,
      ...names.flat(),
      ...drafts.flatMap(({says}) => says ?? []),
      ...Object.values(knowledge().asked).flatMap(({zh}) => (zh ?? []).map(toSimplified)),
    ].flatMap((text) => [...text]),
  );
  // The other script is strange, and so comes with what is strange; what is only written one for the other comes at
  // once. Characters of the same sound are compared last of all.
  const table = foldTable(used, lexicon.fold);
  const sounds = soundsOf(lexicon, names.flat());
  const seldom = foldTable(new Set([...sounds].filter((char) => !used.has(char))), []);
  const weak = bar([...new Set(lexicon.weak.map((name) => plain(toSimplified(name))))]);
  const han = wordsIn(lexicon, 'zh', table);
  const latin = wordsIn(lexicon, 'en', '');
  // What is late comes with what is strange, in both languages.
  const late = Object.values(lexicon.terms).map((term) => term.late === true);
  const early = (words: AnswerWords): AnswerWords => ({...words, terms: words.terms.map((forms, number) => (late[number] === true ? '' : forms))});
  const variants = locale === 'zh-TW' ? taiwanVariants(lexicon.fold) : lexicon.fold.join('');
  // Where all is read in simplified script, so are they.
  const further = {
    ...(locale === 'en' ? han : latin),
    terms: han.terms.map((forms, number) =>
      bar(late[number] === true ? [forms, latin.terms[number] ?? ''].filter((list) => list !== '') : [(locale === 'en' ? han : latin).terms[number] ?? '']),
    ),
    fold: table + seldom + (locale === 'zh-TW' ? variants.replace(/(.)(.)/gu, (_, typed: string, read: string) => typed + reader(table)(read)) : ''),
  };
  const inScript = locale === 'zh-TW' ? toTaiwan : (text: string): string => text;
  const own = early(locale === 'en' ? latin : {...written(han, inScript), fold: variants});
  const named = drafts.map(({ref, title}, at): AnswerRow => [ref, title, '', bar(names[at] ?? [])]);
  const source = {data: {weak, rows: named}, parts: [han, latin], keys: []};
  const vocabulary = openVocabulary(source.data, source.parts);
  // Ways to ask are full of slips, on purpose: they are read as what was meant.
  const read = openReader(vocabulary, openGuess(vocabulary, {...further, format: packFormat, locale, sounds: '', phrases: '', leanings: learn([])}, source).read);
  const readings = drafts.map(({says = []}) => says.map((said) => ({said: inScript(said), reading: read(said)})));
  const ways = drafts.map(({title}, at) => waysOf(readings[at] ?? [], read(title), locale).map(({said, key}) => ({said, key: inScript(key)})));
  const said = knowledge().asked;
  for (const ref of Object.keys(said)) if (!ref.startsWith('flag:')) known(numbers, ref, 'page');
  const flagged = Object.keys(said).flatMap((ref): Draft[] => (ref.startsWith('flag:') ? [{ref, title: ''}] : []));
  // Titles and aliases are in every language, so as to be found; what is learnt is one.
  const isOurs = (text: string): boolean => text !== '' && /\p{sc=Han}/u.test(text) === (locale !== 'en');
  const titles = locales.map((other) => new Map(everywhere[other].map(({ref, title}) => [ref, title])));
  const taught = (): Leanings =>
    learn(
      [...drafts, ...flagged].flatMap(({ref, says}) => {
        const more = (locale === 'en' ? said[ref]?.en : said[ref]?.zh) ?? [];
        const own = titles.map((of) => of.get(ref) ?? '');
        const texts = new Set([...[...own, ...(says ?? [])].filter(isOurs), ...more].map((text) => plain(toSimplified(text))));
        return says === undefined && more.length === 0 ? [] : [[ref, [...texts].map(read)] as const];
      }),
    );
  return {
    ways,
    answers: {
      format: packFormat,
      locale,
      ...own,
      weak: inScript(weak),
      sections: {
        'other-devices': words.stageOtherTitle,
        secure: words.stageSecureTitle,
        save: words.stageSaveTitle,
        identity: words.stageIdentityTitle,
        clear: words.stageClearTitle,
        facts: words.facts,
        surfaces: words.surfacesShort,
      },
      senses: lexicon.senses.map(({when, unless, section, flag, to}) => ({
        when: bar(when.map(signs)),
        ...(unless && {unless: signs(unless.join(' '))}),
        ...(section && {section}),
        ...(flag && {flag}),
        ...(to && {to: to.map((ref) => known(numbers, ref, 'page'))}),
      })),
      nearest: nearest.map((ref) => known(numbers, ref, 'page')),
      words: {
        label: words.searchLabel,
        close: words.closeSearch,
        all: words.searchMore,
        searched: words.recentSearches,
        counted: words.searchCount,
        nearest: words.searchNearest,
        attendance: words.searchAttendance,
        fork: words.forkSearch,
        warning: words.warningSearch,
      },
      rows: drafts.map(({ref, title, sections = []}, at) => {
        const [first] = readings[at] ?? [];
        const about = ref.startsWith('faq:')
          ? [...new Set([read(title), ...(first === undefined ? [] : [first.reading])].flatMap((reading) => reading.names.map((row) => drafts[row]?.ref.split(':')[1] ?? '')))]
          : [];
        return rowOf([ref, title, bar((ways[at] ?? []).map(({key}) => key)), inScript(bar(names[at] ?? [])), sections.join(' '), about.join(' ')]);
      }),
    },
    more: {format: packFormat, locale, ...further, sounds, phrases: bar(lexicon.phrases), leanings: learnt ?? taught()},
  };
}

/** Ways to ask beside the title, each once. One that says no more than another is left out, and so is what is left of another language. */
function waysOf(says: readonly {said: string; reading: Reading}[], title: Reading, locale: Locale): Way[] {
  const kept: Set<string>[] = [new Set(title.tokens)];
  return says.flatMap(({said, reading: {tokens}}) => {
    const own = tokens.filter((token) => locale === 'en' || isTerm(token) || !/^[a-z]/u.test(token) || tokens.length === 1);
    const key = new Set(own);
    if (key.size === 0 || kept.some((other) => other.size === key.size && own.every((token) => other.has(token)))) return [];
    kept.push(key);
    return [{said, key: keyOf(own)}];
  });
}

/** The words of one language to read a question with. */
function wordsIn({stop, terms}: SearchLexicon, language: 'zh' | 'en', fold: string): AnswerWords {
  // What is folded to the same is the same.
  const same = folder(fold);
  const each = (forms: readonly string[]): string => bar(forms.filter((form, at) => forms.findIndex((other) => same(other) === same(form)) === at).map(plain));
  const rules = Object.values(terms).map(({unless = []}) => unless.filter((form) => /\p{sc=Han}/u.test(form) === (language === 'zh')));
  return {
    fold,
    stop: each(stop[language]),
    terms: Object.values(terms).map((term) => each(term[language] ?? [])),
    unless: Object.fromEntries(rules.flatMap((forms, number) => (forms.length > 0 ? [[number, bar(forms.map(plain))] as const] : []))),
  };
}

/** The same words in another script. */
const written = (words: AnswerWords, inScript: (text: string) => string): AnswerWords => ({
  fold: words.fold,
  stop: inScript(words.stop),
  terms: words.terms.map(inScript),
  unless: Object.fromEntries(Object.entries(words.unless).map(([number, forms]) => [number, inScript(forms)])),
});

/** How everything that can be typed by sound is typed. */
function soundsOf(lexicon: SearchLexicon, names: readonly string[]): string {
  const forms = Object.values(lexicon.terms).flatMap(({zh}) => zh ?? []);
  const texts = [...forms.filter((form) => !/[*§]/u.test(form)), ...lexicon.phrases, ...lexicon.stop.zh, ...names].map((text) => text.replace(/\P{sc=Han}/gu, ''));
  return soundTable(
    texts,
    [...names, ...lexicon.phrases].filter((name) => /^\p{sc=Han}{2,}$/u.test(name)),
  );
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

/** The index of every locale. */
export function indexesOf(topics: readonly TopicWords[]): Readonly<Record<Locale, AnswerIndex>> {
  const drafts = {'zh-CN': draftsOf('zh-CN', topics), 'zh-TW': draftsOf('zh-TW', topics), en: draftsOf('en', topics)};
  // A language is learnt once, whatever script it is written in.
  const chinese = indexOf('zh-CN', drafts);
  return {'zh-CN': chinese, 'zh-TW': indexOf('zh-TW', drafts, chinese.more.leanings), en: indexOf('en', drafts)};
}

/** Every file of the answer index, by its name below `/packs/v1/`. */
export const answerFiles = (topics: readonly TopicWords[]): {name: string; text: string}[] =>
  Object.values(indexesOf(topics)).flatMap(({answers, more, ways}) => {
    const {locale} = answers;
    const {panel, rare} = panelAnswersOf(answers, more, ways);
    const usual = usualForms(answers, [...answers.rows.map(([, title]) => title), ...ways.flatMap((list) => list.map(({said}) => said))], {often: 1, loose: false});
    const all = {
      ...more,
      terms: more.terms.map((forms, number) => bar([...new Set([forms, rare[number] ?? '', usual.rare[number] ?? ''].flatMap((list) => (list === '' ? [] : list.split('|'))))])),
    };
    return [
      {name: `answers.${locale}.json`, text: JSON.stringify(titled({...answers, terms: usual.terms}))},
      {name: `panel-answers.${locale}.json`, text: JSON.stringify(panel)},
      {name: `more-words.${locale}.json`, text: JSON.stringify(all)},
      {name: `short-answers.${locale}.json`, text: JSON.stringify(shortAnswersOf(locale, topics))},
    ];
  });

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
  const {names: also, terms} = lexiconOf();
  const otherScript = (text: string): boolean => locale === 'en' && /\p{sc=Han}/u.test(text);
  const everyLocale = (texts: Readonly<Record<Locale, string>>): string[] => [texts['zh-CN'], texts['zh-TW'], texts.en];
  const guides = vendors().filter(({kind}) => kind !== 'generic');
  // One id is one product: what WeCom is called as a browser it is called as a workplace, too.
  const others = [...providers(), ...browsers()];
  const hasGuide = ({id}: Subject): boolean => guides.some((guide) => guide.id === id);
  return [
    ...guides.map((vendor) => ({
      ref: `guide:${vendor.id}`,
      title: say(words.guideTitle, {name: vendor.name[locale]}),
      names: [vendor, ...others.filter(({id}) => id === vendor.id)].flatMap(rawNames),
      sections: sectionsOf(vendor, locale),
    })),
    {
      ref: `guide:${anyCrm().id}`,
      title: words.anyGuideTitle,
      says: [words.anyGuideTitle, (locale === 'en' ? terms['out']?.en : terms['out']?.zh)?.[0] ?? ''],
      sections: sectionsOf(anyCrm(), locale),
    },
    ...providers().map((provider) => ({ref: `identity:${provider.id}`, title: provider.name[locale], names: hasGuide(provider) ? [] : rawNames(provider)})),
    ...browsers().map((browser) => ({ref: `browser:${browser.id}`, title: browser.name[locale], names: hasGuide(browser) ? [] : rawNames(browser)})),
    ...situations().map(({id, says, name}) => ({ref: `situation:${id}`, title: says[locale], says: [...everyLocale(says), ...everyLocale(name)]})),
    ...topics
      .filter((topic) => topic.locale === locale)
      .map(({id, title, headings}) => ({
        ref: `topic:${id}`,
        title,
        says: [title, ...headings, ...topics.filter((other) => other.id === id && other.locale !== locale).map((other) => other.title)],
      })),
    {ref: 'embed:start', title: words.embedTitle, says: locales.map((one) => wordsOf(one).embedTitle).filter((text) => !otherScript(text))},
    ...questions().map(({id, question, aliases = []}) => ({
      ref: `faq:${id}`,
      title: question[locale],
      says: [...everyLocale(question), ...aliases].filter((text) => !otherScript(text)),
    })),
  ].map((draft) =>
    'says' in draft
      ? {...draft, says: draft.says.map(toSimplified)}
      : 'names' in draft && draft.names.length > 0
        ? {...draft, names: [...draft.names, ...(also[draft.ref] ?? [])]}
        : draft,
  );
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
function namesOf({names = []}: Draft, lexicon: SearchLexicon, locale: Locale): string[] {
  const asks = (['out', 'closing'] as const).flatMap((id) => lexicon.terms[id]?.zh ?? []).filter((form) => form.length > 1 && !form.includes('*'));
  const cleaned = names
    .map((name) => plain(toSimplified(name)).trim())
    .filter((name) => name.length > 1 && !lexicon.stop.en.includes(name) && !asks.some((form) => name.includes(form)));
  const same = (name: string): string => name.replace(/[\s._·-]/gu, '');
  const weak = new Set(lexicon.weak.map((name) => same(toSimplified(name))));
  const once = cleaned.filter((name, at) => cleaned.findIndex((other) => same(other) === same(name)) === at);
  // Where "hubspot" is known, "hubspot crm" adds nothing.
  const shorter = (name: string): boolean =>
    once.some(
      (other) =>
        other !== name &&
        !weak.has(same(other)) &&
        other.length > 2 &&
        (name.startsWith(`${other} `) || (/\p{sc=Han}$/u.test(other) && name.startsWith(other) && !/oa$/u.test(name))),
    );
  // Where Chinese is read, so are its sounds.
  const spelled = new Set(locale === 'en' ? [] : once.filter((name) => /^\p{sc=Han}+$/u.test(name)).map(spell));
  return once.filter((name) => !shorter(name) && !spelled.has(same(name.replace(/ crm$/u, ''))));
}
