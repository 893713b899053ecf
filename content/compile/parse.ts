import type {z} from 'zod';
import {type Locale, locales} from '../schema/basics.ts';
import {changesSchema} from '../schema/changes.ts';
import {faqSchema} from '../schema/faq.ts';
import {denySchema, findSchema} from '../schema/lexicon.ts';
import {panelSchema} from '../schema/panel.ts';
import {phrasesSchema} from '../schema/phrases.ts';
import {askedSchema, searchLexiconSchema} from '../schema/search-lexicon.ts';
import {situationSchema} from '../schema/situation.ts';
import {browserSchema, providerSchema, vendorSchema} from '../schema/subject.ts';
import type {Filed, Knowledge} from '../rules/knowledge.ts';
import type {Problem} from '../rules/problem.ts';

/** A file as it was read: YAML made into plain values. */
export type RawFile = {readonly file: string; readonly data: unknown};

/** Files into knowledge, with everything that does not fit its schema. */
export function parse(files: readonly RawFile[], topics: readonly string[]): {knowledge: Knowledge; problems: Problem[]} {
  const problems: Problem[] = [];
  const read = <T>(folder: string, schema: z.ZodType<T>): Filed<T>[] =>
    files
      .filter(({file}) => file.startsWith(`content/${folder}/`))
      .flatMap(({file, data}) => {
        const result = schema.safeParse(data);
        if (result.success) return [{file, data: result.data}];
        problems.push(...result.error.issues.flatMap((issue) => describe(file, issue, data)));
        return [];
      });
  const one = <T>(file: string, schema: z.ZodType<T>): T | undefined => {
    const raw = files.find((candidate) => candidate.file === file);
    if (raw === undefined) return undefined;
    const result = schema.safeParse(raw.data);
    if (result.success) return result.data;
    problems.push(...result.error.issues.flatMap((issue) => describe(file, issue, raw.data)));
    return undefined;
  };

  const byLocale = <T>(prefix: string, schema: z.ZodType<T>): Partial<Record<Locale, T>> => {
    const out: Partial<Record<Locale, T>> = {};
    for (const locale of locales) {
      const raw = files.find(({file}) => file === `content/phrases/${prefix}${locale}.yaml`);
      if (raw === undefined) continue;
      const result = schema.safeParse(raw.data);
      if (result.success) out[locale] = result.data;
      else problems.push(...result.error.issues.flatMap((issue) => describe(raw.file, issue, raw.data)));
    }
    return out;
  };

  return {
    problems,
    knowledge: {
      vendors: read('vendors', vendorSchema),
      browsers: read('browsers', browserSchema),
      identity: read('identity', providerSchema),
      situations: read('situations', situationSchema),
      faq: read('faq', faqSchema),
      phrases: byLocale('', phrasesSchema),
      panel: byLocale('panel.', panelSchema),
      deny: one('content/lexicon/deny.yaml', denySchema)?.deny ?? {},
      find: one('content/lexicon/find.yaml', findSchema),
      changes: one('content/changes.yaml', changesSchema)?.changes ?? [],
      search: one('content/lexicon/search.yaml', searchLexiconSchema),
      asked: one('content/lexicon/asked.yaml', askedSchema) ?? {},
      topics,
    },
  };
}

/** An issue of zod as file, field, and what to do. Unions tell the tag that is wrong, not every branch. */
function describe(file: string, issue: z.core.$ZodIssue, data: unknown): Problem[] {
  const field = issue.path.reduce<string>((path, key) => (typeof key === 'number' ? `${path}[${key}]` : path === '' ? String(key) : `${path}.${String(key)}`), '');
  switch (issue.code) {
    case 'unrecognized_keys':
      return [{file, field, say: `takes no ${issue.keys.map((key) => `"${key}"`).join(', ')}; correct the spelling or take it out`}];
    case 'invalid_union':
      if ('discriminator' in issue && typeof issue.discriminator === 'string') {
        return [{file, field: `${field}`, say: `has an unknown \`${issue.discriminator}\` (${show(at(data, issue.path))}); see the list in content/schema`}];
      }
      return [
        {
          file,
          field,
          say: issue.errors
            .flat()
            .map(({message}) => message)
            .filter((m, i, all) => all.indexOf(m) === i)
            .join(', or '),
        },
      ];
    case 'invalid_value':
      return [{file, field, say: `is ${show(at(data, issue.path))}; use one of ${issue.values.map((value) => String(value)).join(', ')}`}];
    case 'invalid_type':
      return [
        {
          file,
          field,
          say: at(data, issue.path) === undefined ? `is missing; write ${article(issue.expected)}` : `is ${show(at(data, issue.path))}; write ${article(issue.expected)}`,
        },
      ];
    default:
      return [{file, field, say: `${issue.message} (it is ${show(at(data, issue.path))})`}];
  }
}

const at = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined), data);

const show = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'missing';
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
};
const article = (type: string): string => (/^[aeio]/u.test(type) ? `an ${type}` : `a ${type}`);
