import type {Locale} from '../../content/schema/basics.ts';
import type {FinderWords, Lexicon, Pack, PackIndex, Words} from '../../content/schema/pack.ts';
import {type Reading, readFinder, readJson, readIndex, readLexicon, readPack, readWords} from './read-pack.ts';

/** Our own files, wherever the shell gets them from (an address, or the extension's folder). */
export type Library = {
  index(): Promise<Reading<PackIndex>>;
  /** What is looked for by name where no guide describes the page. */
  finder(): Promise<Reading<FinderWords>>;
  lexicon(locale: Locale): Promise<Reading<Lexicon>>;
  words(locale: Locale): Promise<Reading<Words>>;
  pack(kind: Pack['kind'], id: string, locale: Locale): Promise<Reading<Pack>>;
  /** Any other file, which must have these keys. */
  other<T extends {format: number}>(name: string, needed: readonly string[]): Promise<Reading<T>>;
};

/** 128 kB: the words of the search are under 100. */
const mostWords = 131_072;
const folders: Readonly<Record<Pack['kind'], string>> = {vendor: '', browser: 'browsers/', provider: 'identity/'};

/** A library over `get`, which gives the text of a file below `/packs/v1/` and rejects where there is none. Each file is asked for once. */
export function openLibrary(get: (name: string) => Promise<string>): Library {
  const shelf = new Map<string, Promise<string>>();
  const read = async <T>(name: string, reader: (text: string) => Reading<T>): Promise<Reading<T>> => {
    const text = shelf.get(name) ?? get(name);
    shelf.set(name, text);
    try {
      return reader(await text);
    } catch {
      // Offline now does not mean offline later.
      shelf.delete(name);
      return {kind: 'unreadable', code: 'pack-missing'};
    }
  };
  return {
    // Tables of characters, of their sounds and of what people say are long texts, which no pattern searches as a whole.
    other: (name, needed) => read(name, (text) => readJson(text, needed, text.length, mostWords)),
    index: () => read('index.json', readIndex),
    finder: () => read('finder.json', readFinder),
    lexicon: (locale) => read(`lexicon.${locale}.json`, readLexicon),
    words: (locale) => read(`words.${locale}.json`, readWords),
    pack: (kind, id, locale) => read(`${folders[kind]}${id}.${locale}.json`, readPack),
  };
}
