import type {Answers, MoreWords, ShortAnswers} from '../../content/schema/answers.ts';
import type {Locale} from '../../content/schema/basics.ts';
import {type Answer, openSearch, type Outcome, type Search} from '../../content/search/search.ts';
import {address, type PageKind} from '../model/address.ts';

/** The answer index as a page asks it: fetched at the first question, the rest of it at the first strange word. */
export const locale = document.documentElement.lang as Locale;

const file = async <T>(name: string, folder = 'packs/v1'): Promise<T> => {
  const answer = await fetch(`/${folder}/${name}.${locale}.json`);
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return (await answer.json()) as T;
};

/** Asked for once; what failed is asked for again. */
function once<T>(get: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => {
    asked ??= get().catch((error: unknown) => {
      asked = undefined;
      throw error;
    });
    return asked;
  };
}

const answers = once(() => file<Answers>('answers'));
const first = once(async () => {
  const data = await answers();
  titles = new Map(data.rows.map(([ref, title]) => [ref, title]));
  return openSearch(data);
});
const further = once(async () => {
  const [words, {openGuess}] = await Promise.all([file<MoreWords>('more-words'), import('../../content/search/guess.ts')]);
  return {words, guess: openGuess};
});
const full = once(async () => openSearch(await answers(), await further()));
/** What answers say, by `kind:id`. */
export const shortAnswers = once(async () => {
  const [pages, guides] = await Promise.all([file<ShortAnswers>('short-answers'), file<ShortAnswers>('guide-answers', 'search')]);
  return {...pages.texts, ...guides.texts};
});

/** Fetches the index before it is asked, and the words of the dialog with it. */
export const prepare = async (): Promise<Answers['words']> => {
  await first();
  return (await answers()).words;
};

/** Has what strange words need fetched behind the first answers: most questions in words of one's own hold one. */
export const hurry = async (): Promise<void> => {
  await answers();
  await further();
};

let best: Search | undefined;
let titles: ReadonlyMap<string, string> = new Map();

/** What a page is called; known once something was asked. */
export const titleOf = (ref: string): string => titles.get(ref) ?? '';

/** Answers a question. A strange word waits for the words that may know it; where they cannot be had, what is there answers. */
export async function ask(typed: string): Promise<Outcome> {
  const plain = best ?? (await first());
  if (!plain.strange(typed)) return plain.ask(typed);
  best = await full().catch(() => undefined);
  return (best ?? plain).ask(typed);
}

/** The page, or its section, that answers. */
export function addressOf({ref, hash}: Pick<Answer, 'ref' | 'hash'>): string {
  const [kind, id] = ref.split(':') as [PageKind, string];
  return address(locale, kind, id, hash);
}

/** What the link to an answer says. */
export const nameOf = ({title, section}: Answer): string => (section === undefined ? title : `${title} · ${section}`);
