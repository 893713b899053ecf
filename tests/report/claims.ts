import type {Filed, Knowledge} from '../../content/rules/knowledge.ts';
import type {Evidence, Source} from '../../content/schema/evidence.ts';
import type {Browser, Provider, Vendor} from '../../content/schema/subject.ts';

type Subject = Vendor | Browser | Provider;
/** Something that a file says, and what bears it out: nothing where the evidence that it names is not there. */
export type Claim = {readonly thing: string; readonly evidence: Evidence | undefined};

const subjects = ({vendors, browsers, identity}: Knowledge): readonly Filed<Subject>[] => [...vendors, ...browsers, ...identity];
const nameOf = (file: string): string => file.replace(/^content\/|\.yaml$/gu, '');

/** Everything that names evidence: surfaces, controls, labels, signals, steps, facts, pitfalls, sessions, questions, situations. */
export const claimsOf = (knowledge: Knowledge): Claim[] =>
  [...subjects(knowledge), ...knowledge.situations, ...knowledge.faq].flatMap(({file, data}) =>
    verifiedIn(data).map((id) => ({thing: nameOf(file), evidence: (data.evidence as Readonly<Record<string, Evidence>>)[id]})),
  );

function verifiedIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'verified' && typeof inner === 'string' ? [inner] : verifiedIn(inner)));
}

/** Answers other than "unknown" that name no evidence, which no claim may lack. */
export const bareAnswers = (knowledge: Knowledge): string[] =>
  subjects(knowledge).flatMap(({file, data}) =>
    data.facts.filter(({value, verified}) => value !== 'unknown' && verified === undefined).map(({about}) => `${nameOf(file)} ${about}`),
  );

/** Sources that nobody can follow, by the file that names them. */
export const sourcesWithoutAddress = (knowledge: Knowledge): {thing: string; id: string; title: string}[] =>
  [...subjects(knowledge), ...knowledge.situations, ...knowledge.faq].flatMap(({file, data}) =>
    Object.entries(data.sources as Readonly<Record<string, Source>>)
      .filter(([, {url}]) => url === undefined)
      .map(([id, {title}]) => ({thing: nameOf(file), id, title})),
  );

/** How many there are of each kind, the most frequent first. */
export function countBy<T>(things: readonly T[], kind: (thing: T) => string): [string, number][] {
  const counts = new Map<string, number>();
  for (const thing of things) counts.set(kind(thing), (counts.get(kind(thing)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
}
