/** What a support team chose. Empty text means: as it is without. */
export type Choices = {
  readonly vendor: string;
  readonly locale: string;
  readonly situation: string;
  readonly corner: string;
  readonly contact: string;
  readonly accent: string;
  readonly ownPack: string;
  readonly allowClear: boolean;
  readonly noLauncher: boolean;
  /** `newest` follows every release; `numbered` never changes and is checked by its integrity. */
  readonly release: 'newest' | 'numbered';
  /** Their policy admits scripts by a nonce. */
  readonly nonce: boolean;
  /** The whole policy of a page that admits nothing else, instead of the two lines to add. */
  readonly strict: boolean;
};

export const plainChoices: Choices = {
  vendor: '',
  locale: '',
  situation: '',
  corner: '',
  contact: '',
  accent: '',
  ownPack: '',
  allowClear: false,
  noLauncher: false,
  release: 'newest',
  nonce: false,
  strict: false,
};

/** A numbered release, as its manifest tells it. */
export type Release = {readonly version: string; readonly integrity: string};

/** The lines to paste, and what the page's policy must admit for them. */
export type Snippet = {readonly html: string; readonly css: string; readonly policy: string};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The script tag for these choices from this origin. */
export function snippet(choices: Choices, origin: string, release: Release | undefined): Snippet {
  const numbered = choices.release === 'numbered' ? release : undefined;
  const attributes = [
    ['src', `${origin}/embed/${numbered?.version ?? 'v1'}/loader.js`],
    ...(numbered === undefined ? [] : [['integrity', numbered.integrity] as const, ['crossorigin', 'anonymous'] as const]),
    ...(choices.nonce ? [['nonce', 'NONCE'] as const] : []),
    ['data-vendor', choices.vendor],
    ['data-locale', choices.locale],
    ['data-situation', choices.situation],
    ['data-corner', choices.corner],
    ['data-contact', choices.contact],
    ['data-own-pack', choices.ownPack],
  ] as const;
  const flags = [choices.allowClear ? ' data-allow-clear' : '', choices.noLauncher ? ' data-no-launcher' : ''].join('');
  const tag = `<script async${attributes.map(([name, value]) => (value === '' ? '' : ` ${name}="${escaped(value)}"`)).join('')}${flags}></script>`;
  return {
    html: choices.noLauncher ? `${tag}\n<button type="button" data-exit-guide-open>Sign out safely</button>` : tag,
    css: choices.accent === '' ? '' : `exit-guide {\n  --exit-guide-accent: ${choices.accent};\n}`,
    policy: policyFor(choices, origin),
  };
}

/** What to add; or, strict, a whole policy: nothing but the guide, what it loads vouched for by its nonce, and no Trusted Types policy at all. */
function policyFor({nonce, strict}: Choices, origin: string): string {
  const scripts = nonce ? `'nonce-NONCE'${strict ? " 'strict-dynamic'" : ''}` : origin;
  const lines = `script-src ${scripts}; connect-src 'self' ${origin}`;
  return strict ? `default-src 'none'; ${lines}; base-uri 'none'; form-action 'self'; frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types 'none'` : lines;
}

const flags = ['allowClear', 'noLauncher', 'nonce', 'strict'] as const;
const texts = ['vendor', 'locale', 'situation', 'corner', 'contact', 'accent', 'ownPack'] as const;

/** Choices as they stand in an address: only what was changed. */
export function toQuery(choices: Choices): string {
  const query = new URLSearchParams();
  for (const name of texts) if (choices[name] !== '') query.set(name, choices[name]);
  for (const name of flags) if (choices[name]) query.set(name, '1');
  if (choices.release === 'numbered') query.set('release', 'numbered');
  return query.toString();
}

/** The choices of an address. Anything that is none of ours is left out. */
export function fromQuery(text: string): Choices {
  const query = new URLSearchParams(text);
  const value = (name: string, right: RegExp): string => {
    const given = query.get(name) ?? '';
    return right.test(given) ? given : '';
  };
  return {
    vendor: value('vendor', /^[a-z0-9-]{1,60}$/u),
    locale: value('locale', /^(?:zh-CN|zh-TW|en)$/u),
    situation: value('situation', /^[a-z-]{1,40}$/u),
    corner: value('corner', /^(?:top|bottom)-(?:left|right)$/u),
    contact: value('contact', /^(?:https:\/\/|mailto:)[^\s<>"]{1,200}$/u),
    accent: value('accent', /^#[0-9a-f]{6}$/iu),
    ownPack: value('ownPack', /^[^\s<>"]{1,200}$/u),
    allowClear: query.get('allowClear') === '1',
    noLauncher: query.get('noLauncher') === '1',
    nonce: query.get('nonce') === '1',
    strict: query.get('strict') === '1',
    release: query.get('release') === 'numbered' ? 'numbered' : 'newest',
  };
}
