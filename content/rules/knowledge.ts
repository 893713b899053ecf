import type {Change} from '../schema/changes.ts';
import type {Faq} from '../schema/faq.ts';
import type {Deny, Find} from '../schema/lexicon.ts';
import type {Locale} from '../schema/basics.ts';
import type {Phrases} from '../schema/phrases.ts';
import type {Asked, SearchLexicon} from '../schema/search-lexicon.ts';
import type {Situation} from '../schema/situation.ts';
import type {Browser, Provider, Vendor} from '../schema/subject.ts';
import type {Problem} from './problem.ts';

/** A thing with the file that it was written in. */
export type Filed<T> = {readonly file: string; readonly data: T};

/** All that is known, read and well formed. */
export type Knowledge = {
  readonly vendors: readonly Filed<Vendor>[];
  readonly browsers: readonly Filed<Browser>[];
  readonly identity: readonly Filed<Provider>[];
  readonly situations: readonly Filed<Situation>[];
  readonly faq: readonly Filed<Faq>[];
  readonly phrases: Partial<Record<Locale, Phrases>>;
  readonly panel: Partial<Record<Locale, Readonly<Record<string, string>>>>;
  readonly deny: Deny['deny'];
  readonly find: Find | undefined;
  /** The log of what changed, the newest first. */
  readonly changes: readonly Change[];
  readonly search: SearchLexicon | undefined;
  readonly asked: Asked;
  /** Ids of the prose pages, for links into them. */
  readonly topics: readonly string[];
};

/** A check that a schema cannot make: pure, over everything. */
export type Rule = {readonly name: string; readonly check: (knowledge: Knowledge) => Problem[]};
