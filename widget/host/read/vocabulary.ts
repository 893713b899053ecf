import type {Search} from '../../core/host-page.ts';
import {simplify} from './names.ts';

/** What the words of a search come to, worked out once: looks come several times a second. */
export type Vocabulary = {
  /** What a text is worth as a name of the control: 0 where it is another's, or nothing's. */
  weigh(text: string): number;
  /** A quick look at the first letters: most texts of a page need no closer one. */
  mayBegin(text: string): boolean;
  /** True for an address that does it. */
  leads(address: string): boolean;
  /** True for words of the neighbours in a user's own menu. */
  isBeside(text: string): boolean;
  /** What the button of a user's own menu is called: wholly, in part, or as another menu. */
  account(text: string): 'whole' | 'part' | 'other' | undefined;
};

/** Longer texts are nobody's name. */
const longest = 90;
const made = new WeakMap<object, Vocabulary>();
/** The first two letters, as they are compared. */
const first = /^[^\p{L}]*(\p{L})[^\p{L}\p{M}]*([\p{L}\p{M}]?)/u;
const startOf = (text: string): string => {
  const letters = first.exec(text);
  if (letters === null) return '';
  const start = `${letters[1]}${letters[2]}`.toLowerCase();
  return start > '\u024f' ? start.normalize('NFKC').slice(0, 2) : start;
};

/** The vocabulary of a search. */
export function vocabularyOf({intent, words}: Search): Vocabulary {
  const sought = words.intents[intent];
  const known = made.get(sought);
  if (known !== undefined) return known;
  const names = new Set(sought.names.map(simplify));
  const weak = new Set(sought.weak.map(simplify));
  const beside = new Set(words.beside.map(simplify));
  const accounts = new Set(words.account.map(simplify));
  const others = words.otherMenus.map(simplify);
  const starts = new Set([...sought.names, ...sought.weak].map(startOf));
  // Latin words veto as words ("all", not "Wallace"), others wherever they stand.
  const veto = new RegExp(sought.veto.map((word) => (/^[\p{Script=Latin} ]+$/u.test(word) ? `(?<!\\p{L})${word}` : word)).join('|'), 'iu');
  const path = new RegExp(`(?:^|[/=?&._#-])(?:${sought.addresses.map((address) => address.replace(/[/.]/gu, '\\$&')).join('|')})(?:$|[/?&#.;=(])`, 'iu');
  const vocabulary: Vocabulary = {
    weigh(text) {
      if (text.length > longest) return 0;
      const simple = simplify(text);
      if (names.has(simple)) return 60;
      if (weak.has(simple)) return 30;
      if (veto.test(text)) return -1;
      // A name and whom it is for, or a key behind it: "Log out (maria)", "Sign out maria@acme.example".
      const [head = '', tail = ''] = text.split(/(?=[@(（[:：·|,，])/u);
      if (tail !== '' && text.length < 60 && [head, head.replace(/\s*\S+$/u, '')].some((said) => names.has(simplify(said)))) return 55;
      return names.has(simple.slice(0, -1)) ? 55 : 0;
    },
    mayBegin: (text) => text.length > 1 && text.length <= longest + 30 && starts.has(startOf(text)),
    leads: (address) => path.test(address),
    isBeside: (text) => beside.has(simplify(text)),
    account(text) {
      const simple = simplify(text);
      if (accounts.has(simple)) return 'whole';
      if (others.some((other) => simple.includes(other))) return 'other';
      return [...accounts].some((account) => (account.length > 7 || /[^\p{Script=Latin}]{4}/u.test(account)) && simple.includes(account)) ? 'part' : undefined;
    },
  };
  made.set(sought, vocabulary);
  return vocabulary;
}
