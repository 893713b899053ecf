import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {load} from 'js-yaml';
import type {Locale} from '../../../content/schema/basics.ts';
import {refOf} from './in-browser.ts';

/** One question and what answers it. */
export type Asked = {
  readonly id: string;
  readonly locale: Locale;
  readonly set: string;
  readonly kind: string;
  readonly subject: string;
  readonly text: string;
  /** Pages that answer, as `kind:id`. None: nothing here does, and the page must say so. */
  readonly wanted: readonly string[];
};

export const locales = ['zh-CN', 'zh-TW', 'en'] as const satisfies readonly Locale[];

/** What is found first in a folder of `<locale>.yaml`: by kind and subject, a list of questions. Subjects are in `wants.yaml`. */
export function readQueries(folder: string, set: string, wants: Readonly<Record<string, readonly string[]>>): Asked[] {
  return locales.flatMap((locale) => {
    const file = join(folder, `${locale}.yaml`);
    if (!existsSync(file)) return [];
    const kinds = load(readFileSync(file, 'utf8')) as Record<string, Record<string, readonly unknown[]>>;
    return Object.entries(kinds).flatMap(([kind, subjects]) =>
      Object.entries(subjects).flatMap(([subject, texts]) =>
        texts.map((text) => ({id: `${set} ${locale} ${String(text)}`, locale, set, kind, subject, text: String(text), wanted: wantedFor(subject, wants)})),
      ),
    );
  });
}

/** A question of the independent set. */
type Independent = {readonly q: string; readonly kind: string; readonly expect: readonly string[]; readonly fork?: boolean; readonly warning?: boolean; readonly scope?: boolean};

/** Questions by somebody else, with the addresses that answer them. */
export const readIndependent = (folder: string, set = 'independent'): Asked[] =>
  locales.flatMap((locale) =>
    (load(readFileSync(join(folder, `${locale}.yaml`), 'utf8')) as Independent[]).map(({q, kind, expect, fork, warning, scope}) => ({
      id: `${set} ${locale} ${q}`,
      locale,
      set,
      kind: `${set} ${kind}`,
      subject: fork === true ? 'closing' : warning === true ? 'leave-company' : scope === false ? 'nothing' : kind,
      text: q,
      wanted: expect.map(refOf),
    })),
  );

export const readWants = (folder: string): Record<string, string[]> => load(readFileSync(join(folder, 'wants.yaml'), 'utf8')) as Record<string, string[]>;

function wantedFor(subject: string, wants: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const [name = '', vendor] = subject.split('/');
  const pages = name.includes(':') ? name.split(' ') : wants[name];
  if (pages === undefined) throw new Error(`"${name}" is no page and no subject of wants.yaml`);
  if (vendor === undefined) return pages;
  const own = [`guide:${vendor}`, `faq:${vendor}-sign-out`, `faq:${vendor.split('-')[0] ?? ''}-sign-out`];
  // Who asks how to leave one product is not answered by how to leave any.
  return name === 'sign-out' ? own : [...pages, ...own.slice(0, 1)];
}
