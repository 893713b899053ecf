import type {Intent} from '../../../content/schema/lexicon.ts';
import {randomFrom} from '../bench.ts';
import {shapeNames} from './libraries.ts';
import {type Tongue, tongues} from './tongues.ts';

/** An entry of a menu; `act` is what the app does at its press, and so the truth. */
type Entry = {readonly text: string; readonly act: string};
type Menu = {readonly kind: 'company' | 'help' | 'notifications' | 'language'; readonly label: string; readonly items: readonly Entry[]};

const looks = ['picture', 'initials', 'icon', 'name'] as const;
const contents = ['table', 'sessions', 'article', 'users', 'history'] as const;
/** Shapes that are drawn for a phone. */
const phones = new Set(['ionic', 'framework7', 'vant']);
/** After what is known of real CRMs' markup: `vendor-like.js` draws each. */
const frames = ['krayin', 'espocrm', 'odoo', 'suitecrm8', 'suitecrm7', 'bar-link', 'side-foot', 'frames'] as const;

/** One page as it is drawn: what the app has, and what the bench does to it before the finder looks. */
export type Scene = {
  readonly id: string;
  readonly shape: string;
  readonly phone: boolean;
  readonly state: 'closed' | 'open';
  readonly intent: Intent;
  /** Whether the page has what is looked for at all. */
  readonly has: boolean;
  /** The words on the control. */
  readonly says: string;
  /** Goes into the page. */
  readonly page: Readonly<Record<string, unknown>> & {readonly lang: string; readonly rtl: boolean; readonly own: readonly Entry[] | null};
};

/** The cells, by seed: each shape in several languages, signed in with and without a way out. */
export function drawScenes(seed: number): Scene[] {
  const random = randomFrom(seed);
  const order = random.shuffle(tongues);
  let turn = 0;
  const nextTongue = (): Tongue => order[turn++ % order.length] as Tongue;
  const all = [...shapeNames.filter((name) => name !== 'vendor-like').map((shape) => ({shape, frame: undefined})), ...frames.map((frame) => ({shape: 'vendor-like', frame}))];
  return all.flatMap(({shape, frame}) => {
    const draw = (what: 'own' | 'decoys' | 'none', state: Scene['state'], tongue: Tongue, intent: Intent = 'sign-out'): Scene => {
      const signOut = random.pick(tongue.signOut);
      const others = random.shuffle(menusOf(tongue)).slice(0, 1 + random.below(3));
      const decoys = random
        .shuffle(tongue.decoys)
        .slice(0, 1 + random.below(2))
        .map((text) => ({text, act: 'decoy'}));
      const plain = [
        {text: tongue.profile, act: 'profile'},
        {text: tongue.settings, act: 'settings'},
        {text: tongue.password, act: 'password'},
        {text: tongue.security, act: 'security'},
      ].slice(0, intent === 'sign-out' ? 2 + random.below(2) : 4);
      const out = {text: signOut, act: 'sign-out'};
      const own = what === 'none' ? null : what === 'decoys' ? [...plain, ...decoys] : random.below(3) === 0 ? [...plain, out, ...decoys] : [...plain, ...decoys, out];
      const content = what === 'none' && random.below(4) === 0 ? 'sign-in' : random.pick(contents);
      const name = frame ?? shape;
      return {
        id: `${name} ${tongue.lang}: ${what === 'own' ? 'signed in' : what === 'decoys' ? 'menu without a way out' : 'no menu of one’s own'}, ${state}, ${content}${intent === 'sign-out' ? '' : `, ${intent}`}`,
        shape,
        phone: phones.has(shape),
        state,
        intent,
        has: what === 'own',
        says: intent === 'sign-out' ? signOut : tongue[intent === 'all-devices' ? 'allDevices' : intent],
        page: {
          lang: tongue.lang,
          rtl: tongue.rtl === true,
          frame,
          brand: random.pick(['Harbor', 'Juniper', '青田客户', 'Ledger']),
          nav: tongue.nav,
          user: {...tongue.user, email: 'someone@customer.example'},
          look: random.pick(looks),
          own,
          others: phones.has(shape) ? others.slice(0, 1) : others,
          content,
          sessions: 1 + random.below(3),
          rows: Array.from({length: 6}, (_, row) => tongue.columns.map((column) => `${column} ${row + 1}`)),
          words: {...tongue, signOut},
        },
      };
    };
    const [first, second, third] = [nextTongue(), nextTongue(), nextTongue()];
    return [
      draw('own', 'closed', first),
      draw('own', 'open', second),
      draw('own', 'closed', third),
      draw('own', 'open', first, random.pick(['password', 'security'])),
      draw('none', 'closed', second),
      draw('decoys', 'closed', third),
      draw('decoys', 'open', first),
    ];
  });
}

const menusOf = (tongue: Tongue): Menu[] => [
  {kind: 'company', label: tongue.company[0] ?? '', items: tongue.company.map((text) => ({text, act: 'company'}))},
  {
    kind: 'help',
    label: tongue.help,
    items: [
      {text: tongue.article.title, act: 'help'},
      {text: tongue.help, act: 'help'},
    ],
  },
  {kind: 'notifications', label: tongue.notifications, items: [{text: tongue.history, act: 'notifications'}]},
  {kind: 'language', label: tongue.language, items: tongues.slice(0, 5).map(({language}) => ({text: language, act: 'language'}))},
];

/** The document around a shape. What it shows comes from a script, so that no word of it stands in the markup. */
export const documentOf = ({shape, page}: Scene, number: number, hasStyle: boolean): string =>
  `<!doctype html><html lang="${page.lang}"${page.rtl ? ' dir="rtl"' : ''}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>CRM</title>${hasStyle ? `<link rel="stylesheet" href="/${shape}.css">` : ''}</head><body><script src="/scene/${number}.js"></script><script type="module" src="/${shape}.js"></script></body></html>`;
