import type {MoreWords, PanelAnswers, ShortAnswers} from '../../content/schema/answers.ts';
import type {Library} from './library.ts';
import type {Reading} from './read-pack.ts';

/** What the panel reads to answer questions: each file with the keys that it must have. */
export const panelAnswers = (library: Library, locale: string): Promise<Reading<PanelAnswers>> =>
  library.other(`panel-answers.${locale}.json`, ['terms', 'senses', 'rows', 'words']);
export const moreWords = (library: Library, locale: string): Promise<Reading<MoreWords>> => library.other(`more-words.${locale}.json`, ['terms', 'sounds']);
export const shortAnswers = (library: Library, locale: string): Promise<Reading<ShortAnswers>> => library.other(`short-answers.${locale}.json`, ['texts']);
